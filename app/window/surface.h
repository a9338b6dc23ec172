// What the loop draws on, and where its input comes from: the window, or a script without one.
#pragma once
#include <glm/glm.hpp>
#include <string>
#include <vector>

#include "app/ui/host.h"
#include "app/ui/true_size.h"

namespace stipple::gl {
class Framebuffer;
}

namespace stipple::window {

// An OpenGL 4.5 context is current for as long as it lives.
class Surface {
public:
    Surface() = default;
    virtual ~Surface() = default;
    Surface(const Surface&) = delete;
    Surface& operator=(const Surface&) = delete;

    // Takes what has happened; waits for something up to `seconds` (0: not at all, infinity: for ever).
    virtual void waitEvents(double seconds) = 0;
    virtual bool hasEvents() const = 0;
    virtual std::vector<ui::InputEvent> takeEvents() = 0;
    virtual std::vector<std::string> takeDroppedFiles() = 0;
    virtual bool takeCloseWish() = 0;  // that the person or the system asked for it to be closed

    virtual glm::ivec2 size() const = 0;  // device pixels
    virtual float contentScale() const = 0;
    virtual bool takeMoved() = 0;  // true where it may be on another monitor than when this was asked last
    // The one that shows most of it; nameless where the display does not tell.
    virtual ui::ScreenShown monitor() const = 0;
    virtual void setTitle(const std::string& title) = 0;
    virtual void setPointer(ui::Pointer pointer) = 0;
    virtual std::string clipboard() const = 0;
    virtual void setClipboard(const std::string& text) = 0;

    virtual const gl::Framebuffer& screen() const = 0;
    virtual void show() = 0;  // what was drawn there

    virtual void wake() = 0;  // ends a wait; from any thread
    virtual double seconds() const = 0;
};

}  // namespace stipple::window
