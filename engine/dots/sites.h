// Sites: one ranked blue-noise sequence over the upper head, made once for a mesh. Every prefix is evenly spread.
#pragma once
#include <cstdint>
#include <functional>
#include <glm/glm.hpp>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/head/head.h"
#include "shaders/shared/look_types.h"

namespace stipple {

struct Site {
    uint32_t triangle = 0;
    float b1 = 0, b2 = 0;  // barycentric weights of the second and third corner
    float rankPerCm2 = 0;  // visible where the plan asks for at least this density
    // Three labels of 0..255, independent of each other and of rank. The sites below any threshold of one of them, and
    // those above it, are evenly spread.
    uint8_t hairLabel = 0;     // hair where label/256 < share of hair; the top of those that are dots are pairs
    uint8_t layerLabel = 0;    // crisp where label/256 < share of crisp dots, else deep
    uint8_t sessionLabel = 0;  // session by its shares in turn
    uint8_t spare = 0;
    bool operator==(const Site&) const = default;
};

struct SiteSet {
    std::vector<Site> sites;  // in rank order
    double areaCm2 = 0;       // that they lie on
    uint32_t seed = 0;
};

inline constexpr size_t kMaxSites = 2'000'000;

// Lays `count` sites. A longer sequence begins with the shorter one. No two of the first n of density d per cm2 are
// nearer than 0.45/sqrt(d) cm, and their mean distance to the nearest is at least 0.7/sqrt(d) cm. Deterministic in
// (siteGroundOf(head), seed). `keepGoing` is asked now and then; false ends early with what is there.
SiteSet makeSites(const Head& head, uint32_t seed, size_t count, const std::function<bool()>& keepGoing = {});

// The same through the cache folder, keyed by head hash, seed and version; a longer cached sequence serves a shorter
// wish. Throws Stopped where `stop` asks for it.
SiteSet cachedSites(const Head& head, uint32_t seed, size_t count, const std::stop_token& stop = {});

// Where the sites are, one a site: constant for a head.
struct PlacedSite {
    glm::vec3 positionMm, normal;  // head frame
    glm::vec3 flow;                // unit tangent: the way hair grows there (whorl, FACTS §5.3)
    glm::vec2 plane;               // chart
    bool isShut = false;           // its triangle may hold no dot any more (Head::siteGround)
    float stretch = 1;             // area of the skin here over what it was on the site ground, below kMostStretch

    // The density at which a site appears here: its rank was counted on the site ground.
    float rankPerCm2(const Site& site) const { return site.rankPerCm2 / stretch; }
};
inline constexpr float kMostStretch = 1.8f;
std::vector<PlacedSite> placeSites(const Head& head, const SiteSet& sites);

// A site as the GPU keeps it and the look reads it. setSeed: SiteSet::seed.
shared::SiteGpu siteGpu(const Site& site, const PlacedSite& placed, uint32_t index, uint32_t setSeed);
// The middle of a label's step, in 0..1.
float labelShare(uint8_t label);

}  // namespace stipple
