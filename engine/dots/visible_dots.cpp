#include <algorithm>
#include <array>
#include <optional>

#include "engine/base/error.h"
#include "engine/dots/fixed_total.h"
#include "engine/dots/look.h"
#include "engine/dots/treatment.h"
#include "engine/head/parallel.h"
#include "engine/head/topology.h"
#include "engine/plan/zone_density.h"

namespace stipple {
namespace {

// Shares of the follicular units that hold two hairs or more, three or more, four (FACTS §1, Guo); fewer where hair is
// miniaturised (studies/look/CHANGES.md §3).
constexpr std::array<float, 3> kHairShares{0.72f, 0.19f, 0.015f};
constexpr float kMiniaturisedSingles = 0.85f;

constexpr size_t kSitesAtOnce = 8192;

// The marks of a unit's hairs.
void addHairs(uint32_t site, float hairShare, std::vector<uint32_t>& marks) {
    constexpr std::array kMore{Mark::kSecond, Mark::kThirdHair, Mark::kFourthHair};
    const float miniaturised = 1 - std::clamp((hairShare - 0.30f) / 0.45f, 0.0f, 1.0f);
    const float kept = 1 - kMiniaturisedSingles * miniaturised, label = shared::label01(shared::hashPcg(site), 7);
    marks.push_back(site | Mark::kHair);
    for (size_t k = 0; k < kMore.size() && label < kHairShares[k] * kept; ++k)
        marks.push_back(site | Mark::kHair | kMore[k]);
}

SiteWish wishOf(const PlaceGrain& grain, glm::vec2 plane, const ScalpMap& map, const Plan& plan, const OwnHair& hair) {
    const ScalpSample sample = map.sample(plane);
    if (map.patch().isOn()) return wishOfPatch(grain, sample, map.patch().cellAt(plane), plan, hair);
    return wishAt(grain, sample, plan, hair);
}

// Of the hair that grows now, where that has changed since the dots were put down.
float hairShareNow(float hairShare, const PlaceGrain& grain, const ScalpMap& map, glm::vec2 plane) {
    if (!map.hasLaterHair()) return hairShare;
    const float now = hairShareAt(grain, map.sampleNow(plane));
    return map.onlyLosesHair() ? std::min(now, hairShare) : now;
}

// No site that appears later than this can show.
float mostPerCm2(const Plan& plan, const OwnHair& hair) {
    const float dotsPerCm2 = plan.total > 0 ? kMostDensityPerCm2 : densestPerCm2(plan);
    return dotsPerCm2 * (1 + touchUpShares(plan)) + std::max(0.0f, hair.densityPerCm2);
}

// The bits of a dot's mark at that multiple of the density: none where the plan itself puts it down, nothing where it
// does not show at all.
std::optional<uint32_t> birthBits(const SiteWish& wish, float rankPerCm2, float scale, const Plan& plan,
                                  const OwnHair& hair) {
    if (plan.total > 0) {  // keepFirst() tells the touch-ups apart
        const float most = mostDensityScale(plan) * (1 + touchUpShares(plan));
        return scale <= most ? std::optional<uint32_t>(0) : std::nullopt;
    }
    if (rankPerCm2 <= wish.visiblePerCm2) return 0;
    if (plan.touchUp == Plan{}.touchUp) return {};
    const int touchUp = touchUpAtScale(plan, scaleToShow(wish, rankPerCm2, hair.densityPerCm2));
    return touchUp > 0 ? std::optional(Mark::ofTouchUp(touchUp)) : std::nullopt;
}

void countDot(VisibleDots& visible, uint32_t mark) {
    const int touchUp = Mark::touchUpOf(mark);
    ++(touchUp > 0 ? visible.touchUps[size_t(touchUp - 1)] : visible.pigment);
}

// Sites [begin, end) in rank order. Where a total is to be kept to, all that can be of it, and in `scales` for each
// mark the multiple of the density at which its site shows.
VisibleDots visibleAmong(size_t begin, size_t end, const SiteSet& sites, const std::vector<PlacedSite>& placed,
                         const std::vector<PlaceGrain>& grains, const ScalpMap& map, const Plan& plan,
                         const OwnHair& hair, std::vector<float>& scales) {
    VisibleDots visible;
    visible.marks.reserve((end - begin) * 3 / 2);
    const float most = mostPerCm2(plan, hair);
    const float pairShare = pairShareOf(plan.dot);
    for (uint32_t i = uint32_t(begin); i < uint32_t(end); ++i) {
        const Site& site = sites.sites[i];
        const float rankPerCm2 = placed[i].rankPerCm2(site);
        if (placed[i].isShut || rankPerCm2 > most) continue;
        const SiteWish wish = wishOf(grains[i], placed[i].plane, map, plan, hair);
        const float label = labelShare(site.hairLabel);
        const bool amongHairs = rankPerCm2 <= hair.densityPerCm2;
        const float scale = plan.total > 0 ? scaleToShow(wish, rankPerCm2, hair.densityPerCm2) : 1.0f;
        const float hairNow = hairShareNow(wish.hairShare, grains[i], map, placed[i].plane);
        if (amongHairs && label < hairNow) {
            addHairs(i, hairNow, visible.marks);
            ++visible.hair;
        }
        const bool wasHair = amongHairs && label < wish.hairShare;
        const auto birth = wasHair ? std::nullopt : birthBits(wish, rankPerCm2, scale, plan, hair);
        if (birth) {
            const uint32_t mark = i | *birth | (grains[i].scar.holdsLess ? Mark::kScar : 0);
            visible.marks.push_back(mark);
            // Labels of dots lie above the share of hair; the top of them are pairs.
            const float dotShare = amongHairs ? 1 - wish.hairShare : 1.0f;
            if (label > 1 - pairShare * dotShare) visible.marks.push_back(mark | Mark::kSecond);
            countDot(visible, mark);
        }
        if (plan.total > 0) scales.resize(visible.marks.size(), scale);
    }
    return visible;
}

}  // namespace

VisibleDots visibleDots(const SiteSet& sites, const std::vector<PlacedSite>& placed,
                        const std::vector<PlaceGrain>& grains, const ScalpMap& map, const Plan& plan,
                        const OwnHair& hair) {
    STIPPLE_CHECK(placed.size() == sites.sites.size() && grains.size() == placed.size(), placed.size(), " ",
                  grains.size());
    const auto beyond = std::upper_bound(sites.sites.begin(), sites.sites.end(), mostPerCm2(plan, hair) * kMostStretch,
                                         [](float most, const Site& site) { return most < site.rankPerCm2; });
    const size_t count = size_t(beyond - sites.sites.begin());
    std::vector<VisibleDots> pieces((count + kSitesAtOnce - 1) / kSitesAtOnce);
    std::vector<std::vector<float>> scalesOfPieces(pieces.size());
    parallelRanges(count, kSitesAtOnce, [&](size_t begin, size_t end) {
        const size_t piece = begin / kSitesAtOnce;
        pieces[piece] = visibleAmong(begin, end, sites, placed, grains, map, plan, hair, scalesOfPieces[piece]);
    });
    VisibleDots visible;
    visible.marks.reserve(count * 3 / 2);
    for (const VisibleDots& piece : pieces) {
        visible.marks.insert(visible.marks.end(), piece.marks.begin(), piece.marks.end());
        visible.pigment += piece.pigment;
        visible.hair += piece.hair;
        for (size_t k = 0; k < visible.touchUps.size(); ++k) visible.touchUps[k] += piece.touchUps[k];
    }
    if (plan.total == 0) return visible;
    std::vector<float> scales;
    for (const std::vector<float>& piece : scalesOfPieces) scales.insert(scales.end(), piece.begin(), piece.end());
    keepFirst(visible, scales, plan);
    return visible;
}

VisibleDots visibleDots(const SiteSet& sites, const std::vector<PlacedSite>& placed, const ScalpMap& map,
                        const Plan& plan, const OwnHair& hair) {
    std::vector<PlaceGrain> grains = placeGrains(placed, plan.seed);
    layScars(grains, placed, map.scars());
    return visibleDots(sites, placed, grains, map, plan, hair);
}

size_t sitesNeeded(const Head& head, const Plan& plan, const OwnHair& hair, const OldWork& old) {
    const Head& ground = siteGroundOf(head);
    double areaMm2 = 0, mostStretch = 1;
    for (size_t t = 0; t < ground.siteTriangles.size(); ++t) {
        if (!ground.siteTriangles[t]) continue;
        const double area = triangleArea(ground.mesh.positions, ground.mesh.triangles[t]);
        areaMm2 += area;
        if (&ground == &head || !(area > 0)) continue;
        const double here = triangleArea(head.mesh.positions, head.mesh.triangles[t]);
        mostStretch = std::max(mostStretch, std::min(here / area, double(kMostStretch)));
    }
    double perCm2 = double(densestPerCm2(plan) * (1 + touchUpShares(plan))) + double(hair.densityPerCm2);
    if (old.isThere()) perCm2 = std::max(perCm2, double(kOldFromPerCm2 + old.densityPerCm2));
    const double wanted = areaMm2 / 100 * mostStretch * perCm2;
    // Steps of a third, so that a slider seldom asks for new sites.
    size_t count = 150'000;
    while (double(count) < wanted && count < kMaxSites) count += count / 3;
    return std::min(count, kMaxSites);
}

int sessionOf(const Site& site, const Plan& plan) {
    return shared::sessionOfLabel(labelShare(site.sessionLabel), sessionEnds(plan));
}

}  // namespace stipple
