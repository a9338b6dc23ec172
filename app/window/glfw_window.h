// One GLFW window with an OpenGL 4.5 context, and what happens in it as plain events.
#pragma once
#include <glm/glm.hpp>
#include <string>
#include <vector>

#include "app/window/surface.h"
#include "engine/gl/framebuffer.h"

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

class GlfwWindow : public Surface {
public:
    // Its context is current and its functions are loaded. Throws InputError where the display offers no OpenGL 4.5.
    GlfwWindow(const std::string& title, glm::ivec2 size, bool wholeScreen);
    ~GlfwWindow() override;

    void waitEvents(double seconds) override;
    bool hasEvents() const override { return !events_.empty() || !dropped_.empty(); }
    std::vector<ui::InputEvent> takeEvents() override;
    std::vector<std::string> takeDroppedFiles() override;
    bool takeCloseWish() override;
    void hide();

    glm::ivec2 size() const override;
    float contentScale() const override;
    bool takeMoved() override;
    ui::ScreenShown monitor() const override;
    void setTitle(const std::string& title) override;
    void setPointer(ui::Pointer pointer) override;
    std::string clipboard() const override;
    void setClipboard(const std::string& text) override;

    const gl::Framebuffer& screen() const override { return screen_; }
    void show() override;
    void wake() override;
    double seconds() const override;

private:
    friend struct Callbacks;

    GLFWwindow* window_ = nullptr;
    gl::Framebuffer screen_;  // the window's own
    GLFWcursor *arrow_ = nullptr, *beam_ = nullptr;
    std::vector<ui::InputEvent> events_;
    std::vector<std::string> dropped_;
    bool moved_ = true;
};

}  // namespace stipple::window
