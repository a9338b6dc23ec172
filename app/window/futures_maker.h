// The pictures of the sheets 'If hair changes' and 'If it goes wrong': the plan that is shown in other states, made one
// by one while the window answers.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "app/ui/session.h"
#include "app/window/stage_job.h"
#include "engine/export/futures_sheet.h"

namespace stipple::window {

class FuturesMaker {
public:
    explicit FuturesMaker(std::function<void()> whenDone) : whenDone_(std::move(whenDone)) {}

    // Takes what its worker has finished, gives it the next row, and saves the sheet where that is wished and
    // all is there; lets everything go while nobody wants it. `shown` is what the stage shows, `made` its pipeline,
    // null while that is elsewhere.
    void advance(ui::Session& session, const Project& shown, const Pipeline* made);

    // A picture can be drawn now: makeNext() draws it.
    bool canMake() const { return hasRow_; }
    void makeNext(ui::Session& session);

private:
    bool isOf(const ui::Session& session, const Project& shown) const;
    void begin(ui::Session& session, const Project& shown);
    void take();
    void start(const Pipeline* made);
    void save(ui::Session& session);
    void letGo(ui::Session& session);
    size_t columns() const { return request_->over[0].values.size(); }
    size_t row() const { return pictures_.size() / columns(); }
    bool isWhole() const { return request_ && row() == request_->over[1].values.size(); }

    std::function<void()> whenDone_;
    FutureKind kind_ = FutureKind::loss;
    Camera camera_;
    std::optional<SheetRequest> request_;
    std::vector<Image8> pictures_;        // those that are made, row by row
    std::unique_ptr<Pipeline> pipeline_;  // the worker's while a job is on
    std::unique_ptr<Renderer> renderer_;
    bool hasHead_ = false;           // the renderer has been given all once
    bool hasRow_ = false;            // it has what the row that is next shows
    bool hasFailed_ = false;         // nothing more comes of this project
    std::unique_ptr<StageJob> job_;  // last: its thread calls whenDone_
};

}  // namespace stipple::window
