#include "app/ui/soft_wrap.h"

#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include <algorithm>

#include "app/ui/input.h"
#include "app/ui/paint.h"

namespace stipple::ui {
namespace {

constexpr char kSoftBreak[] = " \n";

// Characters that are no soft break, before `at`.
int placeWithout(const std::string& wrapped, int at) {
    int breaks = 0;
    for (size_t i = wrapped.find(kSoftBreak); i != std::string::npos && int(i) + 1 < at;
         i = wrapped.find(kSoftBreak, i + 2))
        ++breaks;
    return at - breaks;
}

int placeWith(const std::string& wrapped, int place) {
    int at = 0;
    for (int passed = 0; passed < place && at < int(wrapped.size()); ++at) {
        const bool soft = wrapped[size_t(at)] == '\n' && at > 0 && wrapped[size_t(at) - 1] == ' ';
        if (!soft) ++passed;
    }
    return at;
}

// A typed break behind blanks would be taken for a soft one.
std::string withoutBlanksBeforeBreaks(const std::string& words) {
    std::string clean;
    for (const char c : words) {
        while (c == '\n' && clean.ends_with(' ')) clean.pop_back();
        clean += c;
    }
    return clean;
}

float bodyWidth(const std::string& words) { return textWidth(words, Face::body); }

int rewrap(ImGuiInputTextCallbackData* data) {
    const float width = *static_cast<float*>(data->UserData);
    const std::string old(data->Buf, size_t(data->BufTextLen));
    const std::string fresh = softWrapped(withoutSoftBreaks(old), width, bodyWidth);
    if (fresh == old) return 0;
    const int cursor = placeWith(fresh, placeWithout(old, data->CursorPos));
    data->DeleteChars(0, data->BufTextLen);
    data->InsertChars(0, fresh.c_str());
    data->CursorPos = data->SelectionStart = data->SelectionEnd = cursor;
    return 0;
}

// Enter behind a blank: the blank goes, so that the break stays.
int dropBlankBeforeBreak(ImGuiInputTextCallbackData* data) {
    const int at = data->CursorPos;
    if (at >= 2 && data->Buf[at - 1] == '\n' && data->Buf[at - 2] == ' ' && keyPressed(Key::enter, true)) {
        int blanks = 1;
        while (at - 2 - blanks >= 0 && data->Buf[at - 2 - blanks] == ' ') ++blanks;
        data->DeleteChars(at - 1 - blanks, blanks);
    }
    return rewrap(data);
}

}  // namespace

std::string softWrapped(const std::string& words, float width,
                        const std::function<float(const std::string&)>& widthOf) {
    std::string wrapped, line;
    size_t lastBlank = std::string::npos;  // in `line`
    for (const char c : withoutBlanksBeforeBreaks(words)) {
        line += c;
        if (c == '\n') {
            wrapped += line;
            line.clear();
            lastBlank = std::string::npos;
            continue;
        }
        if (c != ' ' && lastBlank != std::string::npos && widthOf(line) > width) {
            wrapped += line.substr(0, lastBlank + 1) + "\n";
            line.erase(0, lastBlank + 1);
            lastBlank = line.rfind(' ');
        }
        if (c == ' ') lastBlank = line.size() - 1;
    }
    return wrapped + line;
}

std::string withoutSoftBreaks(std::string wrapped) {
    for (size_t at = 0; (at = wrapped.find(kSoftBreak, at)) != std::string::npos;) wrapped.erase(at + 1, 1);
    return wrapped;
}

bool wrappedTextField(const std::string& name, Box box, std::string& words) {
    const std::string label = "##" + name;
    const ImGuiID id = ImGui::GetID(label.c_str());
    probe(name, box);
    fill(box, colours().sunken, px(kRadiusSmall));
    const bool focused = addStop(id, box, name), active = ImGui::GetActiveID() == id;
    float width = box.width() - px(2 * kSpace2) - px(10);  // the scroll bar's
    std::string wrapped = softWrapped(words, width, bodyWidth);
    ImGui::SetCursorScreenPos(box.min);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {px(kSpace2), px(6)});
    if (focused && !active) ImGui::SetKeyboardFocusHere();
    ImGui::InputTextMultiline(label.c_str(), &wrapped, {box.width(), box.height()}, ImGuiInputTextFlags_CallbackEdit,
                              dropBlankBeforeBreak, &width);
    ImGui::PopStyleVar();
    const bool typing = ImGui::IsItemActive();
    words = withoutSoftBreaks(wrapped);
    frame(box, typing ? colours().accent : colours().outline, px(kRadiusSmall), px(typing ? 1.5f : 1));
    return typing;
}

}  // namespace stipple::ui
