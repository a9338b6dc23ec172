// Owns ImGui: takes input, builds frames of the screens, draws them. The window needs nothing else of this room.
#pragma once
#include <functional>
#include <glm/glm.hpp>
#include <string>

#include "app/ui/input_events.h"
#include "app/ui/session.h"

namespace stipple::ui {

// Boxes and texts of the last frame by name, as lines "box NAME X0 Y0 X1 Y1" and "text NAME VALUE".
std::string screenReport();

enum class Pointer { arrow, text };

class Host {
public:
    // `draws`: an OpenGL 4.5 context is current and frames are drawn into it; without, frames are only built (tests).
    // `scale`: device pixels a logical one.
    Host(bool draws, float scale);
    ~Host();
    Host(const Host&) = delete;
    Host& operator=(const Host&) = delete;

    void setScale(float scale);
    void setClipboard(std::function<std::string()> read, std::function<void(const std::string&)> write);

    void push(const InputEvent& event) { input_.push(event); }
    bool hasInput() const { return !input_.empty(); }

    // One frame of the screens, with the next input; `seconds` is a clock that never goes back.
    void buildFrame(Session& session, glm::ivec2 size, double seconds);
    // What was built, into the bound framebuffer; `pictureTexture` is the GL name of the head's picture.
    void draw(unsigned pictureTexture);

    // When the next frame is wanted though nothing happens: a time of that clock, or infinity.
    double nextFrameTime() const { return nextFrameTime_; }
    bool pointerIsDown() const;
    Pointer pointer() const;

private:
    InputQueue input_;
    bool draws_;
    float scale_ = 0;
    double lastSeconds_ = -1;
    double nextFrameTime_ = 0;
    std::function<std::string()> readClipboard_;
    std::function<void(const std::string&)> writeClipboard_;
    std::string clipboard_;
};

}  // namespace stipple::ui
