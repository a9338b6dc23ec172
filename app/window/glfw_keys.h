// GLFW's key numbers as the interface's keys.
#pragma once
#include "app/ui/input_events.h"

namespace stipple::window {

ui::Key keyOf(int glfwKey);  // Key::none for keys that nothing uses

}  // namespace stipple::window
