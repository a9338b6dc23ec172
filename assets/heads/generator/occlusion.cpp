#include "assets/heads/generator/occlusion.h"

namespace stipple::headgen {
namespace {

constexpr int kRays = 64;
constexpr float kReachMm = 60.f, kStartMm = 0.5f;
constexpr float kConeSlope = 0.12f;  // rays are cones of this half width, so that the result is smooth over the skin

float visibility(const Sculpt& sculpt, vec3 from, vec3 direction) {
    float visible = 1.f;
    for (float t = kStartMm; t < kReachMm && visible > 0.01f;) {
        const float d = sculpt.distance(from + direction * t);
        visible = std::min(visible, saturate(d / (kConeSlope * t) * 0.5f + 0.5f));
        t += std::max(0.35f * t * kConeSlope + 0.3f, 0.8f * d);
    }
    return visible;
}

}  // namespace

float openness(const Sculpt& sculpt, vec3 p, vec3 normal) {
    const vec3 u = acrossOf(normal), v = glm::cross(normal, u);
    float open = 0;
    for (int i = 0; i < kRays; ++i) {
        // cosine-weighted sunflower: equal shares of the unit disc, lifted onto the hemisphere
        const float radius2 = (float(i) + 0.5f) / kRays, angle = float(i) * 2.3999632f;
        const vec3 direction =
            std::sqrt(radius2) * (u * std::cos(angle) + v * std::sin(angle)) + normal * std::sqrt(1.f - radius2);
        open += visibility(sculpt, p + normal * 0.3f, direction);
    }
    return open / kRays;
}

}  // namespace stipple::headgen
