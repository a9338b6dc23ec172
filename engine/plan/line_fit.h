// Few control points for a line that is given densely.
#pragma once
#include <glm/glm.hpp>
#include <span>
#include <vector>

#include "engine/head/head.h"
#include "engine/plan/plan.h"

namespace stipple {

struct FitKnot {
    size_t at = 0;  // of the dense line
    bool corner = false;
};
// Knots of a curve (skin_curve.h) that keeps within `withinMm` of a line on the proxy, about 1 mm a step: those of
// `kept` (ascending, with both ends of the line) and as few more as it takes.
std::vector<FitKnot> fewestKnots(const Chart& chart, std::span<const glm::vec3> line, std::vector<FitKnot> kept,
                                 float withinMm);

// What a hand can take hold of, from the right sideburn to the left: the line's own points, or few that draw its shape.
std::vector<ShapePoint> handlePoints(const Head& head, const HairlinePlan& hairline);

}  // namespace stipple
