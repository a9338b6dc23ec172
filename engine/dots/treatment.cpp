#include "engine/dots/treatment.h"

#include <algorithm>
#include <cmath>

#include "shaders/shared/noise.h"

namespace stipple {
namespace {

// The curves of studies/look/CHANGES.md §2 are written for this softness; a firmer line draws them together.
constexpr float kStudySoftnessMm = 6.5f;
// FACTS §2 'Feathering': strays before the line, 0.3 per cm of it, here as a share of the body's density over a band
// of 3.5 mm.
constexpr float kStrayBandMm = 3.5f;
constexpr float kStrayShare = 0.3f / (0.1f * kStrayBandMm) / 135.0f;

// Rises from 0 to 1 between low and high; a step where they are the same.
float rampBetween(float low, float high, float x) {
    if (high - low < 1e-6f) return x > low ? 1.0f : 0.0f;
    return glm::smoothstep(low, high, x);
}

float fbm2(glm::vec3 p) {
    return (2 * shared::valueNoise(p) + shared::valueNoise(p * 2.03f + glm::vec3(17.3f, 5.1f, 9.7f))) / 3;
}

// Own hair as a share of full density: the fringe, and miniaturised hair outside it, both within the border of all
// hair.
float hairShareAt(const PlaceGrain& grain, const ScalpSample& sample) {
    const float side = std::clamp((sample.rampScale - 1) / 0.7f, 0.0f, 1.0f) * (1 - grain.nape);
    const float borderRampMm = 8 + 24 * grain.nape + 2 * side;
    const float border = rampBetween(-1, borderRampMm, sample.lineMm + grain.hairBorderMm);
    if (border <= 0) return 0;
    const float fullMm = sample.hairMm + grain.fringeMm;
    const float full = rampBetween(-0.58f * sample.hairRampMm, 0.42f * sample.hairRampMm, fullMm);
    const float thin =
        std::clamp(sample.thinShare * grain.thin, 0.0f, 1.0f) * glm::smoothstep(0.0f, 14.0f, sample.lineMm);
    return border * std::min(1.0f, full + thin * (1 - full));
}

// Density of dots behind the line as a share of the body's, and of the field (CHANGES §2).
struct Feather {
    float dots, field;
};
Feather featherAt(float edgeMm, const ScalpSample& sample, const Plan& plan) {
    const float softnessMm = std::max(0.0f, plan.hairline.softnessMm);
    const float unit = std::min(1.0f, softnessMm / kStudySoftnessMm);
    const float rampMm = softnessMm * sample.rampScale;
    Feather feather{0, 0};
    feather.field = 0.22f * rampBetween(-0.3f * unit, 2.2f * unit, edgeMm) +
                    0.78f * rampBetween(1.0f * unit, 2.0f * unit + 1.15f * rampMm, edgeMm);
    if (edgeMm > 0)
        feather.dots = 0.34f * rampBetween(-0.2f * unit, 1.2f * unit, edgeMm) +
                       0.66f * rampBetween(1.2f * unit, 1.5f * unit + rampMm, edgeMm);
    else if (softnessMm > 0 && edgeMm > -kStrayBandMm)
        feather.dots = kStrayShare;
    return feather;
}

}  // namespace

PlaceGrain grainAt(glm::vec3 p, uint32_t planSeed) {
    const uint32_t own = shared::hashPcg(planSeed);
    const glm::vec3 offset =
        256.0f * glm::vec3(shared::label01(own, 1), shared::label01(own, 2), shared::label01(own, 3));
    PlaceGrain grain;
    grain.edgeMm = 5.0f * (shared::valueNoise(p / 30.0f + offset) - 0.5f) +
                   1.5f * (shared::valueNoise(p / 5.0f + offset + 13.0f) - 0.5f) +
                   2.4f * (shared::valueNoise(p / 2.1f + offset + 29.0f) - 0.5f);
    // Own hair is the person's: it knows nothing of the plan's seed.
    grain.hairBorderMm = 3 * (shared::valueNoise(p * 0.25f) - 0.5f) + 5 * (shared::valueNoise(p * 0.07f + 5.0f) - 0.5f);
    grain.fringeMm = 16 * (fbm2(p / 14.0f) - 0.5f);
    grain.thin = 0.45f + 1.1f * fbm2(p / 26.0f + 3.0f);
    grain.nape = (1 - glm::smoothstep(-50.0f, -20.0f, p.z)) * (1 - glm::smoothstep(-15.0f, 10.0f, p.y));
    return grain;
}

std::vector<PlaceGrain> placeGrains(const std::vector<PlacedSite>& placed, uint32_t planSeed) {
    std::vector<PlaceGrain> grains;
    grains.reserve(placed.size());
    for (const PlacedSite& site : placed) grains.push_back(grainAt(site.positionMm, planSeed));
    return grains;
}

SiteWish wishAt(const PlaceGrain& grain, const ScalpSample& sample, const Plan& plan, const OwnHair& hair) {
    SiteWish wish;
    wish.edgeMm = sample.lineMm + plan.hairline.irregularity * grain.edgeMm;
    wish.hairShare = hairShareAt(grain, sample);
    const Feather feather = featherAt(wish.edgeMm, sample, plan);
    const float bare = 1 - glm::smoothstep(0.45f, 0.95f, wish.hairShare);
    wish.askedPerCm2 = std::max(0.0f, plan.densityPerCm2) * feather.dots * bare;
    wish.fieldMask = feather.field * (1 - wish.hairShare * wish.hairShare);
    if (wish.askedPerCm2 <= 0) return wish;
    // Sites up to rank v hold v - share * min(v, hair density) dots.
    const float hairPerCm2 = std::max(0.0f, hair.densityPerCm2);
    const float above = wish.askedPerCm2 + wish.hairShare * hairPerCm2;
    wish.visiblePerCm2 = above >= hairPerCm2 ? above : wish.askedPerCm2 / (1 - wish.hairShare);
    return wish;
}

SiteWish wishAt(glm::vec3 positionMm, const ScalpSample& sample, const Plan& plan, const OwnHair& hair) {
    return wishAt(grainAt(positionMm, plan.seed), sample, plan, hair);
}

}  // namespace stipple
