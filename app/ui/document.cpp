#include "app/ui/document.h"

#include "app/ui/field_words.h"
#include "engine/base/error.h"

namespace stipple::ui {
namespace {

std::string stepName(const Field& field, const Project& before, const Project& after) {
    const std::string arrow = " \xE2\x86\x92 ";
    if (field.info.path.starts_with("time.") && field.info.path != "time.sun")
        return "Time  " + timeText(before) + arrow + timeText(after);
    return field.info.label + "  " + valueWithUnit(field.info, field.get(before)) + arrow +
           valueWithUnit(field.info, field.get(after));
}

// A result that has healed, or is so many years old, stays so when the sessions move: the day follows them.
void assign(Project& project, const Field& field, double value) {
    const float years = yearsSinceHealed(project.plan, project.time.days);
    field.set(project, value);
    if (field.info.path.starts_with("plan.session") && years >= 0) project.time.days = daysAtYears(project.plan, years);
}

}  // namespace

const Project& Document::stateAt(size_t position) const { return position == 0 ? opened_ : steps_[position - 1].after; }

void Document::addStep(const std::string& path, const Project& before, const std::string& name) {
    if (project_ == before) return;
    steps_.resize(position_);
    steps_.push_back({name, path, project_, nowS});
    position_ = steps_.size();
}

void Document::addFieldStep(const Field& field, const Project& before) {
    const bool joins = position_ > 0 && position_ == steps_.size() && steps_.back().path == field.info.path &&
                       nowS - steps_.back().whenS < kJoinS;
    if (joins) {
        steps_.pop_back();
        --position_;
    }
    const Project& start = joins ? stateAt(position_) : before;
    addStep(field.info.path, start, stepName(field, start, project_));
}

void Document::set(const Field& field, double value) {
    const Project before = project_;
    assign(project_, field, value);
    if (!(project_ == before)) addFieldStep(field, before);
}

void Document::setHead(const HeadSource& head, const std::string& name) {
    const Project before = project_;
    project_.head = head;
    addStep("", before, name);
}

void Document::beginDrag(const Field& field) {
    dragged_ = &field;
    beforeDrag_ = project_;
}

void Document::drag(const Field& field, double value) {
    STIPPLE_CHECK(dragged_ == &field, field.info.path);
    assign(project_, field, value);
}

void Document::endDrag() {
    if (!dragged_) return;
    const Field& field = *dragged_;
    dragged_ = nullptr;
    if (!(project_ == beforeDrag_)) addFieldStep(field, beforeDrag_);
}

void Document::undo() {
    if (position_ > 0) goTo(position_ - 1);
}

void Document::redo() {
    if (position_ < steps_.size()) goTo(position_ + 1);
}

void Document::goTo(size_t position) {
    STIPPLE_CHECK(position <= steps_.size(), position);
    endDrag();
    position_ = position;
    project_ = stateAt(position);
}

std::string Document::undoName() const { return position_ > 0 ? steps_[position_ - 1].name : ""; }
std::string Document::redoName() const { return position_ < steps_.size() ? steps_[position_].name : ""; }

}  // namespace stipple::ui
