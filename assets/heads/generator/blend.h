// Signed distances and how to blend them. Millimetres; negative inside.
#pragma once
#include <algorithm>
#include <cmath>
#include <glm/glm.hpp>

#include "engine/head/soft_shapes.h"

namespace stipple::headgen {

using glm::mat3;
using glm::vec2;
using glm::vec3;
using glm::vec4;

inline float mix(float a, float b, float t) { return a + (b - a) * t; }

// Union, intersection and cut whose seam is rounded over `k` mm (cubic polynomial).
inline float smoothUnion(float a, float b, float k) {
    const float h = std::max(k - std::fabs(a - b), 0.f) / k;
    return std::min(a, b) - h * h * h * k * (1.f / 6.f);
}
inline float smoothIntersection(float a, float b, float k) { return -smoothUnion(-a, -b, k); }
inline float smoothCut(float a, float tool, float k) { return smoothIntersection(a, -tool, k); }

inline float sphere(vec3 p, vec3 centre, float radius) { return glm::length(p - centre) - radius; }
// Near the surface a distance; farther off only its sign and order of size hold.
inline float ellipsoid(vec3 p, vec3 radii) {
    const vec3 a = p / radii;
    const float k0 = glm::length(a), k1 = glm::length(a / radii);
    if (k1 < 1e-9f) return -std::min({radii.x, radii.y, radii.z});
    return k0 * (k0 - 1.f) / k1;
}
inline float ellipsoid(vec3 p, vec3 centre, vec3 radii) { return ellipsoid(p - centre, radii); }
// The columns of `axes` are the ellipsoid's own x, y and z directions.
inline float ellipsoid(vec3 p, vec3 centre, vec3 radii, const mat3& axes) {
    return ellipsoid(glm::transpose(axes) * (p - centre), radii);
}

inline mat3 aboutX(float degrees) {
    const float c = std::cos(glm::radians(degrees)), s = std::sin(glm::radians(degrees));
    return mat3(1, 0, 0, 0, c, s, 0, -s, c);
}
inline mat3 aboutY(float degrees) {
    const float c = std::cos(glm::radians(degrees)), s = std::sin(glm::radians(degrees));
    return mat3(c, 0, -s, 0, 1, 0, s, 0, c);
}
inline mat3 aboutZ(float degrees) {
    const float c = std::cos(glm::radians(degrees)), s = std::sin(glm::radians(degrees));
    return mat3(c, s, 0, -s, c, 0, 0, 0, 1);
}

// Any unit vector across `n`, and with it a right-handed frame.
inline vec3 acrossOf(vec3 n) {
    return glm::normalize(glm::cross(n, std::fabs(n.y) < 0.9f ? vec3(0, 1, 0) : vec3(1, 0, 0)));
}

}  // namespace stipple::headgen
