#include "engine/project/document.h"

#include <utility>

#include "engine/base/error.h"
#include "engine/project/edits.h"
#include "engine/project/field_words.h"

namespace stipple {
namespace {

std::string stepName(const Field& field, const Project& before, const Project& after) {
    const std::string arrow = " \xE2\x86\x92 ";
    if (field.info.path.starts_with("time.") && field.info.path != "time.sun")
        return "Time  " + timeText(before) + arrow + timeText(after);
    return field.info.label + "  " + valueWithUnit(field.info, field.get(before)) + arrow +
           valueWithUnit(field.info, field.get(after));
}

}  // namespace

Document::Document() = default;

Document::Document(Project project) : opened_(project), project_(std::move(project)) {}

Document::Document(Project opened, std::vector<Step> steps, size_t position, Project now)
    : opened_(std::move(opened)), project_(std::move(now)), steps_(std::move(steps)), position_(position) {
    STIPPLE_CHECK(position_ <= steps_.size(), position_, " ", steps_.size());
}

const Project& Document::stateAt(size_t position) const { return position == 0 ? opened_ : steps_[position - 1].after; }

void Document::addStep(const std::string& path, const Project& before, const std::string& name) {
    if (project_ == before) return;
    steps_.resize(position_);
    const bool movesCamera = project_.view.camera != before.view.camera;
    if (movesCamera) noteCamera(before.view.camera);
    steps_.push_back({name, path, project_, nowS});
    if (!movesCamera) steps_.back().after.view.camera = stateAt(position_).view.camera;
    if (steps_.size() > kMostSteps) {
        opened_ = std::move(steps_.front().after);
        steps_.erase(steps_.begin());
    }
    position_ = steps_.size();
}

void Document::noteCamera(const std::optional<Viewpoint>& camera) {
    for (size_t i = position_;; --i) {
        Project& state = i == 0 ? opened_ : steps_[i - 1].after;
        const bool isFirstOfRun = i == 0 || stateAt(i - 1).view.camera != state.view.camera;
        state.view.camera = camera;
        if (isFirstOfRun) return;
    }
}

void Document::addFieldStep(const Field& field, const Project& before) {
    const bool joins = position_ > 0 && position_ == steps_.size() && steps_.back().path == field.info.path &&
                       nowS - steps_.back().whenS < kJoinS;
    if (joins) {
        steps_.pop_back();
        --position_;
    }
    Project start = joins ? stateAt(position_) : before;
    start.view.camera = project_.view.camera;
    addStep(field.info.path, start, stepName(field, start, project_));
}

void Document::set(const Field& field, double value) {
    const Project before = project_;
    project_ = withField(std::move(project_), field, value);
    if (!(project_ == before)) addFieldStep(field, before);
}

void Document::apply(const std::string& name, Project after) {
    const Project before = std::exchange(project_, std::move(after));
    addStep("", before, name);
}

void Document::setHead(const HeadSource& head, const std::string& name) { apply(name, withHead(project_, head)); }

void Document::beginDrag(const Field& field) {
    dragged_ = &field;
    beforeDrag_ = project_;
}

void Document::drag(const Field& field, double value) {
    STIPPLE_CHECK(dragged_ == &field, field.info.path);
    project_ = withField(std::move(project_), field, value);
}

void Document::beginEdit() {
    isEditing_ = true;
    beforeDrag_ = project_;
    editName_.clear();
}

void Document::edit(const std::string& name, Project after) {
    STIPPLE_CHECK(isEditing_, name);
    after.view.camera = project_.view.camera;
    project_ = std::move(after);
    editName_ = name;
}

void Document::endDrag() {
    const Field* field = std::exchange(dragged_, nullptr);
    const bool wasEditing = std::exchange(isEditing_, false);
    beforeDrag_.view.camera = project_.view.camera;
    if (field && !(project_ == beforeDrag_)) addFieldStep(*field, beforeDrag_);
    if (wasEditing) addStep("", beforeDrag_, editName_);
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
    const std::optional<Viewpoint>* camera = &project_.view.camera;
    while (position_ != position) {
        const size_t next = position_ < position ? position_ + 1 : position_ - 1;
        if (stateAt(next).view.camera != stateAt(position_).view.camera) camera = &stateAt(next).view.camera;
        position_ = next;
    }
    Project there = stateAt(position);
    there.view.camera = *camera;
    project_ = std::move(there);
}

void Document::confirmHead() {
    const std::string file = project_.head.file;
    const auto confirm = [&](Project& project) {
        if (project.head.file == file) project.head.isConfirmed = !file.empty();
    };
    for (Project* project : {&opened_, &project_, &beforeDrag_}) confirm(*project);
    for (Step& step : steps_) confirm(step.after);
}

void Document::renewHeadFile(const std::string& file, const std::string& newFile, const std::string& sha256) {
    const auto renew = [&](Project& project) {
        if (project.head.file != file) return;
        // What was done by hand on another mesh is none of this one.
        if (!project.head.sha256.empty() && project.head.sha256 != sha256) {
            project.head.landmarkFixes = {};
            project.head.paintOut = {};
            project.head.isConfirmed = false;
        }
        project.head.file = newFile;
        project.head.sha256 = sha256;
    };
    for (Project* project : {&opened_, &project_, &beforeDrag_}) renew(*project);
    for (Step& step : steps_) renew(step.after);
}

std::string Document::undoName() const { return position_ > 0 ? steps_[position_ - 1].name : ""; }
std::string Document::redoName() const { return position_ < steps_.size() ? steps_[position_].name : ""; }

}  // namespace stipple
