// The project that is open, with its undo list: named steps over whole Project values. Knows nothing of screens.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "engine/project/fields.h"
#include "engine/project/project.h"

namespace stipple {

class Document {
public:
    struct Step {
        std::string name;  // "Height  70 mm → 66 mm"
        std::string path;  // of the field, "" where it is another kind of step
        Project after;
        double whenS = -1e300;  // of nowS; long ago where it was read from a file
    };
    // Steps on one field less than this apart become one: key repeats, and the first half of a double click.
    static constexpr double kJoinS = 0.4;
    static constexpr size_t kMostSteps = 10'000;  // the oldest go first

    Document();
    explicit Document(Project project);
    // As it was when it was saved: `now` is the state at `position`, but for the camera.
    Document(Project opened, std::vector<Step> steps, size_t position, Project now);

    const Project& project() const { return project_; }
    const Project& opened() const { return opened_; }
    double value(const Field& field) const { return field.get(project_); }

    // One step. A value that does not change anything is none.
    void set(const Field& field, double value);
    // One step of another kind, made by a function of edits.h; none where nothing changes.
    void apply(const std::string& name, Project after);
    void setHead(const HeadSource& head, const std::string& name);
    // Where the camera stands now: part of the project, but no step. Undo and redo leave it alone but where they cross
    // a step that moved it itself (a look that was called).
    void setCamera(const Viewpoint& camera) { project_.view.camera = camera; }

    // One drag is one step, however often it moves. drag() outside begin and end is a bug.
    void beginDrag(const Field& field);
    void drag(const Field& field, double value);
    // The same for edits of another kind: what the last edit() made of the project, and how it called that, is the
    // step. The camera stays where it is. edit() outside begin and end is a bug.
    void beginEdit();
    void edit(const std::string& name, Project after);
    void endDrag();  // of either kind
    bool isDragging() const { return dragged_ != nullptr || isEditing_; }
    // The value before the drag that is on, else the value.
    double steadyValue(const Field& field) const { return field.get(isDragging() ? beforeDrag_ : project_); }

    void undo();
    void redo();
    void goTo(size_t position);  // 0 is as opened, n after the n-th step
    size_t position() const { return position_; }
    std::span<const Step> steps() const { return steps_; }
    std::string undoName() const;  // "" where there is nothing to undo
    std::string redoName() const;

    // The head could not be had: the project goes back to one that can, without a step.
    void forceHead(const HeadSource& head) { project_.head = head; }
    // A person has said that the head file's head is right: in every state that has it, without a step.
    void confirmHead();
    // The head file is the same one, but lies elsewhere or has been read now: in every state, without a step.
    void renewHeadFile(const std::string& file, const std::string& newFile, const std::string& sha256);

    double nowS = 0;  // the window's clock, set each frame

private:
    const Project& stateAt(size_t position) const;
    void addStep(const std::string& path, const Project& before, const std::string& name);
    // States that follow each other without a step that moves the camera share one camera: the last before such a step.
    void noteCamera(const std::optional<Viewpoint>& camera);
    void addFieldStep(const Field& field, const Project& before);

    Project opened_, project_;
    std::vector<Step> steps_;
    size_t position_ = 0;
    const Field* dragged_ = nullptr;
    bool isEditing_ = false;
    std::string editName_;
    Project beforeDrag_;
};

}  // namespace stipple
