#include "app/ui/input_events.h"

#include <imgui.h>

#include <cfloat>
#include <utility>

namespace stipple::ui {
namespace {

bool isChange(const InputEvent& event) {
    return event.kind == InputEvent::Kind::button || event.kind == InputEvent::Kind::key;
}

bool isPointer(const InputEvent& event) {
    return event.kind == InputEvent::Kind::pointerMoved || event.kind == InputEvent::Kind::pointerLeft;
}

void applyKey(const InputEvent& event) {
    ImGuiIO& io = ImGui::GetIO();
    io.KeysDown[int(event.key)] = event.down;
    if (event.key == Key::shift) io.KeyShift = event.down;
    if (event.key == Key::control) io.KeyCtrl = event.down;
    if (event.key == Key::alt) io.KeyAlt = event.down;
}

void apply(const InputEvent& event) {
    ImGuiIO& io = ImGui::GetIO();
    switch (event.kind) {
        case InputEvent::Kind::pointerMoved:
            io.MousePos = {event.x, event.y};
            break;
        case InputEvent::Kind::pointerLeft:
            io.MousePos = {-FLT_MAX, -FLT_MAX};
            break;
        case InputEvent::Kind::button:
            io.MouseDown[event.button] = event.down;
            break;
        case InputEvent::Kind::wheel:
            io.MouseWheelH += event.x;
            io.MouseWheel += event.y;
            break;
        case InputEvent::Kind::key:
            applyKey(event);
            break;
        case InputEvent::Kind::character:
            io.AddInputCharacter(event.character);
            break;
    }
}

}  // namespace

InputEvent pointerMoved(float x, float y) { return {.kind = InputEvent::Kind::pointerMoved, .x = x, .y = y}; }
InputEvent pointerLeft() { return {.kind = InputEvent::Kind::pointerLeft}; }
InputEvent buttonChanged(int button, bool down) {
    return {.kind = InputEvent::Kind::button, .button = button, .down = down};
}
InputEvent wheelTurned(float x, float y) { return {.kind = InputEvent::Kind::wheel, .x = x, .y = y}; }
InputEvent keyChanged(Key key, bool down) { return {.kind = InputEvent::Kind::key, .key = key, .down = down}; }
InputEvent characterTyped(char32_t character) { return {.kind = InputEvent::Kind::character, .character = character}; }

void InputQueue::feedNextFrame() {
    bool changed = false;
    while (!events_.empty()) {
        const InputEvent& next = events_.front();
        if (changed && (isChange(next) || isPointer(next))) return;
        changed = changed || isChange(next);
        apply(next);
        events_.pop_front();
    }
}

void mapKeys() {
    constexpr std::pair<ImGuiKey, Key> kMap[] = {
        {ImGuiKey_Tab, Key::tab},
        {ImGuiKey_LeftArrow, Key::left},
        {ImGuiKey_RightArrow, Key::right},
        {ImGuiKey_UpArrow, Key::up},
        {ImGuiKey_DownArrow, Key::down},
        {ImGuiKey_PageUp, Key::pageUp},
        {ImGuiKey_PageDown, Key::pageDown},
        {ImGuiKey_Home, Key::home},
        {ImGuiKey_End, Key::end},
        {ImGuiKey_Insert, Key::insert},
        {ImGuiKey_Delete, Key::del},
        {ImGuiKey_Backspace, Key::backspace},
        {ImGuiKey_Space, Key::space},
        {ImGuiKey_Enter, Key::enter},
        {ImGuiKey_Escape, Key::escape},
        {ImGuiKey_A, Key::a},
        {ImGuiKey_C, Key::c},
        {ImGuiKey_V, Key::v},
        {ImGuiKey_X, Key::x},
        {ImGuiKey_Y, Key::y},
        {ImGuiKey_Z, Key::z},
    };
    for (const auto& [theirs, ours] : kMap) ImGui::GetIO().KeyMap[theirs] = int(ours);
}

}  // namespace stipple::ui
