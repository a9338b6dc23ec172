// Labels of sites. The sites whose label lies below any threshold, and those above it, are evenly spread among all of
// the same rank or lower: a class that is chosen by a label never clumps.
#pragma once
#include <array>
#include <cstdint>
#include <glm/glm.hpp>
#include <vector>

#include "engine/dots/point_grid.h"
#include "engine/dots/sites.h"

namespace stipple {

// One label in 16 levels: each site takes the level with which, over all 15 thresholds, the shares around it come
// nearest to what they should be.
class EvenLevels {
public:
    static constexpr int kLevels = 16;
    EvenLevels();
    // Neighbours of each level, weighted by nearness at four scales.
    using Neighbours = std::array<glm::vec4, kLevels>;
    // own: a random number of the site. All levels come equally often in the long run.
    uint8_t choose(const Neighbours& neighbours, uint32_t own);

private:
    std::array<float, kLevels> surplus_;
};

// Gives hairLabel, layerLabel and sessionLabel to one site after the other, in rank order. They depend on the sites
// before it alone.
class SiteLabeller {
public:
    SiteLabeller(float firstSpacingMm, uint32_t seed) : grid_(firstSpacingMm), seed_(seed) {}
    // spacingMm: 1/sqrt(rank density) of this site.
    void label(Site& site, glm::vec3 positionMm, float spacingMm);

private:
    struct Levels {
        uint8_t hair, layer, session;
    };
    PointGrid grid_;
    std::vector<Levels> levels_;
    EvenLevels hair_, layer_, session_;
    uint32_t seed_;
};

}  // namespace stipple
