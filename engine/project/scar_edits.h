// Edits of the list of scars by hand. Each gives the project after it; what cannot be changes nothing.
#pragma once
#include <glm/glm.hpp>

#include "engine/head/head.h"
#include "engine/project/project.h"

namespace stipple {

// In the first free place of the list, in its usual size.
Project withScar(Project project, ScarKind kind, ScalpCoordinate place);
Project withoutScar(Project project, size_t index);  // the others keep their places
Project withScarAt(Project project, size_t index, ScalpCoordinate place);
// Turned and stretched about its middle, so that the end of `side`'s sign (1 right as seen from outside, -1 left) lies
// at the spot, as far as the ranges of length and angle reach.
Project withScarEnd(Project project, const Head& head, size_t index, float side, glm::vec3 spot);
// As wide as to reach the spot from its middle line.
Project withScarWidth(Project project, const Head& head, size_t index, glm::vec3 spot);

}  // namespace stipple
