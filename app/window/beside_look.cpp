#include "app/window/beside_look.h"

#include <utility>

#include "app/window/same_picture.h"
#include "engine/export/picture.h"
#include "engine/project/edits.h"

namespace stipple::window {
namespace {

std::optional<size_t> wantedLook(const ui::Session& session) { return ui::pictureCells(session).front().look; }

}  // namespace

// A worker that is still on keeps what it works with until it is done.
void BesideLook::letGo() {
    if (job_ && !job_->isDone) return;
    job_.reset();
    pipeline_.reset();
    renderer_.reset();
    shown_.reset();
    hasHead_ = false;
}

bool BesideLook::take() {
    if (!job_ || !job_->isDone) return false;
    const std::unique_ptr<StageJob> done = std::exchange(job_, nullptr);
    done->thread.join();
    pipeline_ = std::move(done->pipeline);
    if (!done->error.empty()) return false;
    if (!renderer_) renderer_ = std::make_unique<Renderer>();
    const Pipeline::Changed all{
        .head = true, .sites = true, .map = true, .fieldMask = true, .oldFieldMask = true, .visible = true};
    handOver(*renderer_, *pipeline_, hasHead_ ? done->changed : all);
    hasHead_ = true;
    shown_ = std::move(done->project);
    frame_ = frameOf(*shown_, *pipeline_, {}, {1, 1});
    return true;
}

void BesideLook::start(const Project& wanted, const Pipeline* made) {
    if (!pipeline_ || (shown_ && !areSameHead(shown_->head, wanted.head))) {
        if (!made) return;
        pipeline_ = std::make_unique<Pipeline>(*made);
        hasHead_ = false;
    }
    job_ = std::make_unique<StageJob>(std::move(pipeline_), wanted, false);
    job_->start(whenDone_);
}

bool BesideLook::advance(const ui::Session& session, const Project& shown, const Pipeline* made) {
    const std::optional<size_t> look = wantedLook(session);
    if (!look) {
        letGo();
        return false;
    }
    const bool isNew = take();
    if (job_) return isNew;
    Project wanted = shown;
    wanted.looks = session.document.project().looks;
    wanted = withLookCalled(std::move(wanted), *look);
    if (!shown_ || !makeTheSame(*shown_, wanted)) start(wanted, made);
    return isNew;
}

void BesideLook::draw(Canvas& canvas, const ui::PictureCell& cell, const Camera& camera, Quality quality) {
    if (!hasHead_) return;
    frame_.camera = camera;
    frame_.size = cell.size;
    frame_.quality = quality;
    canvas.put(*renderer_, frame_, cell.min);
}

}  // namespace stipple::window
