#include "engine/render/skin_profile.h"

#include <array>
#include <cmath>

namespace stipple {
namespace {

struct Spread {
    float varianceMm2;  // along an axis
    glm::vec3 share;    // of red, green, blue
};

// d'Eon and Luebke 2007 (GPU Gems 3, chapter 14): six Gaussians fitted to the three-layer skin of Donner and Jensen
// 2005.
constexpr std::array<Spread, 6> kProfile = {{
    {0.0064f, {0.233f, 0.455f, 0.649f}},
    {0.0484f, {0.100f, 0.336f, 0.344f}},
    {0.187f, {0.118f, 0.198f, 0.0f}},
    {0.567f, {0.113f, 0.007f, 0.007f}},
    {1.99f, {0.358f, 0.004f, 0.0f}},
    {7.41f, {0.078f, 0.0f, 0.0f}},
}};
constexpr float kLightScatter = 1.2f;
constexpr float kReachMm = 6;  // of the outermost taps, which stand for all beyond

// Share of the light that comes from nearer than `mm` along the axis, on one side and the other.
glm::vec3 shareWithin(float mm, float widths) {
    glm::vec3 sum(0);
    for (const Spread& spread : kProfile)
        sum += spread.share * std::erf(mm / (widths * std::sqrt(2 * spread.varianceMm2)));
    return sum;
}

}  // namespace

shared::SkinBlurUniforms skinBlur(float scatter) {
    const float widths = scatter / kLightScatter;
    // Closer in the middle, where the profile is steep: the distance grows with the square.
    const auto tapMm = [&](int i) {
        const float part = float(i) / STIPPLE_SKIN_TAPS;
        return kReachMm * widths * part * part;
    };
    shared::SkinBlurUniforms blur{};
    glm::vec3 within(0);
    for (int i = 0; i <= STIPPLE_SKIN_TAPS; ++i) {
        const bool isLast = i == STIPPLE_SKIN_TAPS;
        const glm::vec3 next = isLast ? glm::vec3(1) : shareWithin(0.5f * (tapMm(i) + tapMm(i + 1)), widths);
        blur.taps[i] = glm::vec4((next - within) * (i == 0 ? 1.0f : 0.5f), tapMm(i));
        within = next;
    }
    return blur;
}

}  // namespace stipple
