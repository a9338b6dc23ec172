#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "app/ui/widgets.h"

namespace stipple::ui {
namespace {

constexpr float kKnob = 13, kTrack = 4, kEdge = 2;

// ImGui's own behaviour moves the value; a double click resets instead of dragging.
void takePointer(SliderResult& result, Box box, double& value, const SliderRange& range) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    ImGuiContext& context = *ImGui::GetCurrentContext();
    const ImGuiID id = result.hit.id;
    const ImRect rect(box.min, box.max);
    result.hit.hovered = ImGui::ItemHoverable(rect, id);
    result.reset = result.hit.hovered && context.IO.MouseDoubleClicked[0];
    if (!result.reset && result.hit.hovered && context.IO.MouseClicked[0]) {
        ImGui::SetActiveID(id, window);
        ImGui::SetFocusID(id, window);
        ImGui::FocusWindow(window);
    }
    if (result.reset && context.ActiveId == id) ImGui::ClearActiveID();
    const double before = value;
    ImRect grab;
    ImGui::PushStyleVar(ImGuiStyleVar_GrabMinSize, px(kKnob));
    ImGui::SliderBehavior(rect, id, ImGuiDataType_Double, &value, &range.min, &range.max, "%.3f",
                          ImGuiSliderFlags_NoRoundToFormat, &grab);
    ImGui::PopStyleVar();
    value = range.min + std::round((value - range.min) / range.step) * range.step;
    result.moved = value != before && context.ActiveId == id;
    if (result.moved)
        ImGui::MarkItemEdited(id);
    else
        value = before;
    result.began = ImGui::IsItemActivated();
    result.ended = ImGui::IsItemDeactivated();
    result.hit.held = context.ActiveId == id;
}

// SliderBehavior steps by a hundredth of the range on keys; ours is the field's step, ten with Shift.
void takeKeys(SliderResult& result, double& value, const SliderRange& range) {
    if (!result.hit.focused || result.hit.held || isTyping()) return;
    const int up = int(keyPressed(Key::right, true) || keyPressed(Key::up, true));
    const int down = int(keyPressed(Key::left, true) || keyPressed(Key::down, true));
    double target = value + (up - down) * range.step * (ImGui::GetIO().KeyShift ? 10 : 1);
    if (keyPressed(Key::home)) target = range.min;
    if (keyPressed(Key::end)) target = range.max;
    target = std::clamp(target, range.min, range.max);
    if (target == value) return;
    value = target;
    result.began = result.moved = result.ended = true;
}

// Neutral while at the default; what was changed is drawn in the accent, from the default's tick to the knob.
void drawSlider(const SliderResult& result, Box box, double value, const SliderRange& range) {
    const Palette& p = colours();
    const float knob = px(kKnob), half = px(kTrack) * 0.5f, y = std::round(box.centre().y);
    const auto at = [&](double v) {
        const float share = float((v - range.min) / (range.max - range.min));
        return std::round(box.min.x + knob * 0.5f + kEdge + (box.width() - knob - 2 * kEdge) * share);
    };
    const float x = at(value), usualX = at(range.usual);
    const bool changed = std::abs(value - range.usual) > range.step * 0.01;
    const Box track{{box.min.x + kEdge, y - half}, {box.max.x - kEdge, y + half}};
    fill(track, p.sunken, half);
    fill({track.min, {x, track.max.y}}, p.fill, half);
    if (changed) fill({{std::min(x, usualX), track.min.y}, {std::max(x, usualX), track.max.y}}, p.accent);
    const float tick = px(5) + half - px(2);
    drawList()->AddRectFilled({usualX - 0.5f * px(1), y - tick}, {usualX + 0.5f * px(1) + 1, y + tick},
                              changed ? p.accent : p.outline);
    const float radius = knob * 0.5f * (result.hit.held ? 1.1f : 1.f);
    const ImU32 knobColour = result.hit.held ? p.accent : result.hit.hovered ? IM_COL32_WHITE : p.thumb;
    drawList()->AddCircleFilled({x, y}, radius + px(1.5f), p.panel);
    drawList()->AddCircleFilled({x, y}, radius, knobColour);
    if (result.hit.focused) drawList()->AddCircle({x, y}, radius + px(4), p.accent, 0, px(2));
}

}  // namespace

SliderResult slider(const std::string& name, Box box, double& value, const SliderRange& range) {
    SliderResult result;
    result.hit.id = ImGui::GetCurrentWindow()->GetID(name.c_str());
    probe(name, box);
    result.hit.focused = addStop(result.hit.id, box, name);
    if (!ImGui::ItemAdd(ImRect(box.min, box.max), result.hit.id)) return result;
    takePointer(result, box, value, range);
    takeKeys(result, value, range);
    drawSlider(result, box, value, range);
    return result;
}

}  // namespace stipple::ui
