#include "engine/render/skin_constants.h"

#include <algorithm>
#include <array>

namespace stipple {
namespace {

struct SkinRow {
    float luminance;  // of the linear albedo
    SkinConstants constants;
};

// The look study's three skins (RECIPE §5, CHANGES §4 and §7), tuned by eye, the forehead's relief after its contrast:
// light .57 .39 .292, medium .40 .222 .142, dark .130 .068 .044. Melanin absorbs most in blue, blood in green; in dark
// skin blood shows 0.6 times as much.
const glm::vec3 kMelanin{0.35f, 0.62f, 0.95f};
const glm::vec3 kBlood{0.07f, 0.46f, 0.34f};
const std::array<SkinRow, 3> kRows = {{
    {0.079f, {kMelanin, 0.6f * kBlood, 0.42f, 0.7f, 2.35f, 1.6f, 0.90f}},
    {0.254f, {kMelanin, kBlood, 0.42f, 1.2f, 2.1f, 1.35f, 1.05f}},
    {0.422f, {kMelanin, kBlood, 0.32f, 1.2f, 2.05f, 1.30f, 1.05f}},
}};

SkinConstants mixed(const SkinConstants& a, const SkinConstants& b, float t) {
    SkinConstants c;
    c.melanin = glm::mix(a.melanin, b.melanin, t);
    c.blood = glm::mix(a.blood, b.blood, t);
    c.mottle = glm::mix(a.mottle, b.mottle, t);
    c.scatter = glm::mix(a.scatter, b.scatter, t);
    c.foreheadRelief = glm::mix(a.foreheadRelief, b.foreheadRelief, t);
    c.scalpRelief = glm::mix(a.scalpRelief, b.scalpRelief, t);
    c.highlightGain = glm::mix(a.highlightGain, b.highlightGain, t);
    return c;
}

}  // namespace

SkinConstants skinConstants(glm::vec3 albedo) {
    const float luminance = glm::dot(albedo, glm::vec3(0.2126f, 0.7152f, 0.0722f));  // Rec. 709
    if (luminance <= kRows.front().luminance) return kRows.front().constants;
    for (size_t i = 1; i < kRows.size(); ++i) {
        const SkinRow &low = kRows[i - 1], &high = kRows[i];
        if (luminance > high.luminance) continue;
        return mixed(low.constants, high.constants, (luminance - low.luminance) / (high.luminance - low.luminance));
    }
    return kRows.back().constants;
}

float creasesAtAge(float years) {
    constexpr float kNotSaid = 35, kFirst = 20, kDeep = 60;
    return glm::smoothstep(kFirst, kDeep, years > 0 ? years : kNotSaid);
}

}  // namespace stipple
