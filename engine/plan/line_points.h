// The hairline's control points as they lie on a head.
#pragma once
#include <glm/glm.hpp>
#include <span>
#include <vector>

#include "engine/head/head.h"
#include "engine/plan/plan.h"

namespace stipple {

// From the right sideburn to the left: the line's own points, or those of its shape, with the middle at heightMm.
std::vector<ShapePoint> placedPoints(const Head& head, const HairlinePlan& hairline);

// The front line through such points with the edges of the sideburns, on the proxy, about 1 mm a step.
struct FrontLine {
    std::vector<glm::vec3> points;
    std::vector<size_t> knotAt;  // where in `points` each knot lies, those of the sideburns' edges too
    size_t firstPoint = 0;       // control point i is knot firstPoint + i
};
FrontLine frontLineThrough(const Head& head, std::span<const ShapePoint> points);

// Tape length from the glabella to where the line crosses the middle; 0 where it never does.
float middleMm(const Chart& chart, std::span<const glm::vec3> frontLine);

// From a point to the nearest place of a line through points, mm, straight.
float distanceToLine(std::span<const glm::vec3> line, glm::vec3 point);
// Whether it runs through itself, seen in Chart's plane.
bool crossesItself(const Chart& chart, std::span<const glm::vec3> line);

// The left side's points and their mirror images; one within a degree of the middle lies in it.
std::vector<ShapePoint> mirroredFromLeft(std::span<const ShapePoint> points);
// The line seen in a mirror.
std::vector<ShapePoint> flipped(std::span<const ShapePoint> points);

}  // namespace stipple
