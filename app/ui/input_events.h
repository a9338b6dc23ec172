// What the window tells the interface. No ImGui and no window library here: tests speak the same language.
#pragma once
#include <cstdint>
#include <deque>

namespace stipple::ui {

enum class Key {
    none,
    tab,
    left,
    right,
    up,
    down,
    pageUp,
    pageDown,
    home,
    end,
    insert,
    del,
    backspace,
    space,
    enter,
    escape,
    f1,
    comma,
    period,
    shift,
    control,
    alt,
    a,
    b,
    c,
    d,
    e,
    f,
    g,
    h,
    i,
    j,
    k,
    l,
    m,
    n,
    o,
    p,
    q,
    r,
    s,
    t,
    u,
    v,
    w,
    x,
    y,
    z,
    digit0,
    digit1,
    digit2,
    digit3,
    digit4,
    digit5,
    digit6,
    digit7,
    digit8,
    digit9,
};

struct InputEvent {
    enum class Kind { pointerMoved, pointerLeft, button, wheel, key, character };
    Kind kind = Kind::pointerMoved;
    float x = 0, y = 0;  // pointer: device pixels; wheel: notches
    int button = 0;      // 0 left, 1 right, 2 middle
    Key key = Key::none;
    bool down = false;  // of a button or key
    char32_t character = 0;
};

InputEvent pointerMoved(float x, float y);
InputEvent pointerLeft();
InputEvent buttonChanged(int button, bool down);
InputEvent wheelTurned(float notchesX, float notchesY);
InputEvent keyChanged(Key key, bool down);
InputEvent characterTyped(char32_t character);

// ImGui 1.86 has no queue of its own: a press and its release within one slow frame would be lost, and a click would
// land where the pointer is by now. Each frame takes events up to the second change of a key or button.
class InputQueue {
public:
    void push(InputEvent event) { events_.push_back(event); }
    bool empty() const { return events_.empty(); }
    void feedNextFrame();  // into ImGui's input of the current context

private:
    std::deque<InputEvent> events_;
};

// Sets ImGui's key map to Key; once a context.
void mapKeys();

}  // namespace stipple::ui
