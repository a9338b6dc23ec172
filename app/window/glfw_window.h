// One GLFW window with an OpenGL 4.5 context, and what happens in it as plain events.
#pragma once
#include <glm/glm.hpp>
#include <string>
#include <vector>

#include "app/ui/host.h"
#include "app/ui/true_size.h"

struct GLFWwindow;
struct GLFWcursor;

namespace stipple::window {

// The library itself: before the first window, until after the last.
class Glfw {
public:
    Glfw();  // throws InputError where there is no display
    ~Glfw();
    Glfw(const Glfw&) = delete;
    Glfw& operator=(const Glfw&) = delete;
};

class GlfwWindow {
public:
    // Its context is current and its functions are loaded. Throws InputError where the display offers no OpenGL 4.5.
    GlfwWindow(const std::string& title, glm::ivec2 size, bool wholeScreen);
    ~GlfwWindow();
    GlfwWindow(const GlfwWindow&) = delete;
    GlfwWindow& operator=(const GlfwWindow&) = delete;

    // Takes what has happened; waits for something up to `seconds` (0: not at all, infinity: for ever).
    void waitEvents(double seconds);
    bool hasEvents() const { return !events_.empty() || !dropped_.empty(); }
    std::vector<ui::InputEvent> takeEvents();
    std::vector<std::string> takeDroppedFiles();

    bool takeCloseWish();  // that the person or the system asked for the window to be closed
    void hide();
    glm::ivec2 size() const;  // device pixels
    float contentScale() const;
    bool takeMoved();  // true where it may be on another screen than when this was asked last
    // The one that shows most of it; nameless where the display does not tell.
    ui::ScreenShown screen() const;
    void setTitle(const std::string& title);
    void setPointer(ui::Pointer pointer);
    std::string clipboard() const;
    void setClipboard(const std::string& text);
    void show();  // what was drawn

    // Ends a wait; from any thread.
    static void wake();
    static double seconds();

private:
    friend struct Callbacks;

    GLFWwindow* window_ = nullptr;
    GLFWcursor *arrow_ = nullptr, *beam_ = nullptr;
    std::vector<ui::InputEvent> events_;
    std::vector<std::string> dropped_;
    bool moved_ = true;
};

}  // namespace stipple::window
