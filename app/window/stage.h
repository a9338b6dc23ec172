// The engine behind the picture: pipelines in worker threads, so that the window answers whatever they do, and the
// renderer in the window's.
#pragma once
#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <utility>

#include "app/ui/session.h"
#include "app/window/beside_look.h"
#include "app/window/futures_maker.h"
#include "app/window/stage_job.h"
#include "engine/export/canvas.h"
#include "engine/export/picture.h"

namespace stipple::window {

class Stage {
public:
    // `whenDone` is called from a worker as soon as it has finished something.
    explicit Stage(std::function<void()> whenDone)
        : whenDone_(std::move(whenDone)), beside_(whenDone_), futures_(whenDone_) {}

    // Takes what the workers have finished and gives them what is to be done next: the document's project where it is
    // not what the picture shows, or the head that was asked for. A head that cannot be used, or is given up, leaves
    // what was on the screen.
    // True where the screen has something new to say.
    bool advance(ui::Session& session);

    bool isBusy() const { return edit_ || load_ || beside_.isBusy(); }
    bool hasHead() const { return shown_.has_value(); }
    // The picture can show all that the document says, or the bare head while that is being looked at.
    bool isUpToDate(const ui::Session& session) const;
    // Counts what has been handed to the renderer: a picture of an older state is stale.
    int state() const { return state_; }
    int planState() const { return planState_; }  // the same, but for changes of the time alone
    const Project& shown() const { return *shown_; }
    // True once after a head was put on the stage that was not there before.
    bool takeNewHead() { return std::exchange(newHead_, false); }

    // The session's cells, for its camera, into a picture that stays until the next call.
    void render(const ui::Session& session, Quality quality);
    unsigned texture() const { return canvas_.texture(); }
    Image8 image() const { return canvas_.read(); }
    // Another picture of the same plan, which leaves the one on the screen alone.
    Image8 smallPicture(const Project& project, const Camera& camera, glm::ivec2 size, Quality quality);

    // Those of the sheet 'If hair changes'.
    FuturesMaker& futures() { return futures_; }

private:
    using JobPtr = std::unique_ptr<StageJob>;

    bool takeEdit(ui::Session& session);
    bool takeLoad(ui::Session& session);
    void show(ui::Session& session, StageJob& job);
    void sayFailed(ui::Session& session, const StageJob& job);
    void missHead(ui::Session& session, const ui::HeadTrouble& trouble);
    void giveUpLoad();
    void cancelLoad(ui::Session& session);
    void dropEnded();

    bool chooseHead(ui::Session& session);
    void load(const ui::Session& session, const HeadSource& head, bool isHeadWish);
    void startEdit(ui::Session& session);
    FrameInputs frameOfCell(const ui::Session& session, const ui::PictureCell& cell) const;

    std::function<void()> whenDone_;
    std::unique_ptr<Pipeline> pipeline_;  // of what is shown; the worker's while an edit is on
    Renderer renderer_;
    Canvas canvas_;
    std::optional<Project> shown_;  // what renderer and facts stand for
    HeadPtr head_;                  // of it
    float densityScale_ = 1;        // of it
    FrameInputs frame_;             // of it
    int state_ = 0, planState_ = 0;
    bool newHead_ = false;
    bool hasDots_ = false, zonesCounted_ = false;
    BesideLook beside_;
    FuturesMaker futures_;
    // Last: their threads call whenDone_.
    JobPtr edit_;              // of what is shown
    JobPtr load_;              // another head, on a pipeline of its own
    std::list<JobPtr> ended_;  // given up, and not yet at the end of what cannot be interrupted
};

}  // namespace stipple::window
