#include "engine/base/lab.h"

#include <cmath>

namespace stipple {
namespace {

// Columns: X Y Z of red, green, blue at full strength.
const glm::dmat3 kXyzOfRgb{
    {0.4124564, 0.2126729, 0.0193339}, {0.3575761, 0.7151522, 0.1191920}, {0.1804375, 0.0721750, 0.9503041}};
const glm::dvec3 kWhite = kXyzOfRgb * glm::dvec3(1);
constexpr double kKnee = 6.0 / 29;  // under its cube the root goes on as a straight line

double rootOf(double t) { return t > kKnee * kKnee * kKnee ? std::cbrt(t) : t / (3 * kKnee * kKnee) + 4.0 / 29; }
double cubeOf(double f) { return f > kKnee ? f * f * f : 3 * kKnee * kKnee * (f - 4.0 / 29); }

}  // namespace

glm::dvec3 labOfLinear(glm::dvec3 rgb) {
    const glm::dvec3 xyz = kXyzOfRgb * rgb / kWhite;
    const double x = rootOf(xyz.x), y = rootOf(xyz.y), z = rootOf(xyz.z);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

glm::dvec3 linearOfLab(glm::dvec3 lab) {
    const double y = (lab.x + 16) / 116;
    const glm::dvec3 xyz(cubeOf(y + lab.y / 500), cubeOf(y), cubeOf(y - lab.z / 200));
    return glm::inverse(kXyzOfRgb) * (xyz * kWhite);
}

}  // namespace stipple
