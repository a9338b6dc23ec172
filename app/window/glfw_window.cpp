#include "app/window/glfw_window.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/window/glfw_keys.h"
#include "engine/base/error.h"
#include "engine/gl/loader.h"

namespace stipple::window {
namespace {

constexpr int kSmallestWidth = 640, kSmallestHeight = 480;

#ifdef NDEBUG
constexpr bool kDebugContext = false;
#else
constexpr bool kDebugContext = true;
#endif

// Most of the screen, at a shape that suits the screens' layout.
glm::ivec2 comfortableSize() {
    int x = 0, y = 0, width = 1280, height = 800;
    if (GLFWmonitor* monitor = glfwGetPrimaryMonitor()) glfwGetMonitorWorkarea(monitor, &x, &y, &width, &height);
    const glm::ivec2 most(width * 9 / 10, height * 9 / 10);
    return {std::clamp(most.x, std::min(1280, width), 1760), std::clamp(most.y, std::min(800, height), 1100)};
}

glm::ivec2 wholeScreenSize(GLFWmonitor* monitor) {
    const GLFWvidmode* mode = glfwGetVideoMode(monitor);
    return {mode->width, mode->height};
}

int sharedArea(GLFWmonitor* monitor, glm::ivec2 from, glm::ivec2 extent) {
    glm::ivec2 corner, size = wholeScreenSize(monitor);
    glfwGetMonitorPos(monitor, &corner.x, &corner.y);
    const glm::ivec2 low = glm::max(from, corner), high = glm::min(from + extent, corner + size);
    return high.x > low.x && high.y > low.y ? (high.x - low.x) * (high.y - low.y) : 0;
}

// X11 and Wayland count a mode in device pixels.
ui::ScreenShown screenOf(GLFWmonitor* monitor) {
    const char* name = glfwGetMonitorName(monitor);
    glm::ivec2 sizeMm;
    glfwGetMonitorPhysicalSize(monitor, &sizeMm.x, &sizeMm.y);
    const glm::ivec2 sizePx = wholeScreenSize(monitor);
    return {{name ? name : "", sizePx}, sizeMm.x > 0 ? double(sizePx.x) / sizeMm.x : 0};
}

}  // namespace

// GLFW's callbacks are plain functions; the window is behind the user pointer.
struct Callbacks {
    static GlfwWindow& of(GLFWwindow* window) { return *static_cast<GlfwWindow*>(glfwGetWindowUserPointer(window)); }
    static void add(GLFWwindow* window, const ui::InputEvent& event) { of(window).events_.push_back(event); }

    static void pointer(GLFWwindow* window, double x, double y) {
        int width = 1, height = 1;
        glfwGetWindowSize(window, &width, &height);
        const glm::vec2 pixels = glm::vec2(of(window).size()) / glm::max(glm::vec2(1), glm::vec2(width, height));
        add(window, ui::pointerMoved(float(x) * pixels.x, float(y) * pixels.y));
    }
    // A drag goes on outside the window.
    static void pointerEntered(GLFWwindow* window, int entered) {
        bool dragging = false;
        for (int button = 0; button <= GLFW_MOUSE_BUTTON_MIDDLE; ++button)
            dragging = dragging || glfwGetMouseButton(window, button) == GLFW_PRESS;
        if (!entered && !dragging) add(window, ui::pointerLeft());
    }
    static void button(GLFWwindow* window, int button, int action, int) {
        if (button <= GLFW_MOUSE_BUTTON_MIDDLE) add(window, ui::buttonChanged(button, action == GLFW_PRESS));
    }
    static void wheel(GLFWwindow* window, double x, double y) { add(window, ui::wheelTurned(float(x), float(y))); }
    static void key(GLFWwindow* window, int key, int, int action, int) {
        const ui::Key known = keyOf(key);
        if (known == ui::Key::none || action == GLFW_REPEAT) return;  // ImGui repeats by itself
        add(window, ui::keyChanged(known, action == GLFW_PRESS));
    }
    static void character(GLFWwindow* window, unsigned character) {
        add(window, ui::characterTyped(char32_t(character)));
    }
    static void moved(GLFWwindow* window, int, int) { of(window).moved_ = true; }
    static void dropped(GLFWwindow* window, int count, const char** paths) {
        of(window).dropped_.assign(paths, paths + count);
    }

    static void listen(GLFWwindow* window) {
        glfwSetCursorPosCallback(window, pointer);
        glfwSetCursorEnterCallback(window, pointerEntered);
        glfwSetMouseButtonCallback(window, button);
        glfwSetScrollCallback(window, wheel);
        glfwSetKeyCallback(window, key);
        glfwSetCharCallback(window, character);
        glfwSetDropCallback(window, dropped);
        glfwSetWindowPosCallback(window, moved);
        glfwSetWindowSizeCallback(window, moved);
    }
};

Glfw::Glfw() {
    if (!glfwInit())
        throw InputError("No display was found, so no window can open; \"stipple render\" makes pictures without one.");
}

Glfw::~Glfw() { glfwTerminate(); }

GlfwWindow::GlfwWindow(const std::string& title, glm::ivec2 size, bool wholeScreen) {
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 4);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 5);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_DEBUG_CONTEXT, kDebugContext ? GLFW_TRUE : GLFW_FALSE);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);  // the head is drawn into a texture
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    GLFWmonitor* monitor = wholeScreen ? glfwGetPrimaryMonitor() : nullptr;
    if (monitor)
        size = wholeScreenSize(monitor);
    else if (size.x <= 0 || size.y <= 0)
        size = comfortableSize();
    window_ = glfwCreateWindow(size.x, size.y, title.c_str(), monitor, nullptr);
    if (!window_) throw InputError(gl::needsNewerGl("less on this display"));
    glfwMakeContextCurrent(window_);
    gl::loadGl(glfwGetProcAddress);
    glfwSwapInterval(1);
    glfwSetWindowSizeLimits(window_, kSmallestWidth, kSmallestHeight, GLFW_DONT_CARE, GLFW_DONT_CARE);
    arrow_ = glfwCreateStandardCursor(GLFW_ARROW_CURSOR);
    beam_ = glfwCreateStandardCursor(GLFW_IBEAM_CURSOR);
    glfwSetWindowUserPointer(window_, this);
    Callbacks::listen(window_);
}

GlfwWindow::~GlfwWindow() {
    glfwDestroyCursor(arrow_);
    glfwDestroyCursor(beam_);
    glfwDestroyWindow(window_);
}

void GlfwWindow::waitEvents(double seconds) {
    if (seconds <= 0)
        glfwPollEvents();
    else if (std::isinf(seconds))
        glfwWaitEvents();
    else
        glfwWaitEventsTimeout(seconds);
}

std::vector<ui::InputEvent> GlfwWindow::takeEvents() { return std::exchange(events_, {}); }
std::vector<std::string> GlfwWindow::takeDroppedFiles() { return std::exchange(dropped_, {}); }

bool GlfwWindow::takeCloseWish() {
    const bool asked = glfwWindowShouldClose(window_) != 0;
    glfwSetWindowShouldClose(window_, GLFW_FALSE);
    return asked;
}
void GlfwWindow::hide() { glfwHideWindow(window_); }

glm::ivec2 GlfwWindow::size() const {
    glm::ivec2 pixels;
    glfwGetFramebufferSize(window_, &pixels.x, &pixels.y);
    return pixels;
}

float GlfwWindow::contentScale() const {
    float x = 1, y = 1;
    glfwGetWindowContentScale(window_, &x, &y);
    return std::clamp(x, 1.f, 4.f);
}

bool GlfwWindow::takeMoved() { return std::exchange(moved_, false); }

ui::ScreenShown GlfwWindow::monitor() const {
    glm::ivec2 from, extent;
    glfwGetWindowPos(window_, &from.x, &from.y);
    glfwGetWindowSize(window_, &extent.x, &extent.y);
    int count = 0, most = -1;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    ui::ScreenShown shown;
    for (int i = 0; i < count; ++i) {
        const int area = sharedArea(monitors[i], from, extent);
        if (area > most) shown = screenOf(monitors[i]);
        most = std::max(most, area);
    }
    return shown;
}

void GlfwWindow::setTitle(const std::string& title) { glfwSetWindowTitle(window_, title.c_str()); }

void GlfwWindow::setPointer(ui::Pointer pointer) {
    glfwSetCursor(window_, pointer == ui::Pointer::text ? beam_ : arrow_);
}

std::string GlfwWindow::clipboard() const {
    const char* text = glfwGetClipboardString(window_);
    return text ? text : "";
}

void GlfwWindow::setClipboard(const std::string& text) { glfwSetClipboardString(window_, text.c_str()); }

void GlfwWindow::show() { glfwSwapBuffers(window_); }
void GlfwWindow::wake() { glfwPostEmptyEvent(); }
double GlfwWindow::seconds() const { return glfwGetTime(); }

}  // namespace stipple::window
