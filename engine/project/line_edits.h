// Edits of the hairline as a line drawn on the head. Points count from the right sideburn, as handlePoints()
// (engine/plan/line_fit.h) gives them; the first edit makes them the line's own. While the line is mirrored, each edit
// is done on both sides. What would leave the scalp, make the line cross itself or lift its middle out of the range of
// height_mm changes nothing.
#pragma once
#include <glm/glm.hpp>
#include <span>

#include "engine/head/head.h"
#include "engine/project/project.h"

namespace stipple {

Project withLinePoint(Project project, const Head& head, size_t index, ScalpCoordinate place);
// Between the two points that it lies between along the line. None where there is a point within 3 mm.
Project withLinePointAdded(Project project, const Head& head, ScalpCoordinate place);
Project withoutLinePoint(Project project, const Head& head, size_t index);
Project withLineCorner(Project project, const Head& head, size_t index, bool isCorner);
// A stroke of the pencil (engine/plan/line_stroke.h), mm.
Project withLineStroke(Project project, const Head& head, std::span<const glm::vec3> stroke);
// Turned on, the side of `side`'s sign (1 left, -1 right) is the one that stays.
Project withLineMirrored(Project project, bool isMirrored, float side);

}  // namespace stipple
