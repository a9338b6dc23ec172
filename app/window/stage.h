// The engine behind the picture: the pipeline in a worker thread, so that the window answers whatever it does, and the
// renderer in the window's.
#pragma once
#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <utility>

#include "app/ui/session.h"
#include "engine/export/picture.h"

namespace stipple::window {

class Stage {
public:
    // `whenDone` is called from the worker as soon as it has finished something.
    explicit Stage(std::function<void()> whenDone) : whenDone_(std::move(whenDone)) {}

    // Takes what the worker has finished and gives it what is to be done next: the document's project where it is not
    // what the picture shows, or the head that was asked for. A head that cannot be used is said in a message, and what
    // was on the screen stays.
    // True where the screen has something new to say.
    bool advance(ui::Session& session);

    bool isBusy() const { return job_ != nullptr; }
    bool hasHead() const { return shown_.has_value(); }
    // The picture can show all that the document says.
    bool isUpToDate(const Document& document) const {
        return !isBusy() && zonesCounted_ && shown_ && document.project() == *shown_;
    }
    // Counts what has been handed to the renderer: a picture of an older state is stale.
    int state() const { return state_; }
    // True once after a head was put on the stage that was not there before.
    bool takeNewHead() { return std::exchange(newHead_, false); }

    void render(const ui::Session& session, glm::ivec2 size, Quality quality);
    unsigned texture() const { return renderer_.resultTexture(); }

private:
    struct Job {
        Project project;
        bool isHeadWish = false;
        bool countsZones = true;
        Pipeline::Changed changed;
        ui::Facts facts;
        std::string error;  // "" where all went well
        std::atomic<bool> isDone = false;
        std::jthread thread;  // last, so that it ends before what it writes to
    };

    static void work(Pipeline& pipeline, Job& job);
    void start(std::unique_ptr<Job> job);
    void finish(ui::Session& session, Job& job);
    void finishFailed(ui::Session& session, const Job& job);

    std::function<void()> whenDone_;
    Pipeline pipeline_;  // the worker's while a job is on
    Renderer renderer_;
    std::optional<Project> shown_;  // what renderer and facts stand for
    FrameInputs frame_;             // of it
    int state_ = 0;
    bool newHead_ = false;
    bool zonesCounted_ = false;
    std::unique_ptr<Job> job_;  // last: its thread uses the pipeline
};

}  // namespace stipple::window
