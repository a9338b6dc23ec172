// The control with a popup of many words, and the field for typed text.
#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <cmath>

#include "app/ui/icons.h"
#include "app/ui/widgets.h"

namespace stipple::ui {
namespace {

constexpr float kItemHeight = 28;

// Below its control where there is room, else as low as the screen lets it.
void placePopup(Box box, size_t count) {
    const float screenHeight = ImGui::GetIO().DisplaySize.y;
    const float height = std::min(px(kItemHeight) * float(count) + px(8), screenHeight - px(16));
    const float y = std::min(box.max.y + px(4), screenHeight - height - px(8));
    ImGui::SetNextWindowPos({box.min.x, y});
    ImGui::SetNextWindowSize({box.width(), height});
}

// Returns the index that was pressed, or -1.
int popupItems(const std::string& name, float width, const std::vector<std::string>& words, int selected) {
    const Palette& p = colours();
    const float height = px(kItemHeight);
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    int pressed = -1;
    for (size_t i = 0; i < words.size(); ++i) {
        const float y = origin.y + height * float(i);
        const Box item{{origin.x, y}, {origin.x + width, y + height}};
        const Hit hit = hitItem(name + ".item" + std::to_string(i), item);
        if (hit.hovered || hit.focused) fill(item, p.hover, px(kRadiusSmall));
        Box words_ = item.inset(px(kSpace2), 0);
        if (int(i) == selected) text(words_.cutRight(px(18)), icon::kCheck, Face::body, p.accent);
        text(words_, words[i], Face::body, p.text);
        if (hit.pressed) pressed = int(i);
    }
    ImGui::SetCursorScreenPos({origin.x, origin.y + height * float(words.size()) - 1});
    ImGui::Dummy({1, 1});  // tells the popup how far it scrolls
    return pressed;
}

int completeText(ImGuiInputTextCallbackData* data) {
    const std::string typed(data->Buf, size_t(data->BufTextLen));
    const std::string whole = (*static_cast<Completion*>(data->UserData))(typed);
    if (whole == typed) return 0;
    data->DeleteChars(0, data->BufTextLen);
    data->InsertChars(0, whole.c_str());
    return 0;
}

}  // namespace

bool list(const std::string& name, Box box, const std::vector<std::string>& words, int& selected, bool onGlass) {
    const Palette& p = colours();
    const Hit hit = hitItem(name, box);
    fill(box, hit.held ? p.active : hit.hovered ? p.hover : onGlass ? p.glass : p.raised, px(kRadius));
    Box inner = box.inset(px(10), 0);
    text(inner.cutRight(px(16)), icon::kDown, Face::body, p.text2, Align::right);
    const bool known = selected >= 0 && selected < int(words.size());
    text(inner, known ? words[size_t(selected)] : "", Face::body, onGlass ? p.onGlass : p.text);
    focusRing(box, hit);
    if (hit.pressed) ImGui::OpenPopup(name.c_str());
    placePopup(box, words.size());
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {px(4), px(4)});
    bool changed = false;
    if (ImGui::BeginPopup(name.c_str())) {
        const int pressed = popupItems(name, box.width() - px(8), words, selected);
        changed = pressed >= 0 && pressed != selected;
        if (pressed >= 0) selected = pressed;
        if (pressed >= 0 || keyPressed(Key::escape)) ImGui::CloseCurrentPopup();
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
    return changed;
}

bool textField(const std::string& name, Box box, std::string& words, const std::string& hint, bool takeFocus,
               Completion complete) {
    const std::string label = "##" + name;
    probe(name, box);
    fill(box, colours().sunken, px(kRadiusSmall));
    const bool focused = addStop(ImGui::GetID(label.c_str()), box, name);
    const bool active = ImGui::GetActiveID() == ImGui::GetID(label.c_str());
    ImGui::SetCursorScreenPos(box.min);
    ImGui::SetNextItemWidth(box.width());
    const float paddingY = std::floor((box.height() - font(Face::body)->FontSize) * 0.5f);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {px(kSpace2), paddingY});
    if (takeFocus || (focused && !active)) ImGui::SetKeyboardFocusHere();
    ImGuiInputTextFlags flags = ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll;
    if (complete) flags |= ImGuiInputTextFlags_CallbackCompletion;
    const bool taken = ImGui::InputTextWithHint(label.c_str(), hint.c_str(), &words, flags, completeText, &complete);
    ImGui::PopStyleVar();
    const bool lit = ImGui::IsItemActive();
    frame(box, lit ? colours().accent : colours().outline, px(kRadiusSmall), px(lit ? 1.5f : 1));
    return taken;
}

}  // namespace stipple::ui
