// A look that stands beside what is shown: the same head and camera, with a pipeline and a renderer of its own, since
// its dots are others.
#pragma once
#include <functional>
#include <memory>
#include <optional>

#include "app/ui/session.h"
#include "app/window/stage_job.h"
#include "engine/export/canvas.h"

namespace stipple::window {

class BesideLook {
public:
    explicit BesideLook(std::function<void()> whenDone) : whenDone_(std::move(whenDone)) {}

    // Takes what its worker has finished and gives it what is next; lets all go while no look stands beside. `shown` is
    // what the stage shows, `made` its pipeline, null while that is elsewhere. True where there is something new to
    // draw.
    bool advance(const ui::Session& session, const Project& shown, const Pipeline* made);
    bool isBusy() const { return job_ != nullptr; }

    // What of it is finished; where nothing is, the place stays empty.
    void draw(Canvas& canvas, const ui::PictureCell& cell, const Camera& camera, Quality quality);

private:
    bool take();
    void start(const Project& wanted, const Pipeline* made);
    void letGo();

    std::function<void()> whenDone_;
    std::unique_ptr<Pipeline> pipeline_;  // the worker's while a job is on
    std::unique_ptr<Renderer> renderer_;
    std::optional<Project> shown_;
    FrameInputs frame_;
    bool hasHead_ = false;           // the renderer has been given all once
    std::unique_ptr<StageJob> job_;  // last: its thread calls whenDone_
};

}  // namespace stipple::window
