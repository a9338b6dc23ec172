// A line drawn freely on the skin, as with a pencil.
#pragma once
#include <glm/glm.hpp>
#include <span>
#include <vector>

#include "engine/head/head.h"
#include "engine/plan/plan.h"

namespace stipple {

// Points on the skin or near it, mm, in any spacing. What the hand shook is smoothed, sharp turns stay corners; the
// stroke then takes the place of the part of the line that it passes, with new control points of its own. Mirrored: the
// side on which the stroke is longer counts, and the other is its image. `points` as they were where the stroke is too
// short to say anything.
std::vector<ShapePoint> strokedPoints(const Head& head, std::span<const ShapePoint> points,
                                      std::span<const glm::vec3> stroke, bool mirrored);

// The stroke as it will lie: smoothed, on the proxy, 1 mm a step; empty where it is too short.
std::vector<glm::vec3> smoothedStroke(const Chart& chart, std::span<const glm::vec3> stroke);

// The same of a stroke that goes round something: closed, without what overlaps where it comes back to its beginning,
// and without corners.
std::vector<glm::vec3> smoothedLoop(const Chart& chart, std::span<const glm::vec3> stroke);

}  // namespace stipple
