// Smooth steps and bells that displacements of a head are written with. Design frame, mm (identity.h).
#pragma once
#include <algorithm>
#include <cmath>
#include <glm/glm.hpp>

namespace stipple {

inline float square(float v) { return v * v; }
inline float saturate(float v) { return std::clamp(v, 0.f, 1.f); }
// 0 at `from`, 1 at `to`; `from` may be the larger one.
inline float smoothstep(float from, float to, float v) {
    const float t = saturate((v - from) / (to - from));
    return t * t * (3.f - 2.f * t);
}
// A bell that is 1 at zero and 1/e at `width`.
inline float bell(float v, float width) { return std::exp(-square(v / width)); }
inline float bell(glm::vec3 offset, glm::vec3 widths) {
    const glm::vec3 q = offset / widths;
    return std::exp(-glm::dot(q, q));
}

inline glm::vec3 mirroredToLeft(glm::vec3 p) { return {std::fabs(p.x), p.y, p.z}; }
// A bell about a point of the left side and its mirror image.
inline float blob(glm::vec3 p, glm::vec3 centre, glm::vec3 widths) { return bell(mirroredToLeft(p) - centre, widths); }
// Sign of x without the jump at the middle plane.
inline float sideOf(glm::vec3 p) { return p.x / std::sqrt(p.x * p.x + 9.f); }

}  // namespace stipple
