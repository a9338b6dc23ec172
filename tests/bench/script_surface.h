// A surface without a window: events of a script become due as time goes by, and what is drawn goes into a texture.
#pragma once
#include <condition_variable>
#include <deque>
#include <mutex>

#include "app/window/surface.h"
#include "engine/gl/context_egl.h"
#include "engine/gl/framebuffer.h"

namespace stipple {

class ScriptSurface : public window::Surface {
public:
    explicit ScriptSurface(glm::ivec2 size);

    // Due so many seconds after the event that was added before, or from now on where none is left.
    void add(const ui::InputEvent& event, double afterS);
    void pause(double seconds);  // until the next event that is added
    bool isThrough() const;      // no event is left, and the last pause is over

    void waitEvents(double seconds) override;
    bool hasEvents() const override;
    std::vector<ui::InputEvent> takeEvents() override;
    std::vector<std::string> takeDroppedFiles() override { return {}; }
    bool takeCloseWish() override { return false; }

    glm::ivec2 size() const override { return screen_.size(); }
    float contentScale() const override { return 1; }
    bool takeMoved() override { return false; }
    ui::ScreenShown monitor() const override { return {}; }
    void setTitle(const std::string&) override {}
    void setPointer(ui::Pointer) override {}
    std::string clipboard() const override { return clipboard_; }
    void setClipboard(const std::string& text) override { clipboard_ = text; }

    const gl::Framebuffer& screen() const override { return screen_; }
    void show() override;
    void wake() override;
    double seconds() const override;

private:
    struct Due {
        double atS;
        ui::InputEvent event;
    };

    gl::HeadlessContext context_;
    gl::Texture colour_;
    gl::Framebuffer screen_;
    std::deque<Due> script_;
    double lastS_ = 0;  // when the script is through
    std::string clipboard_;
    std::mutex mutex_;
    std::condition_variable woken_;
    bool isWoken_ = false;
};

}  // namespace stipple
