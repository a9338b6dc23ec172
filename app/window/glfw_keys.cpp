#include "app/window/glfw_keys.h"

#include <GLFW/glfw3.h>

namespace stipple::window {

using ui::Key;

ui::Key keyOf(int glfwKey) {
    if (glfwKey >= GLFW_KEY_A && glfwKey <= GLFW_KEY_Z) return Key(int(Key::a) + glfwKey - GLFW_KEY_A);
    if (glfwKey >= GLFW_KEY_0 && glfwKey <= GLFW_KEY_9) return Key(int(Key::digit0) + glfwKey - GLFW_KEY_0);
    switch (glfwKey) {
        case GLFW_KEY_TAB:
            return Key::tab;
        case GLFW_KEY_LEFT:
            return Key::left;
        case GLFW_KEY_RIGHT:
            return Key::right;
        case GLFW_KEY_UP:
            return Key::up;
        case GLFW_KEY_DOWN:
            return Key::down;
        case GLFW_KEY_PAGE_UP:
            return Key::pageUp;
        case GLFW_KEY_PAGE_DOWN:
            return Key::pageDown;
        case GLFW_KEY_HOME:
            return Key::home;
        case GLFW_KEY_END:
            return Key::end;
        case GLFW_KEY_INSERT:
            return Key::insert;
        case GLFW_KEY_DELETE:
            return Key::del;
        case GLFW_KEY_BACKSPACE:
            return Key::backspace;
        case GLFW_KEY_SPACE:
            return Key::space;
        case GLFW_KEY_ENTER:
        case GLFW_KEY_KP_ENTER:
            return Key::enter;
        case GLFW_KEY_ESCAPE:
            return Key::escape;
        case GLFW_KEY_F1:
            return Key::f1;
        case GLFW_KEY_COMMA:
            return Key::comma;
        case GLFW_KEY_PERIOD:
            return Key::period;
        case GLFW_KEY_LEFT_SHIFT:
        case GLFW_KEY_RIGHT_SHIFT:
            return Key::shift;
        case GLFW_KEY_LEFT_CONTROL:
        case GLFW_KEY_RIGHT_CONTROL:
            return Key::control;
        case GLFW_KEY_LEFT_ALT:
        case GLFW_KEY_RIGHT_ALT:
            return Key::alt;
        default:
            return Key::none;
    }
}

}  // namespace stipple::window
