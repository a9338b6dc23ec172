#include "engine/dots/place_grain.h"

#include <algorithm>
#include <cmath>

#include "engine/head/parallel.h"
#include "shaders/shared/noise.h"

namespace stipple {
namespace {

constexpr size_t kSitesAtOnce = 4096;

// -0.5 .. 0.5 with one feature a `cellMm`.
float noise(glm::vec3 positionMm, float cellMm, glm::vec3 offset) {
    return shared::valueNoise(positionMm / cellMm + offset) - 0.5f;
}

// Two octaves, -0.5 .. 0.5.
float noise2(glm::vec3 positionMm, float cellMm, float offset) {
    const glm::vec3 p = positionMm / cellMm + offset;
    return (2 * shared::valueNoise(p) + shared::valueNoise(p * 2.03f + glm::vec3(17.3f, 5.1f, 9.7f))) / 3 - 0.5f;
}

}  // namespace

GrainSource::GrainSource(uint32_t planSeed) {
    const uint32_t own = shared::hashPcg(planSeed);
    offset_ = 256.0f * glm::vec3(shared::label01(own, 1), shared::label01(own, 2), shared::label01(own, 3));
}

// Three scales; nothing near 12 mm, where lobes look moth-eaten (studies/look/CHANGES.md §2).
float GrainSource::macroMm(glm::vec3 p) const { return 5.0f * noise(p, 30, offset_); }
float GrainSource::microMm(glm::vec3 p) const {
    return 1.5f * noise(p, 5, offset_ + 13.0f) + 2.4f * noise(p, 2.1f, offset_ + 29.0f);
}

// One side goes up where the other goes down.
float GrainSource::sideMm(glm::vec3 p) const {
    constexpr float kCellMm = 45, kMiddleMm = 15;
    const float side = std::clamp(p.x / kMiddleMm, -1.0f, 1.0f);
    return side * noise({std::abs(p.x), p.y, p.z}, kCellMm, offset_ + 41.0f);
}

// Own hair is the person's: it knows nothing of the plan's seed. The figures are those of the study's hair().
float GrainSource::hairBorderMm(glm::vec3 p) {
    return 3 * noise(p, 4, glm::vec3(0)) + 5 * noise(p, 14.3f, glm::vec3(5));
}
float GrainSource::fringeMm(glm::vec3 p) { return 16 * noise2(p, 14, 0); }
float GrainSource::thin(glm::vec3 p) { return 1 + 1.1f * noise2(p, 26, 3); }
float GrainSource::nape(glm::vec3 p) {
    return (1 - glm::smoothstep(-50.0f, -20.0f, p.z)) * (1 - glm::smoothstep(-15.0f, 10.0f, p.y));
}

PlaceGrain GrainSource::at(glm::vec3 p) const {
    return {macroMm(p), microMm(p), sideMm(p), hairBorderMm(p), fringeMm(p), thin(p), nape(p), {}};
}

std::vector<PlaceGrain> placeGrains(const std::vector<PlacedSite>& placed, uint32_t planSeed) {
    const GrainSource source(planSeed);
    std::vector<PlaceGrain> grains(placed.size());
    parallelRanges(placed.size(), kSitesAtOnce, [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i) grains[i] = source.at(placed[i].positionMm);
    });
    return grains;
}

void layScars(std::vector<PlaceGrain>& grains, const std::vector<PlacedSite>& placed, const ScarMap& scars) {
    parallelRanges(placed.size(), kSitesAtOnce, [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i) grains[i].scar = scarTouch(scars, placed[i].plane);
    });
}

}  // namespace stipple
