#include "app/ui/input.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cstring>
#include <limits>
#include <sstream>
#include <vector>

#include "app/ui/theme.h"

namespace stipple::ui {
namespace {

struct Stop {
    ImGuiID id;
    ImGuiWindow* window;
    Box box;
    std::string name;
};

struct InputState {
    std::vector<Stop> stops;  // of this frame, in drawing order
    ImGuiID focus = 0;
    bool ringShown = false;
    std::map<std::string, Box> boxes, lastBoxes;
    std::map<std::string, std::string> texts, lastTexts;
    double wakeTime = std::numeric_limits<double>::infinity();
};

InputState& state() {
    static InputState only;
    return only;
}

void scrollIntoView(const Stop& stop) {
    ImGuiWindow* window = stop.window;
    const float top = window->InnerRect.Min.y + px(8), bottom = window->InnerRect.Max.y - px(8);
    if (stop.box.min.y < top) ImGui::SetScrollY(window, window->Scroll.y - (top - stop.box.min.y));
    if (stop.box.max.y > bottom) ImGui::SetScrollY(window, window->Scroll.y + (stop.box.max.y - bottom));
}

void moveFocus(const std::vector<Stop>& stops, bool backwards) {
    InputState& s = state();
    const auto current = std::find_if(stops.begin(), stops.end(), [&](const Stop& stop) { return stop.id == s.focus; });
    const int count = int(stops.size());
    int index = backwards ? count - 1 : 0;
    if (current != stops.end()) index = (int(current - stops.begin()) + (backwards ? -1 : 1) + count) % count;
    s.focus = stops[size_t(index)].id;
    s.ringShown = true;
    scrollIntoView(stops[size_t(index)]);
}

void takePointer(Hit& hit, Box box, bool enabled) {
    const ImRect rect(box.min, box.max);
    const ImGuiItemFlags flags = enabled ? ImGuiItemFlags_None : ImGuiItemFlags_Disabled;
    if (!ImGui::ItemAdd(rect, hit.id, nullptr, flags) || !enabled) return;
    hit.pressed = ImGui::ButtonBehavior(rect, hit.id, &hit.hovered, &hit.held);
    hit.doubled = hit.hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left);
    hit.began = ImGui::IsItemActivated();
    hit.ended = ImGui::IsItemDeactivated();
}

}  // namespace

Hit hitRow(const std::string& name, Box box) {
    Hit hit;
    hit.id = ImGui::GetCurrentWindow()->GetID(name.c_str());
    probe(name, box);
    takePointer(hit, box, true);
    return hit;
}

Hit hitItem(const std::string& name, Box box, bool enabled) {
    Hit hit;
    hit.id = ImGui::GetCurrentWindow()->GetID(name.c_str());
    probe(name, box);
    // Before ItemAdd, which leaves out what is scrolled away: Tab must still reach it.
    if (enabled) hit.focused = addStop(hit.id, box, name);
    takePointer(hit, box, enabled);
    if (hit.focused && !isTyping() && (keyPressed(Key::space) || keyPressed(Key::enter))) hit.pressed = true;
    return hit;
}

void beginStops() {
    InputState& s = state();
    s.stops.clear();
    s.boxes.clear();
    s.texts.clear();
}

bool addStop(ImGuiID id, Box box, const std::string& name) {
    InputState& s = state();
    s.stops.push_back({id, ImGui::GetCurrentWindow(), box, name});
    return s.ringShown && s.focus == id;
}

void endStops(const char* onlyWindow) {
    InputState& s = state();
    s.lastBoxes.swap(s.boxes);
    s.lastTexts.swap(s.texts);
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
        s.ringShown = false;
        s.focus = ImGui::GetActiveID();
    }
    if (isTyping() || !keyPressed(Key::tab, true)) return;
    std::vector<Stop> reachable;
    for (const Stop& stop : s.stops)
        if (!onlyWindow || !std::strcmp(stop.window->RootWindow->Name, onlyWindow)) reachable.push_back(stop);
    if (!reachable.empty()) moveFocus(reachable, ImGui::GetIO().KeyShift);
}

std::string focusedStop() {
    const InputState& s = state();
    for (const Stop& stop : s.stops)
        if (s.ringShown && stop.id == s.focus) return stop.name;
    return {};
}

bool keyPressed(Key key, bool repeat) { return ImGui::IsKeyPressed(int(key), repeat); }

bool characterPressed(char32_t character) {
    if (isTyping()) return false;
    const ImVector<ImWchar>& typed = ImGui::GetIO().InputQueueCharacters;
    return std::find(typed.begin(), typed.end(), ImWchar(character)) != typed.end();
}

bool isTyping() {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    return context.ActiveId != 0 && context.InputTextState.ID == context.ActiveId;
}

void probe(const std::string& name, Box box) { state().boxes[name] = box; }
void probeText(const std::string& name, const std::string& words) { state().texts[name] = words; }

const Box* probedBox(const std::string& name) {
    const auto found = state().lastBoxes.find(name);
    return found == state().lastBoxes.end() ? nullptr : &found->second;
}

std::string probedText(const std::string& name) {
    const auto found = state().lastTexts.find(name);
    return found == state().lastTexts.end() ? std::string() : found->second;
}

std::string probeReport() {
    std::ostringstream report;
    for (const auto& [name, box] : state().lastBoxes)
        report << "box " << name << ' ' << int(box.min.x) << ' ' << int(box.min.y) << ' ' << int(box.max.x) << ' '
               << int(box.max.y) << '\n';
    for (const auto& [name, words] : state().lastTexts) report << "text " << name << ' ' << words << '\n';
    return report.str();
}

void forgetInput() {
    state() = {};
    forgetTooltips();
}

void wakeAt(double seconds) { state().wakeTime = std::min(state().wakeTime, seconds); }

double takeWakeTime() {
    const double time = state().wakeTime;
    state().wakeTime = std::numeric_limits<double>::infinity();
    return time;
}

}  // namespace stipple::ui
