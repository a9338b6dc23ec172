#include "engine/project/head_edits.h"

#include <algorithm>
#include <utility>

#include "engine/base/error.h"
#include "engine/base/text.h"
#include "engine/head/landmark_mirror.h"

namespace stipple {
namespace {

// Axes of the head in the file.
struct FileAxes {
    glm::vec3 left, up, forward;
};

// As they were said, else as they were found: a head that stands wrongly has its axes found at random.
FileAxes axesOf(const ImportHints& hints, const HeadPose& pose) {
    const bool isSaid = hints.up && hints.forward;
    const glm::vec3 forward = glm::normalize(isSaid ? *hints.forward : pose.forward);
    const glm::vec3 someUp = isSaid ? *hints.up : pose.up;
    const glm::vec3 up = glm::normalize(someUp - forward * glm::dot(someUp, forward));
    return {pose.mirrored ? glm::cross(forward, up) : glm::cross(up, forward), up, forward};
}

// Which ways of the head as it is become up and forward.
FileAxes turned(const FileAxes& a, HeadTurn turn) {
    switch (turn) {
        case HeadTurn::left:
            return {a.forward, a.up, -a.left};
        case HeadTurn::right:
            return {-a.forward, a.up, a.left};
        case HeadTurn::faceUp:
            return {a.left, a.forward, -a.up};
        case HeadTurn::faceDown:
            return {a.left, -a.forward, a.up};
        case HeadTurn::leanLeft:
            return {a.up, -a.left, a.forward};
        case HeadTurn::leanRight:
            break;
    }
    return {-a.up, a.left, a.forward};
}

Project withScale(Project project, const Head& head, double scaleToMm) {
    constexpr double kLeastLengthMm = 80, kMostLengthMm = 400;
    const double factor = scaleToMm / head.pose.scaleToMm, lengthMm = head.measures.length * factor;
    if (!(lengthMm >= kLeastLengthMm && lengthMm <= kMostLengthMm))
        throw InputError("The head would be " + formatFixed(lengthMm, 0) +
                         " mm long, which no head is; check the measure and its unit.");
    for (auto& point : project.head.landmarkFixes.points)
        if (point) *point *= float(factor);
    for (PaintStroke& stroke : project.head.paintOut.strokes) {
        stroke.radiusMm = std::clamp(stroke.radiusMm * float(factor), kLeastBrushMm, kMostBrushMm);
        for (glm::vec3& point : stroke.points) point *= float(factor);
    }
    return project;
}

// The file's head is found anew, in another frame: what was done by hand in this one goes.
Project foundAnew(Project project) {
    project.head.landmarkFixes = {};
    project.head.paintOut = {};
    return project;
}

}  // namespace

Project withLandmark(Project project, Landmark landmark, glm::vec3 pointMm) {
    project.head.landmarkFixes[landmark] = pointMm;
    return project;
}

Project withMirroredLandmark(Project project, const Head& head, Landmark landmark, glm::vec3 pointMm) {
    project.head.landmarkFixes = withMirroredFix(project.head.landmarkFixes, siteGroundOf(head), landmark, pointMm);
    return project;
}

Project withoutLandmark(Project project, Landmark landmark) {
    project.head.landmarkFixes[landmark].reset();
    return project;
}

Project withoutLandmarks(Project project) {
    project.head.landmarkFixes = {};
    return project;
}

Project withPaintStroke(Project project, PaintStroke stroke) {
    constexpr float kStepsAMm = 10;  // so much is stored
    std::vector<PaintStroke>& strokes = project.head.paintOut.strokes;
    if (strokes.size() >= kMostPaintStrokes)
        throw InputError("There are as many strokes as a project can hold; take some back first.");
    if (stroke.points.size() > kMostStrokePoints) stroke.points.resize(kMostStrokePoints);
    for (glm::vec3& point : stroke.points) point = glm::round(point * kStepsAMm) / kStepsAMm;
    stroke.radiusMm = std::clamp(stroke.radiusMm, kLeastBrushMm, kMostBrushMm);
    if (!stroke.points.empty()) strokes.push_back(std::move(stroke));
    return project;
}

Project withHairGuess(Project project, bool takes) {
    project.head.paintOut.takesGuess = takes;
    return project;
}

Project withoutPaintOut(Project project) {
    project.head.paintOut = {};
    return project;
}

Project withHeadTurned(Project project, const Head& head, HeadTurn turn) {
    const FileAxes axes = turned(axesOf(project.head.hints, head.pose), turn);
    project.head.hints.up = axes.up;
    project.head.hints.forward = axes.forward;
    return foundAnew(std::move(project));
}

Project withHeadMirrored(Project project) {
    project.head.hints.mirrored = !project.head.hints.mirrored;
    return foundAnew(std::move(project));
}

Project withTrueMeasure(Project project, const Head& head, double HeadMeasures::*measure, double trueMm) {
    const double scaleToMm = head.pose.scaleToMm * trueMm / (head.measures.*measure);
    project = withScale(std::move(project), head, scaleToMm);
    project.head.hints.scaleToMm = scaleToMm;
    return project;
}

Project withHeadUnit(Project project, const Head& head, const std::string& unit) {
    project = withScale(std::move(project), head, unitMm(unit));
    project.head.hints.unit = unit;
    project.head.hints.scaleToMm = 0;
    return project;
}

}  // namespace stipple
