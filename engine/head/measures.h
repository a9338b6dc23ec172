// Tape and caliper on a head.
#pragma once
#include <glm/glm.hpp>
#include <span>
#include <vector>

#include "engine/head/chart.h"
#include "engine/head/head.h"
#include "engine/head/landmarks.h"

namespace stipple {

// The two points of the proxy that are widest apart above the ears, left and right.
struct WidestPlace {
    glm::vec3 left{}, right{};
};
WidestPlace widestAboveEars(const Chart& chart, const Landmarks& landmarks);

// Widest above the ears and circumference are taken on the chart's proxy, so that ears, holes and stray pieces do not
// count.
HeadMeasures measureHead(const Chart& chart, const Landmarks& landmarks);

// Area of the proxy above the planes through glabella and ear tops, and through ear tops and 30 mm below the inion.
double measureUpperHeadCm2(const Chart& chart, const Landmarks& landmarks);

// Where the tape round glabella and opisthocranion may touch: a ring of points on the proxy, and the two.
std::vector<glm::vec3> browRing(const Chart& chart, const Landmarks& landmarks);
// Length of a taut tape round these points, in the plane through glabella and opisthocranion, level from side to side.
double browTapeMm(std::span<const glm::vec3> ring, const Landmarks& landmarks);

// Length of a line through points, mm.
double lengthOf(std::span<const glm::vec3> path);

// Convex hull, counter-clockwise, without its collinear points. Andrew 1979.
std::vector<glm::dvec2> convexHull(std::vector<glm::dvec2> points);

}  // namespace stipple
