// Labels of sites. The sites whose label lies below any threshold, and those above it, are evenly spread among all of
// the same rank or lower: a class that is chosen by a label never clumps.
#pragma once
#include <array>
#include <cstdint>
#include <glm/glm.hpp>
#include <vector>

#include "engine/dots/site_neighbours.h"
#include "engine/dots/sites.h"

namespace stipple {

// One label in 16 levels: each site takes the level with which, over all 15 thresholds, the shares around it come
// nearest to what they should be.
class EvenLevels {
public:
    static constexpr int kLevels = 16;
    EvenLevels();
    // Sums of the neighbours' weights, one a level.
    using Sums = std::array<glm::vec4, kLevels>;
    // own: a random number of the site. All levels come equally often in the long run.
    uint8_t choose(const Sums& neighbours, uint32_t own);

private:
    std::array<float, kLevels> surplus_;
};

// Gives hairLabel, layerLabel and sessionLabel to one site after the other, in rank order. They depend on the sites
// before it alone.
class SiteLabeller {
public:
    explicit SiteLabeller(uint32_t seed) : seed_(seed) {}
    using Neighbour = SiteNeighbours::Neighbour;
    void label(Site& site, const std::vector<Neighbour>& neighbours);

private:
    struct Levels {
        uint8_t hair, layer, session;
    };
    std::vector<Levels> levels_;
    EvenLevels hair_, layer_, session_;
    uint32_t seed_;
};

}  // namespace stipple
