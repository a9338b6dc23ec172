// What shows at each site, kept, so that after a change of the line alone only the sites that it reaches are asked
// again.
#pragma once
#include <cstdint>
#include <vector>

#include "engine/dots/map_squares.h"
#include "engine/dots/treatment.h"

namespace stipple {

class VisibleSites {
public:
    // As they lie on a head; grains one a site.
    struct Places {
        const SiteSet& sites;
        const std::vector<PlacedSite>& placed;
        const std::vector<PlaceGrain>& grains;
    };
    // As visibleDots().
    VisibleDots layAll(const Places& places, const ScalpMap& map, const Plan& plan, const OwnHair& hair);
    // The same after layAll() with all but the map the same, which can make another wish in `changed` squares only.
    VisibleDots layAgain(const Places& places, const ScalpMap& map, const Plan& plan, const OwnHair& hair,
                         const SquareSites& squares, const std::vector<uint32_t>& changed);

private:
    VisibleDots shown(const Places& places, const Plan& plan) const;

    std::vector<uint8_t> shows_;  // of each site that can show at all: how many hairs, and which dot
    std::vector<float> scales_;   // of the same where a total is kept to: the multiple of the density at which it shows
};

}  // namespace stipple
