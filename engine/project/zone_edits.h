// Edits of the list of drawn zones by hand. Each gives the project after it; what cannot be changes nothing. Points
// count as drawnPoints() (engine/plan/drawn_curve.h) gives them; the first edit of an ellipse makes them its own.
#pragma once
#include <glm/glm.hpp>
#include <span>

#include "engine/head/head.h"
#include "engine/project/project.h"

namespace stipple {

// An ellipse of usual size in the first free place of the list; on both sides while the hairline is mirrored.
Project withDrawnZone(Project project, ScalpCoordinate place);
// The same with the loop of a stroke on the skin, mm.
Project withZoneStroke(Project project, const Head& head, std::span<const glm::vec3> stroke);
Project withoutDrawnZone(Project project, size_t index);  // the others keep their places

Project withZonePoint(Project project, const Head& head, size_t index, size_t point, ScalpCoordinate place);
// Between the two points that it lies between along the curve. None where there is a point within 3 mm.
Project withZonePointAdded(Project project, const Head& head, size_t index, ScalpCoordinate place);
Project withoutZonePoint(Project project, const Head& head, size_t index, size_t point);
Project withZoneCorner(Project project, const Head& head, size_t index, size_t point, bool isCorner);
Project withZoneName(Project project, size_t index, std::string name);

}  // namespace stipple
