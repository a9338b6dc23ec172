#include <imgui_internal.h>

#include <algorithm>

#include "app/ui/input.h"
#include "app/ui/paint.h"

namespace stipple::ui {
namespace {

constexpr float kWidth = 292;
constexpr double kDelayS = 0.5;   // before the first
constexpr double kFollowS = 0.3;  // after one was shown, the next comes at once

struct Hover {
    ImGuiID item = 0;
    double sinceS = 0;
    double lastShownS = -1;
};
Hover hover;

bool isDue(const Hit& hit) {
    const double now = ImGui::GetTime();
    if (!hit.hovered || ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
        if (hover.item == hit.id) hover.item = 0;
        return false;
    }
    if (hover.item != hit.id) hover = {hit.id, now, hover.lastShownS};
    const bool due = now - hover.sinceS >= kDelayS || now - hover.lastShownS <= kFollowS;
    if (!due) wakeAt(hover.sinceS + kDelayS);
    if (due) hover.lastShownS = now;
    return due;
}

// Beside a panel at the right edge the tip goes to the panel's left, so that it never covers the rows below.
void placeBesidePanel(float width) {
    const float screenWidth = ImGui::GetIO().DisplaySize.x, screenHeight = ImGui::GetIO().DisplaySize.y;
    const float panelX = ImGui::GetWindowPos().x;
    if (panelX <= screenWidth * 0.5f) return;
    const float y = std::min(ImGui::GetItemRectMin().y - px(kSpace1), screenHeight - px(160));
    ImGui::SetNextWindowPos({panelX - width - px(kSpace2), y});
}

float drawLines(Box box, const Tip& tip) {
    const Palette& p = colours();
    const float top = box.min.y;
    const auto line = [&](const std::string& words, Face face, ImU32 colour) {
        if (words.empty()) return;
        box.min.y += wrappedText(box, words, face, colour, 1.38f) + px(kSpace1);
    };
    if (!tip.keys.empty())
        text({box.min, {box.max.x, box.min.y + px(18)}}, tip.keys, Face::caption, p.text3, Align::right);
    line(tip.title, Face::strong, p.text);
    line(tip.body, Face::body, p.text2);
    line(tip.source, Face::caption, p.text3);
    line(tip.path, Face::caption, p.text3);
    return box.min.y - top - px(kSpace1);
}

}  // namespace

void forgetTooltips() { hover = {}; }

void tooltip(const Hit& hit, const Tip& tip) {
    if ((tip.title.empty() && tip.body.empty()) || !isDue(hit)) return;
    probeText("tip", tip.title);
    const float width = px(kWidth), padding = px(kSpace3);
    placeBesidePanel(width);
    ImGui::SetNextWindowSize({width, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {padding, padding});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, px(kRadius));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, px(1));
    ImGui::PushStyleColor(ImGuiCol_PopupBg, colours().tip);
    ImGui::BeginTooltip();
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const float height = drawLines({origin, {origin.x + width - 2 * padding, origin.y + 1e4f}}, tip);
    ImGui::Dummy({width - 2 * padding, std::max(1.f, height)});
    ImGui::EndTooltip();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(3);
}

}  // namespace stipple::ui
