// The irregularities of a plan and of own hair, which the position alone decides.
#pragma once
#include <cstdint>
#include <glm/glm.hpp>
#include <vector>

#include "engine/dots/scar_touch.h"
#include "engine/dots/sites.h"

namespace stipple {

// Kept for each site, so that nothing of it need be worked out again while a slider moves.
struct PlaceGrain {
    float macroMm = 0;       // by which the front line is moved at irregularity 1: what is wide of it,
    float microMm = 0;       // and what is fine
    float sideMm = 0;        // by which it is moved, the sides apart, at a left-right looseness of 1 mm
    float hairBorderMm = 0;  // by which the outer border of own hair is moved
    float fringeMm = 0;      // by which the border of the full hair is moved
    float thin = 1;          // factor on thinShare, mean 1
    float nape = 0;          // 1 in the nape, where own hair ends softly
    ScarTouch scar;          // laid on afterwards

    // Bounds of what grainAt() gives.
    static constexpr float kMostMacroMm = 2.5f, kMostMicroMm = 1.95f, kMostSideMm = 0.5f, kMostHairBorderMm = 4,
                           kMostFringeMm = 8;
};

// The parts of a grain by themselves, for places that are seen once.
class GrainSource {
public:
    explicit GrainSource(uint32_t planSeed);
    float macroMm(glm::vec3 positionMm) const;
    float microMm(glm::vec3 positionMm) const;
    float sideMm(glm::vec3 positionMm) const;
    static float hairBorderMm(glm::vec3 positionMm);
    static float fringeMm(glm::vec3 positionMm);
    static float thin(glm::vec3 positionMm);
    static float nape(glm::vec3 positionMm);
    PlaceGrain at(glm::vec3 positionMm) const;

private:
    glm::vec3 offset_;
};

// One a site.
std::vector<PlaceGrain> placeGrains(const std::vector<PlacedSite>& placed, uint32_t planSeed);
// Their scars anew.
void layScars(std::vector<PlaceGrain>& grains, const std::vector<PlacedSite>& placed, const ScarMap& scars);

}  // namespace stipple
