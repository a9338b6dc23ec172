#include "engine/dots/skin_albedo.h"

#include <array>
#include <cmath>

#include "engine/base/error.h"
#include "engine/base/lab.h"
#include "engine/base/units.h"

namespace stipple {

glm::vec3 monkAlbedo(int tone) {
    // Linear albedo of scalp skin. Tones 4, 6 and 8 are the three skins calibrated on photos (studies' CHANGES §4,
    // RECIPE §5); the others follow Monk's lightness between and beyond them, under the cap of FACTS §4.4 (.62 .46
    // .38), and above the two darkest, which as labels are darker than skin is. Proposed.
    static constexpr std::array<std::array<float, 3>, 10> kAlbedo = {{{.620f, .460f, .380f},
                                                                      {.610f, .445f, .360f},
                                                                      {.595f, .420f, .328f},
                                                                      {.570f, .390f, .292f},
                                                                      {.490f, .305f, .212f},
                                                                      {.400f, .222f, .142f},
                                                                      {.250f, .132f, .084f},
                                                                      {.130f, .068f, .044f},
                                                                      {.080f, .045f, .032f},
                                                                      {.055f, .034f, .025f}}};
    STIPPLE_CHECK(tone >= 1 && tone <= 10, tone);
    const auto& c = kAlbedo[size_t(tone - 1)];
    return {c[0], c[1], c[2]};
}

glm::vec3 skinAlbedo(const Skin& skin) {
    // Proposed: about the span of hue among people of one tone; no measured scalp L*a*b* was found (FACTS §4.4, §8).
    constexpr double kTurnDeg = 9;
    const glm::vec3 tone = monkAlbedo(skin.tone);
    if (skin.undertone == 0) return tone;
    const glm::dvec3 lab = labOfLinear(tone);
    const double turn = radiansOf(kTurnDeg * double(skin.undertone));
    return linearOfLab(
        {lab.x, lab.y * std::cos(turn) - lab.z * std::sin(turn), lab.y * std::sin(turn) + lab.z * std::cos(turn)});
}

}  // namespace stipple
