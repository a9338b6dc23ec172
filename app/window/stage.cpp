#include "app/window/stage.h"

#include <filesystem>

#include "app/window/same_picture.h"
#include "engine/base/error.h"

namespace stipple::window {
namespace {

std::string fileName(const HeadSource& source) { return std::filesystem::path(source.file).filename().string(); }

std::string workWords(const StageJob& job) {
    const HeadSource& source = job.project.head;
    if (source.file.empty()) return "Preparing the built-in head";
    const std::string doing = job.doing.load();
    return "Reading " + fileName(source) + (doing.empty() ? "" : ", " + doing);
}

// While the head itself is looked at, nothing grows on it: what is dark then is of the scan.
Project wantedProject(const ui::Session& session) {
    Project project = session.document.project();
    if (session.screen == ui::Screen::headCheck) {
        project.hair.pattern = LossPattern::totalis;
        project.hair.later.reset();
        project.old = {};
        project.scars = {};
        project.patch.steps = 0;
        project.whatIf = {};
    }
    return project;
}

}  // namespace

bool Stage::isUpToDate(const ui::Session& session) const {
    return !isBusy() && hasDots_ && zonesCounted_ && shown_ && makeTheSame(wantedProject(session), *shown_);
}

void Stage::show(ui::Session& session, StageJob& job) {
    handOver(renderer_, *pipeline_, job.changed);
    head_ = pipeline_->head();
    densityScale_ = pipeline_->visible().densityScale;
    frame_ = frameOf(job.project, *pipeline_, session.camera, {1, 1});
    hasDots_ = !job.isHeadOnly;
    zonesCounted_ = hasDots_ && job.countsZones;
    if (hasDots_ && !zonesCounted_) job.facts.figures = std::move(session.facts.figures);
    session.facts = std::move(job.facts);
    if (!shown_ || !makeTheSame(job.project, atTimeOf(*shown_, job.project))) ++planState_;
    shown_ = std::move(job.project);
    ++state_;
}

void Stage::sayFailed(ui::Session& session, const StageJob& job) {
    // Without any head there is nothing to go on with.
    if (!shown_ && job.project.head == HeadSource{}) throw InputError(job.error);
    // A head that was asked for never got into the document; that of the document is missed in it.
    if (!job.isHeadWish) return missHead(session, {job.trouble, job.project.head, job.error});
    session.message = {"This head could not be read",
                       job.error + " What was open stays as it was.",
                       true,
                       {ui::Way::openAnother, ui::Way::close}};
    session.sheet = ui::Sheet::message;
}

// Nothing is shown until the document has another head.
void Stage::missHead(ui::Session& session, const ui::HeadTrouble& trouble) {
    shown_.reset();
    session.facts = {};
    session.headTrouble = trouble;
    session.message = ui::messageOf(trouble);
    session.sheet = ui::Sheet::message;
}

bool Stage::takeEdit(ui::Session& session) {
    if (!edit_ || !edit_->isDone) return false;
    const JobPtr done = std::exchange(edit_, nullptr);
    done->thread.join();
    pipeline_ = std::move(done->pipeline);
    if (done->error.empty())
        show(session, *done);
    else
        sayFailed(session, *done);
    return true;
}

// Waits for an edit that is on: it has the pipeline that goes.
bool Stage::takeLoad(ui::Session& session) {
    if (!load_ || !load_->isDone || edit_) return false;
    const JobPtr done = std::exchange(load_, nullptr);
    done->thread.join();
    if (!done->error.empty()) {
        sayFailed(session, *done);
        return true;
    }
    pipeline_ = std::move(done->pipeline);
    const HeadSource& head = done->project.head;
    if (done->isHeadWish)
        session.document.setHead(head, "Head  " + ui::headTitle(head));
    else if (!head.file.empty())
        session.document.renewHeadFile(head.file, head.file, head.sha256);
    show(session, *done);
    newHead_ = true;
    return true;
}

void Stage::giveUpLoad() {
    load_->giveUp();
    ended_.push_back(std::move(load_));
}

// What was asked for is dropped; a head of the document's own is missed in it.
void Stage::cancelLoad(ui::Session& session) {
    const HeadSource head = load_->project.head;
    const bool isOwn = !load_->isHeadWish && !head.file.empty();
    if (!isOwn && !shown_) return;
    const bool goesBack = !load_->isHeadWish && head.file.empty();
    giveUpLoad();
    if (goesBack) session.document.forceHead(shown_->head);
    if (isOwn)
        missHead(session, {ui::HeadTrouble::Kind::unreadable, head, "Reading " + fileName(head) + " was stopped."});
}

void Stage::dropEnded() {
    std::erase_if(ended_, [](const JobPtr& job) { return job->isDone.load(); });
}

void Stage::load(const ui::Session& session, const HeadSource& head, bool isHeadWish) {
    if (load_) giveUpLoad();
    Project project = session.document.project();
    project.head = head;
    load_ = std::make_unique<StageJob>(std::make_unique<Pipeline>(), std::move(project), true);
    load_->isHeadWish = isHeadWish;
    load_->isHeadOnly = ui::mustBeChecked(session, head);
    load_->start(whenDone_);
}

// True where the words about it have changed.
bool Stage::chooseHead(ui::Session& session) {
    const std::string before = session.work;
    if (std::exchange(session.cancelWish, false) && load_) cancelLoad(session);
    const HeadSource& own = session.document.project().head;
    if (session.headTrouble && !areSameHead(own, session.headTrouble->head)) session.headTrouble.reset();
    if (session.headWish)
        load(session, *std::exchange(session.headWish, std::nullopt), true);
    else if ((load_ && load_->isHeadWish) || session.headTrouble)
        ;  // asked for, and on its way; or waits until the document has another
    else if (!shown_ || mustBeLoaded(own, shown_->head)) {
        // A built-in head that is being changed step by step: each step that was begun is shown.
        const bool isStep = load_ && own.file.empty() && load_->project.head.file.empty();
        if (!isStep && !(load_ && areSameHead(own, load_->project.head))) load(session, own, false);
    } else if (load_) {
        giveUpLoad();  // it went out of the document again
    }
    const bool laysDots = edit_ && !hasDots_ && session.screen != ui::Screen::headCheck;
    session.work = load_ ? workWords(*load_) : laysDots ? "Laying the dots" : "";
    session.workCanStop = load_ != nullptr;
    return session.work != before;
}

void Stage::startEdit(ui::Session& session) {
    if (edit_ || !shown_ || (load_ && load_->isDone)) return;
    Project project = wantedProject(session);
    if (mustBeLoaded(project.head, shown_->head)) project.head = shown_->head;
    // Zones are counted when a drag is over: until then the picture is what is waited for.
    const bool countsZones = !session.document.isDragging();
    if (makeTheSame(project, *shown_) && hasDots_ && (zonesCounted_ || !countsZones)) return;
    edit_ = std::make_unique<StageJob>(std::move(pipeline_), std::move(project), countsZones);
    edit_->start(whenDone_);
}

bool Stage::advance(ui::Session& session) {
    dropEnded();
    const bool edited = takeEdit(session), loaded = takeLoad(session);
    const bool saysNew = chooseHead(session);
    startEdit(session);
    const bool besideChanged = shown_ && beside_.advance(session, *shown_, pipeline_.get());
    if (besideChanged) ++state_;
    if (shown_) futures_.advance(session, *shown_, pipeline_.get());
    return edited || loaded || saysNew || besideChanged;
}

FrameInputs Stage::frameOfCell(const ui::Session& session, const ui::PictureCell& cell) const {
    FrameInputs frame = frame_;
    Project other = *shown_;
    other.time.estimate = cell.estimate.value_or(other.time.estimate);
    other.time.days = cell.days.value_or(other.time.days);
    if (other.time != shown_->time) {
        frame = frameOf(other, *head_, densityScale_, session.camera, cell.size);
    }
    frame.camera = cell.camera.value_or(ui::shownCamera(session));
    frame.size = cell.size;
    frame.state = cell.state;
    frame.splitAt = session.splitAt;
    return frame;
}

void Stage::render(const ui::Session& session, Quality quality) {
    STIPPLE_CHECK(shown_.has_value());
    canvas_.begin(session.viewSize);
    for (const ui::PictureCell& cell : ui::pictureCells(session)) {
        if (cell.look) {
            beside_.draw(canvas_, cell, ui::shownCamera(session), quality);
            continue;
        }
        FrameInputs frame = frameOfCell(session, cell);
        frame.quality = quality;
        canvas_.put(renderer_, frame, cell.min);
    }
}

Image8 Stage::smallPicture(const Project& project, const Camera& camera, glm::ivec2 size, Quality quality) {
    STIPPLE_CHECK(shown_.has_value());
    FrameInputs frame = frameOf(project, *head_, densityScale_, camera, size);
    frame.quality = quality;
    renderer_.render(frame);
    return renderer_.readImage();
}

}  // namespace stipple::window
