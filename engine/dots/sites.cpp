#include "engine/dots/sites.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "engine/base/units.h"
#include "engine/dots/dart_thrower.h"
#include "engine/dots/point_grid.h"
#include "engine/dots/site_labels.h"
#include "engine/dots/site_neighbours.h"
#include "shaders/shared/noise.h"

namespace stipple {
namespace {

// Site n keeps kDartSpacing / sqrt(n / area) from all before it. At 0.55 the mean distance to the nearest is 0.765 and
// its spread 15 %; from 0.65 on the tries rise steeply and the sites begin to look like a lattice.
constexpr float kDartSpacing = 0.55f;
constexpr float kLeastSpacing = 0.46f;  // the law says 0.45
constexpr int kTriesAtFullSpacing = 400;
constexpr int kTriesAStep = 100;
constexpr int kSpacingSteps = 20;  // down to kLeastSpacing, where the surface is crowded (folds, doubled scans)
constexpr size_t kSitesBetweenQuestions = 4096;

// Keeps the sites' density even beyond their nearest neighbours: a place that is more crowded than the limit waits.
// This halves the spread of counts over a few square centimetres. The limit follows what is found, so that kPassing of
// the places pass even where the surface is folded or doubled.
class CrowdingLimit {
public:
    bool passes(float crowding) {
        const bool pass = crowding < limit_;
        limit_ *= pass ? 1 - kStep : 1 + kStep * kPassing / (1 - kPassing);
        return pass;
    }
    // As many places are refused in turn; then the next is taken as it is.
    static constexpr int kMostRefused = 16;
    // Before that, the sites are too few to be judged.
    static constexpr size_t kFirstRank = 100;

private:
    static constexpr float kPassing = 0.6f;
    static constexpr float kStep = 0.002f;
    float limit_ = 1;
};

class SiteMaker {
public:
    SiteMaker(const Head& head, uint32_t seed)
        : thrower_(head, seed),
          firstSpacingMm_(float(std::sqrt(thrower_.areaMm2()))),
          near_(2 * kDartSpacing * firstSpacingMm_),
          neighbours_(firstSpacingMm_),
          labeller_(seed) {}

    double areaCm2() const { return cm2OfMm2(thrower_.areaMm2()); }

    // The next site in rank order; nothing where no room is found for it.
    std::optional<Site> next() {
        const size_t rank = near_.size() + 1;
        const float spacingMm = float(std::sqrt(thrower_.areaMm2() / double(rank)));
        if (kDartSpacing * spacingMm < 0.33f * near_.cellMm()) near_ = near_.withCells(2 * kDartSpacing * spacingMm);
        const std::optional<Dart> dart = throwDarts(spacingMm, rank);
        if (!dart) return std::nullopt;
        Site site{dart->triangle, dart->b1, dart->b2, float(double(rank) / areaCm2())};
        labeller_.label(site, neighbours_.seen());
        near_.add(dart->position);
        neighbours_.add(dart->position);
        return site;
    }

private:
    // The first dart that keeps its distance and is not crowded. Where none is, the distance falls in steps to the
    // least that the law allows. Leaves the dart's neighbours seen.
    std::optional<Dart> throwDarts(float spacingMm, size_t rank) {
        int refused = rank < CrowdingLimit::kFirstRank ? CrowdingLimit::kMostRefused : 0;
        for (int step = 0; step <= kSpacingSteps; ++step) {
            const float share = float(step) / kSpacingSteps;
            const float distanceMm = spacingMm * (kDartSpacing + (kLeastSpacing - kDartSpacing) * share);
            const int tries = step == 0 ? kTriesAtFullSpacing : kTriesAStep;
            for (int i = 0; i < tries; ++i) {
                const Dart dart = thrower_.dart(dartNumber_++);
                if (near_.anyWithin(dart.position, distanceMm)) continue;
                neighbours_.look(dart.position, spacingMm);
                if (refused >= CrowdingLimit::kMostRefused || limit_.passes(neighbours_.crowding(dart.borderMm)))
                    return dart;
                ++refused;
            }
        }
        return std::nullopt;
    }

    DartThrower thrower_;
    float firstSpacingMm_;
    PointGrid near_;
    SiteNeighbours neighbours_;
    SiteLabeller labeller_;
    CrowdingLimit limit_;
    uint32_t dartNumber_ = 0;
};

}  // namespace

float labelShare(uint8_t label) { return (float(label) + 0.5f) / 256; }

shared::SiteGpu siteGpu(const Site& site, const PlacedSite& placed, uint32_t index, uint32_t setSeed) {
    shared::SiteGpu gpu{};
    gpu.position = glm::vec4(placed.positionMm, site.rankPerCm2);
    gpu.normal = glm::vec4(placed.normal, float(site.hairLabel) / 256);
    gpu.flow = glm::vec4(placed.flow, float(site.layerLabel) / 256);
    gpu.plane = placed.plane;
    gpu.seed = shared::hashPcg(index ^ shared::hashPcg(setSeed));
    gpu.sessionLabel = labelShare(site.sessionLabel);
    return gpu;
}

SiteSet makeSites(const Head& anyHead, uint32_t seed, size_t count, const std::function<bool()>& keepGoing) {
    const Head& head = siteGroundOf(anyHead);
    SiteSet set{{}, 0, seed};
    if (std::none_of(head.siteTriangles.begin(), head.siteTriangles.end(), [](uint8_t use) { return use != 0; }))
        return set;
    SiteMaker maker(head, seed);
    set.areaCm2 = maker.areaCm2();
    if (!(set.areaCm2 > 0)) return set;
    count = std::min(count, kMaxSites);
    set.sites.reserve(count);
    while (set.sites.size() < count) {
        if (keepGoing && set.sites.size() % kSitesBetweenQuestions == 0 && !keepGoing()) break;
        const std::optional<Site> site = maker.next();
        if (!site) break;
        set.sites.push_back(*site);
    }
    return set;
}

}  // namespace stipple
