// Points of the face that no landmark names, estimated from those that do.
#pragma once
#include <glm/glm.hpp>

#include "engine/head/head.h"

namespace stipple {

// The outer corner of the eye on the side of `side`'s sign (1 left): FACTS §5.2's mean place, scaled by the breadth
// between the tragions, laid on the skin. Within some millimetres on a face like the mean.
glm::vec3 outerCanthus(const Head& head, float side);
// Where the nose meets the upper lip: the deepest place of the profile below the tip of the nose.
glm::vec3 subnasale(const Head& head);

}  // namespace stipple
