// Landmarks put right on both sides at once.
#pragma once
#include "engine/head/head.h"
#include "engine/head/landmark_fixes.h"

namespace stipple {

// x of the plane that parts left from right, mm: the middle of the landmarks that lie in it.
float symmetryX(const Landmarks& landmarks);
// A tragion's is the other one; all others lie in the plane and are their own.
Landmark mirrored(Landmark landmark);
// `fixes` with `landmark` at `point` (mm, as the fixes are). The other tragion is set across the plane and laid on the
// skin; a landmark of the middle is brought into the plane, on the skin.
LandmarkFixes withMirroredFix(LandmarkFixes fixes, const Head& firstPosed, Landmark landmark, glm::vec3 point);

}  // namespace stipple
