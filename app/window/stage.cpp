#include "app/window/stage.h"

#include <filesystem>
#include <new>
#include <utility>

#include "engine/base/error.h"
#include "engine/plan/hairline.h"

namespace stipple::window {
namespace {

ui::Facts factsOf(const Pipeline& pipeline) {
    ui::Facts facts;
    facts.head = pipeline.head();
    facts.glabellaToLineMm = measureHairline(*pipeline.head(), pipeline.map().frontLine()).glabellaToFront;
    facts.pigmentDots = pipeline.visible().pigment;
    return facts;
}

std::vector<ZoneStatistics> zonesOf(const Pipeline& pipeline, const Project& project) {
    return zoneStatistics(*pipeline.head(), pipeline.sites(), pipeline.placed(), pipeline.visible(), pipeline.map(),
                          project.plan, project.hair);
}

std::string fileName(const HeadSource& source) { return std::filesystem::path(source.file).filename().string(); }

std::string workWords(const HeadSource& source) {
    return source.file.empty() ? "Preparing the built-in head" : "Reading " + fileName(source);
}

}  // namespace

void Stage::work(Pipeline& pipeline, Job& job) {
    try {
        job.changed = pipeline.update(job.project);
        job.facts = factsOf(pipeline);
        if (job.countsZones) job.facts.zones = zonesOf(pipeline, job.project);
    } catch (const InputError& error) {
        job.error = error.what();
    } catch (const std::bad_alloc&) {
        job.error = "There is not enough memory for this head; close other programs or use a smaller file.";
    }
}

void Stage::start(std::unique_ptr<Job> job) {
    job_ = std::move(job);
    job_->thread = std::jthread([this, &task = *job_] {
        work(pipeline_, task);
        task.isDone = true;
        whenDone_();
    });
}

void Stage::finishFailed(ui::Session& session, const Job& job) {
    // Without any head there is nothing to go on with.
    if (!shown_ && job.project.head == HeadSource{}) throw InputError(job.error);
    const std::string kept = shown_ ? " What was open stays as it was." : "";
    session.message = {"This head could not be read", job.error + kept, true};
    session.sheet = ui::Sheet::message;
    session.openHead.path = job.project.head.file;
    // A head that was asked for never got into the document; one that came by undo or at the start goes out of it.
    if (!job.isHeadWish) session.document.forceHead(shown_ ? shown_->head : HeadSource{});
}

void Stage::finish(ui::Session& session, Job& job) {
    if (!job.error.empty()) {
        finishFailed(session, job);
        return;
    }
    handOver(renderer_, pipeline_, job.changed);
    if (job.isHeadWish) session.document.setHead(job.project.head, "Head  " + ui::headTitle(job.project.head));
    frame_ = frameOf(job.project, pipeline_, session.camera, {1, 1});
    zonesCounted_ = job.countsZones;
    if (!zonesCounted_) job.facts.zones = std::move(session.facts.zones);
    session.facts = std::move(job.facts);
    shown_ = std::move(job.project);
    newHead_ = newHead_ || job.changed.head;
    ++state_;
}

bool Stage::advance(ui::Session& session) {
    const bool isDone = job_ && job_->isDone;
    if (isDone) {
        const std::unique_ptr<Job> done = std::move(job_);
        done->thread.join();
        finish(session, *done);
    }
    if (job_) return false;
    session.work.clear();
    auto job = std::make_unique<Job>();
    job->project = session.document.project();
    job->isHeadWish = session.headWish.has_value();
    if (job->isHeadWish) job->project.head = *std::exchange(session.headWish, std::nullopt);
    // Zones are counted when a drag is over: until then the picture is what is waited for.
    job->countsZones = !shown_ || !session.document.isDragging();
    const bool isStale = !shown_ || !(job->project == *shown_) || (job->countsZones && !zonesCounted_);
    if (!isStale && !job->isHeadWish) return isDone;
    if (!shown_ || job->project.head != shown_->head) session.work = workWords(job->project.head);
    start(std::move(job));
    return isDone || !session.work.empty();
}

void Stage::render(const ui::Session& session, glm::ivec2 size, Quality quality) {
    STIPPLE_CHECK(shown_.has_value());
    frame_.camera = session.camera;
    frame_.size = size;
    frame_.quality = quality;
    frame_.state = session.shownState();
    frame_.splitAt = session.splitAt;
    renderer_.render(frame_);
}

}  // namespace stipple::window
