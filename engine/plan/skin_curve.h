// Smooth curves laid on the proxy of the scalp through control points of the flat map.
#pragma once
#include <glm/glm.hpp>
#include <span>
#include <vector>

#include "engine/head/chart.h"

namespace stipple {

struct CurveKnot {
    glm::vec2 plane{};    // Chart's plane
    bool corner = false;  // the curve may turn sharply here; two corners in a row join straight in the plane
};

struct SkinCurve {
    std::vector<glm::vec3> points;  // on the proxy, mm
    std::vector<size_t> knotAt;     // where in `points` each knot lies
};

// Centripetal Catmull-Rom spline (no loops or cusps between knots; Yuksel 2011) through the knots, lifted to the proxy,
// about `stepMm` a step. Passes through every knot exactly. A closed curve does not repeat its first point.
SkinCurve traceCurve(const Chart& chart, std::span<const CurveKnot> knots, bool closed, float stepMm = 1);

}  // namespace stipple
