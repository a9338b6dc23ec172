// Both tragions from the ears, and how far each can be trusted.
#pragma once
#include <array>

#include "engine/head/pose/head_fit.h"

namespace stipple::headfit {

struct Tragions {
    glm::vec3 left, right;                // head frame, mm
    std::array<float, 2> earTrust{0, 0};  // left, right; 0..1, how much like an ear what was found there is
};

// `positions` in the head frame, mm. Where no ear is found, the warped template or the other ear's mirror image stands
// in.
Tragions findTragions(std::span<const glm::vec3> positions, std::span<const glm::uvec3> triangles, const HeadFit& fit);

}  // namespace stipple::headfit
