// Colours as people tell them apart: CIE L*a*b* of linear sRGB, and the distance of 1976.
#pragma once
#include <cmath>
#include <cstdlib>
#include <glm/glm.hpp>
#include <string>

namespace stipple {

// "#rrggbb" to linear sRGB.
inline glm::dvec3 linearOf(const std::string& hex) {
    glm::dvec3 linear;
    for (int c = 0; c < 3; ++c) {
        const double s = double(std::strtol(hex.substr(size_t(1 + 2 * c), 2).c_str(), nullptr, 16)) / 255;
        linear[c] = s <= 0.04045 ? s / 12.92 : std::pow((s + 0.055) / 1.055, 2.4);
    }
    return linear;
}

// Linear sRGB to L*, a*, b* under its own white, D65.
inline glm::dvec3 labOf(const glm::dvec3& linear) {
    const glm::dmat3 toXyz{{0.4124564, 0.2126729, 0.0193339},
                           {0.3575761, 0.7151522, 0.1191920},
                           {0.1804375, 0.0721750, 0.9503041}};  // columns
    const glm::dvec3 xyz = toXyz * linear / (toXyz * glm::dvec3(1));
    glm::dvec3 f;
    for (int c = 0; c < 3; ++c) f[c] = xyz[c] > 216.0 / 24389 ? std::cbrt(xyz[c]) : (24389.0 / 27 * xyz[c] + 16) / 116;
    return {116 * f.y - 16, 500 * (f.x - f.y), 200 * (f.y - f.z)};
}

inline double deltaE(const glm::dvec3& linearA, const glm::dvec3& linearB) {
    return glm::distance(labOf(linearA), labOf(linearB));
}

}  // namespace stipple
