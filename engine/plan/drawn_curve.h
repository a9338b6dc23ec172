// The curve of a drawn zone as it lies on a head.
#pragma once
#include <glm/glm.hpp>
#include <span>
#include <vector>

#include "engine/plan/drawn_zone.h"
#include "engine/plan/skin_curve.h"

namespace stipple {

// Its own points, or those that draw its ellipse; none of a free place.
std::vector<ShapePoint> drawnPoints(const Chart& chart, const DrawnZone& zone);

// The closed curve through such points on the proxy, about 1 mm a step.
SkinCurve drawnCurve(const Chart& chart, std::span<const ShapePoint> points);

// Where the way over the skin from a closed curve is so long: outside it, or within it where `outwardMm` is below 0.
// Closed, and without what lies nearer to another part of the curve.
std::vector<glm::vec3> besideCurve(const Chart& chart, std::span<const glm::vec3> curve, float outwardMm);

// The image of points on the other side of the head.
std::vector<ShapePoint> onOtherSide(std::span<const ShapePoint> points);

// Points for the loop that a stroke on the skin draws, mm in any spacing; it is smoothed and closes itself. None where
// it is too short, or too flat, to have an inside.
std::vector<ShapePoint> loopPoints(const Chart& chart, std::span<const glm::vec3> stroke);

}  // namespace stipple
