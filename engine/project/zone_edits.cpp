#include "engine/project/zone_edits.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/plan/drawn_curve.h"
#include "engine/plan/line_points.h"

namespace stipple {
namespace {

using Points = std::vector<ShapePoint>;

constexpr float kUsualLengthMm = 60, kUsualWidthMm = 45;  // of an ellipse; proposed
constexpr float kLowest = -1, kHighest = 1;               // where a curve may go
constexpr float kNearestMm = 3;                           // two control points

bool isOnScalp(const ShapePoint& point) { return point.at.height >= kLowest && point.at.height <= kHighest; }

// Whether they make a curve with an inside.
bool makeZone(const Head& head, const Points& points) {
    if (points.size() < kFewestLinePoints || points.size() > kMostLinePoints) return false;
    if (!std::all_of(points.begin(), points.end(), isOnScalp)) return false;
    std::vector<glm::vec3> curve = drawnCurve(head.chart, points).points;
    curve.push_back(curve.front());
    return !crossesItself(head.chart, curve);
}

Points pointsOf(const Project& project, const Head& head, size_t index) {
    return drawnPoints(head.chart, project.plan.drawn.at(index));
}

// With these points for its curve; as it was where they make none.
Project withPoints(Project project, const Head& head, size_t index, Points points) {
    if (!makeZone(head, points)) return project;
    DrawnZone& zone = project.plan.drawn.at(index);
    zone.points = std::move(points);
    zone.lengthMm = zone.widthMm = zone.angleDeg = 0;
    zone.at = DrawnZone{}.at;
    return project;
}

Project withZone(Project project, DrawnZone zone) {
    DrawnZones& all = project.plan.drawn;
    const auto free = std::find_if(all.begin(), all.end(), [](const DrawnZone& one) { return one.isFree(); });
    zone.mirrored = project.plan.hairline.mirrored;
    if (free != all.end()) *free = std::move(zone);
    return project;
}

}  // namespace

Project withDrawnZone(Project project, ScalpCoordinate place) {
    DrawnZone zone;
    zone.at = place;
    zone.lengthMm = kUsualLengthMm;
    zone.widthMm = kUsualWidthMm;
    return withZone(std::move(project), std::move(zone));
}

Project withZoneStroke(Project project, const Head& head, std::span<const glm::vec3> stroke) {
    DrawnZone zone;
    zone.points = loopPoints(head.chart, stroke);
    return makeZone(head, zone.points) ? withZone(std::move(project), std::move(zone)) : project;
}

Project withoutDrawnZone(Project project, size_t index) {
    project.plan.drawn.at(index) = {};
    return project;
}

Project withZonePoint(Project project, const Head& head, size_t index, size_t point, ScalpCoordinate place) {
    Points points = pointsOf(project, head, index);
    if (point >= points.size()) return project;
    points[point].at = place;
    return withPoints(std::move(project), head, index, std::move(points));
}

Project withZonePointAdded(Project project, const Head& head, size_t index, ScalpCoordinate place) {
    Points points = pointsOf(project, head, index);
    if (points.empty()) return project;
    const SkinCurve curve = drawnCurve(head.chart, points);
    const glm::vec3 spot = head.chart.surfaceOf(place);
    size_t nearest = 0, after = 0;
    for (size_t i = 0; i < curve.points.size(); ++i)
        if (glm::distance(curve.points[i], spot) < glm::distance(curve.points[nearest], spot)) nearest = i;
    for (size_t i = 0; i < points.size(); ++i) {
        if (glm::distance(head.chart.surfaceOf(points[i].at), spot) < kNearestMm) return project;
        if (curve.knotAt[i] <= nearest) after = i + 1;
    }
    points.insert(points.begin() + long(after), ShapePoint{place});
    return withPoints(std::move(project), head, index, std::move(points));
}

Project withoutZonePoint(Project project, const Head& head, size_t index, size_t point) {
    Points points = pointsOf(project, head, index);
    if (point >= points.size()) return project;
    points.erase(points.begin() + long(point));
    return withPoints(std::move(project), head, index, std::move(points));
}

Project withZoneCorner(Project project, const Head& head, size_t index, size_t point, bool isCorner) {
    Points points = pointsOf(project, head, index);
    if (point >= points.size()) return project;
    points[point].corner = isCorner;
    return withPoints(std::move(project), head, index, std::move(points));
}

Project withZoneName(Project project, size_t index, std::string name) {
    project.plan.drawn.at(index).name = std::move(name);
    return project;
}

}  // namespace stipple
