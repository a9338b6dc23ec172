#include "engine/project/line_edits.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "engine/plan/line_fit.h"
#include "engine/plan/line_points.h"
#include "engine/plan/line_stroke.h"
#include "engine/project/fields.h"

namespace stipple {
namespace {

using Points = std::vector<ShapePoint>;

constexpr float kMostAzimuthDeg = 120, kLowest = -0.3f, kHighest = 0.97f;  // where a line may go
constexpr float kNearestMm = 3;                                            // two control points
constexpr float kBesideMiddleDeg = 2;                                      // what is mirrored keeps to its side

Points mirroredFrom(const Points& points, float side) {
    return side >= 0 ? mirroredFromLeft(points) : flipped(mirroredFromLeft(flipped(points)));
}

bool isOnScalp(const ShapePoint& point) {
    return std::abs(point.at.azimuthDeg) <= kMostAzimuthDeg && point.at.height >= kLowest &&
           point.at.height <= kHighest;
}

// The project with these points, mirrored from `side` where the line is; as it was where they make no line.
Project withPoints(Project project, const Head& head, Points points, float side) {
    HairlinePlan& line = project.plan.hairline;
    if (line.mirrored) points = mirroredFrom(points, side);
    if (points.size() < kFewestLinePoints || points.size() > kMostLinePoints) return project;
    if (!std::all_of(points.begin(), points.end(), isOnScalp)) return project;
    const FrontLine front = frontLineThrough(head, points);
    const float heightMm = middleMm(head.chart, front.points);
    const FieldInfo& height = fieldAt("plan.hairline.height_mm").info;
    if (heightMm < float(height.min) || heightMm > float(height.max)) return project;
    if (crossesItself(head.chart, front.points)) return project;
    line.points = std::move(points);
    line.heightMm = heightMm;
    return project;
}

Points handlesOf(const Project& project, const Head& head) { return handlePoints(head, project.plan.hairline); }

// Which side of the head a point of these belongs to.
float sideOf(const Points& points, size_t index) { return points[index].at.azimuthDeg < 0 ? -1.0f : 1.0f; }

}  // namespace

Project withLinePoint(Project project, const Head& head, size_t index, ScalpCoordinate place) {
    Points points = handlesOf(project, head);
    if (index >= points.size()) return project;
    const float side = sideOf(points, index);
    if (project.plan.hairline.mirrored) {
        const bool isMiddle = points[index].at.azimuthDeg == 0;
        place.azimuthDeg = isMiddle ? 0 : side * std::max(side * place.azimuthDeg, kBesideMiddleDeg);
    }
    points[index].at = place;
    return withPoints(std::move(project), head, std::move(points), side);
}

Project withLinePointAdded(Project project, const Head& head, ScalpCoordinate place) {
    Points points = handlesOf(project, head);
    const FrontLine front = frontLineThrough(head, points);
    const glm::vec3 spot = head.chart.surfaceOf(place);
    size_t nearest = 0;
    for (size_t i = 0; i < front.points.size(); ++i)
        if (glm::distance(front.points[i], spot) < glm::distance(front.points[nearest], spot)) nearest = i;
    size_t index = 0;
    for (size_t i = 0; i < points.size(); ++i) {
        if (glm::distance(head.chart.surfaceOf(points[i].at), spot) < kNearestMm) return project;
        if (front.knotAt[front.firstPoint + i] < nearest) index = i + 1;
    }
    points.insert(points.begin() + long(index), ShapePoint{place});
    const float side = sideOf(points, index);
    return withPoints(std::move(project), head, std::move(points), side);
}

Project withoutLinePoint(Project project, const Head& head, size_t index) {
    Points points = handlesOf(project, head);
    if (index >= points.size()) return project;
    const float side = sideOf(points, index);
    points.erase(points.begin() + long(index));
    return withPoints(std::move(project), head, std::move(points), side);
}

Project withLineCorner(Project project, const Head& head, size_t index, bool isCorner) {
    Points points = handlesOf(project, head);
    if (index >= points.size()) return project;
    points[index].corner = isCorner;
    const float side = sideOf(points, index);
    return withPoints(std::move(project), head, std::move(points), side);
}

Project withLineStroke(Project project, const Head& head, std::span<const glm::vec3> stroke) {
    const Points points = handlesOf(project, head);
    Points stroked = strokedPoints(head, points, stroke, project.plan.hairline.mirrored);
    return stroked == points ? project : withPoints(std::move(project), head, std::move(stroked), 1);
}

Project withLineMirrored(Project project, bool isMirrored, float side) {
    HairlinePlan& line = project.plan.hairline;
    line.mirrored = isMirrored;
    if (isMirrored && !line.points.empty()) {
        Points points = mirroredFrom(line.points, side);
        if (points.size() >= kFewestLinePoints) line.points = std::move(points);
    }
    return project;
}

}  // namespace stipple
