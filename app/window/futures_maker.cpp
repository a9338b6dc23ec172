#include "app/window/futures_maker.h"

#include <utility>

#include "app/window/same_picture.h"
#include "engine/base/error.h"

namespace stipple::window {

bool FuturesMaker::isOf(const ui::Session& session, const Project& shown) const {
    return request_ && kind_ == session.futures.kind && camera_ == ui::futuresCamera(session) &&
           makeTheSame(request_->project, shown);
}

void FuturesMaker::begin(ui::Session& session, const Project& shown) {
    kind_ = session.futures.kind;
    camera_ = ui::futuresCamera(session);
    request_ = stipple::futuresSheet(shown, kind_);
    pictures_.clear();
    hasRow_ = hasFailed_ = false;
    session.futures.said.clear();
    session.futures.png.assign(columns() * request_->over[1].values.size(), {});
}

void FuturesMaker::take() {
    if (!job_ || !job_->isDone) return;
    const std::unique_ptr<StageJob> done = std::exchange(job_, nullptr);
    done->thread.join();
    pipeline_ = std::move(done->pipeline);
    hasFailed_ = !done->error.empty();
    if (hasFailed_) return;
    if (!renderer_) renderer_ = std::make_unique<Renderer>();
    const Pipeline::Changed all{.head = true, .sites = true, .map = true, .fieldMask = true, .visible = true};
    handOver(*renderer_, *pipeline_, hasHead_ ? done->changed : all);
    hasHead_ = true;
    hasRow_ = request_ && !isWhole() && makeTheSame(done->project, projectAt(*request_, {0, row()}));
}

void FuturesMaker::start(const Pipeline* made) {
    const Project wanted = projectAt(*request_, {0, row()});
    if (!pipeline_) {
        if (!made) return;
        pipeline_ = std::make_unique<Pipeline>(*made);
        hasHead_ = false;
    }
    job_ = std::make_unique<StageJob>(std::move(pipeline_), wanted, false);
    job_->start(whenDone_);
}

// A worker that is still on keeps what it works with until it is done.
void FuturesMaker::letGo(ui::Session& session) {
    if (job_ && !job_->isDone) return;
    if (request_) session.futures.png.clear();
    job_.reset();
    pipeline_.reset();
    renderer_.reset();
    request_.reset();
    pictures_.clear();
    hasHead_ = hasRow_ = false;
}

void FuturesMaker::save(ui::Session& session) {
    const std::filesystem::path path = *std::exchange(session.futures.saveTo, std::nullopt);
    try {
        writePng(path, sheetOf(*request_, pictures_), pictureText(request_->project));
        session.futures.said = "Saved as " + path.filename().string() + ".";
    } catch (const InputError& error) {
        session.message = {"This could not be saved", error.what(), true, {ui::Way::close}};
        session.sheet = ui::Sheet::message;
    }
}

void FuturesMaker::advance(ui::Session& session, const Project& shown, const Pipeline* made) {
    if (!ui::wantsFutures(session)) return letGo(session);
    take();
    if (!isOf(session, shown)) begin(session, shown);
    if (isWhole() && session.futures.saveTo) save(session);
    if (!job_ && !hasRow_ && !hasFailed_ && !isWhole()) start(made);
}

void FuturesMaker::makeNext(ui::Session& session) {
    STIPPLE_CHECK(hasRow_ && !isWhole(), pictures_.size());
    const size_t column = pictures_.size() % columns();
    const Project project = projectAt(*request_, {column, row()});
    renderer_->render(frameOf(project, *pipeline_, camera_, request_->cellPx));
    hasRow_ = column + 1 < columns();
    Image8 picture = renderer_->readImage();
    session.futures.png[pictures_.size()] = encodePng(picture);
    pictures_.push_back(std::move(picture));
}

}  // namespace stipple::window
