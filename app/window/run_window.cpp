#include "app/window.h"
#include "app/window/glfw_window.h"
#include "app/window/loop.h"
#include "engine/base/log.h"
#include "engine/base/memory.h"
#include "engine/gl/debug_log.h"

namespace stipple {

int runWindow(const WindowOptions& options) {
    giveBackFreedMemory();
    const window::Glfw glfw;
    window::GlfwWindow window("Stipple", options.size, options.present);
    window::Loop loop(window, options);
#ifndef NDEBUG
    gl::GlDebugLog glLog;
#endif
    while (!loop.isOver()) {
        loop.wait();
        loop.round();
#ifndef NDEBUG
        for (const std::string& message : glLog.messages) logWarning("OpenGL: " + message);
        glLog.messages.clear();
#endif
    }
    window.hide();  // a head that is still being read takes its time to let go
    return 0;
}

}  // namespace stipple
