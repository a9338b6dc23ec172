// A scan with hair on it, and the bare head under it: one of our own, with the colours of skin and a rough cap of dark
// hair on top.
#pragma once
#include "engine/head/head.h"

namespace stipple {

enum class HairOf { nothing, colours, form, both };
enum class ColoursIn { nothing, vertices, picture };

// Posed by hints, so that the frame is the same for all; both its colours and its triangles keep their numbers.
HeadPtr hairyHead(HairOf hair, ColoursIn colours);
// The true share of hair at a place of the bare head, 0..1, and its skin, linear RGB.
float trueHair(const Head& bare, glm::vec3 pointMm);
glm::vec3 trueSkin(glm::vec3 pointMm);

}  // namespace stipple
