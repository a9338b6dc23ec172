#include <algorithm>
#include <array>
#include <optional>

#include "engine/base/error.h"
#include "engine/dots/fixed_total.h"
#include "engine/dots/look.h"
#include "engine/dots/treatment.h"
#include "engine/dots/visible_sites.h"
#include "engine/head/parallel.h"
#include "engine/head/topology.h"
#include "engine/plan/zone_density.h"

namespace stipple {
namespace {

// Shares of the follicular units that hold two hairs or more, three or more, four (FACTS §1, Guo); fewer where hair is
// miniaturised (studies/look/CHANGES.md §3).
constexpr std::array<float, 3> kHairShares{0.72f, 0.19f, 0.015f};
constexpr float kMiniaturisedSingles = 0.85f;

constexpr size_t kSitesAtOnce = 8192, kSquaresAtOnce = 64;
constexpr std::array kHairMarks{Mark::kHair, Mark::kHair | Mark::kSecond, Mark::kHair | Mark::kThirdHair,
                                Mark::kHair | Mark::kFourthHair};

// What shows at one site, in a byte.
struct Show {
    static constexpr uint8_t kHairs = 0x07, kDot = 0x08, kPair = 0x10, kTouchUpShift = 5;

    static uint8_t ofDot(int touchUp, bool isPair) {
        return uint8_t(kDot | (isPair ? kPair : 0) | touchUp << kTouchUpShift);
    }
    static uint32_t birthBits(uint8_t show) { return Mark::ofTouchUp(show >> kTouchUpShift); }
};

// How many hairs a unit has: by the label of a dot's layer, which a hair has no use for, so that the large units are
// evenly spread.
uint8_t hairsOf(const Site& site, float hairShare) {
    const float miniaturised = 1 - std::clamp((hairShare - 0.30f) / 0.45f, 0.0f, 1.0f);
    const float kept = 1 - kMiniaturisedSingles * miniaturised, label = labelShare(site.layerLabel);
    uint8_t hairs = 1;
    for (size_t k = 0; k < kHairShares.size() && label < kHairShares[k] * kept; ++k) ++hairs;
    return hairs;
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

void countDot(VisibleDots& visible, uint32_t mark) {
    const int touchUp = Mark::touchUpOf(mark);
    ++(touchUp > 0 ? visible.touchUps[size_t(touchUp - 1)] : visible.pigment);
}

// Asks sites what shows there.
class SiteReader {
public:
    SiteReader(const VisibleSites::Places& places, const ScalpMap& map, const Plan& plan, const OwnHair& hair)
        : places_(places),
          map_(map),
          plan_(plan),
          hair_(hair),
          most_(mostPerCm2(plan, hair)),
          pairShare_(pairShareOf(plan.dot)),
          mostScale_(plan.total > 0 ? mostDensityScale(plan) * (1 + touchUpShares(plan)) : 0),
          isTouchedUp_(plan.touchUp != decltype(plan.touchUp){}) {}

    // Where a total is to be kept to, all that can be of it, and the multiple of the density at which the site shows.
    uint8_t read(uint32_t i, float& scale) const {
        const Site& site = places_.sites.sites[i];
        const PlacedSite& placed = places_.placed[i];
        const PlaceGrain& grain = places_.grains[i];
        const float rankPerCm2 = placed.rankPerCm2(site);
        if (placed.isShut || rankPerCm2 > most_) return 0;
        const SiteWish wish = wishOf(grain, placed.plane, map_, plan_, hair_);
        const float label = labelShare(site.hairLabel);
        const bool amongHairs = rankPerCm2 <= hair_.densityPerCm2;
        if (plan_.total > 0) scale = scaleToShow(wish, rankPerCm2, hair_.densityPerCm2);
        const float hairNow = hairShareNow(wish.hairShare, grain, map_, placed.plane);
        uint8_t show = amongHairs && label < hairNow ? hairsOf(site, hairNow) : uint8_t(0);
        const bool wasHair = amongHairs && label < wish.hairShare;
        const std::optional<int> birth = wasHair ? std::nullopt : birthOf(wish, rankPerCm2, scale);
        if (!birth) return show;
        // Labels of dots lie above the share of hair; the top of them are pairs.
        const float dotShare = amongHairs ? 1 - wish.hairShare : 1.0f;
        return show | Show::ofDot(*birth, label > 1 - pairShare_ * dotShare);
    }

private:
    // The touch-up that a dot belongs to at that multiple of the density: 0 where the plan itself puts it down, nothing
    // where it does not show at all.
    std::optional<int> birthOf(const SiteWish& wish, float rankPerCm2, float scale) const {
        if (plan_.total > 0)  // keepFirst() tells the touch-ups apart
            return scale <= mostScale_ ? std::optional<int>(0) : std::nullopt;
        if (rankPerCm2 <= wish.visiblePerCm2) return 0;
        if (!isTouchedUp_) return {};
        const int touchUp = touchUpAtScale(plan_, scaleToShow(wish, rankPerCm2, hair_.densityPerCm2));
        return touchUp > 0 ? std::optional(touchUp) : std::nullopt;
    }

    const VisibleSites::Places& places_;
    const ScalpMap& map_;
    const Plan& plan_;
    const OwnHair& hair_;
    float most_, pairShare_, mostScale_;
    bool isTouchedUp_;
};

}  // namespace

VisibleDots VisibleSites::layAll(const Places& places, const ScalpMap& map, const Plan& plan, const OwnHair& hair) {
    const std::vector<Site>& sites = places.sites.sites;
    STIPPLE_CHECK(places.placed.size() == sites.size() && places.grains.size() == sites.size(), places.placed.size(),
                  " ", places.grains.size());
    const auto beyond = std::upper_bound(sites.begin(), sites.end(), mostPerCm2(plan, hair) * kMostStretch,
                                         [](float most, const Site& site) { return most < site.rankPerCm2; });
    shows_.resize(size_t(beyond - sites.begin()));
    scales_.assign(plan.total > 0 ? shows_.size() : 0, 1.0f);
    const SiteReader reader(places, map, plan, hair);
    parallelRanges(shows_.size(), kSitesAtOnce, [&](size_t begin, size_t end) {
        float unused = 1;
        for (size_t i = begin; i < end; ++i)
            shows_[i] = reader.read(uint32_t(i), scales_.empty() ? unused : scales_[i]);
    });
    return shown(places, plan);
}

VisibleDots VisibleSites::layAgain(const Places& places, const ScalpMap& map, const Plan& plan, const OwnHair& hair,
                                   const SquareSites& squares, const std::vector<uint32_t>& changed) {
    const SiteReader reader(places, map, plan, hair);
    parallelRanges(changed.size(), kSquaresAtOnce, [&](size_t begin, size_t end) {
        float unused = 1;
        for (size_t k = begin; k < end; ++k)
            squares.forEach(changed[k], [&](uint32_t i) {
                if (i < shows_.size()) shows_[i] = reader.read(i, scales_.empty() ? unused : scales_[i]);
            });
    });
    return shown(places, plan);
}

VisibleDots VisibleSites::shown(const Places& places, const Plan& plan) const {
    VisibleDots visible;
    std::vector<float> scales;
    visible.marks.reserve(shows_.size());
    for (uint32_t i = 0; i < uint32_t(shows_.size()); ++i) {
        const uint8_t show = shows_[i];
        if (show == 0) continue;
        for (size_t k = 0; k < (show & Show::kHairs); ++k) visible.marks.push_back(i | kHairMarks[k]);
        if (show & Show::kHairs) ++visible.hair;
        if (show & Show::kDot) {
            const uint32_t mark = i | Show::birthBits(show) | (places.grains[i].scar.holdsLess ? Mark::kScar : 0);
            visible.marks.push_back(mark);
            if (show & Show::kPair) visible.marks.push_back(mark | Mark::kSecond);
            countDot(visible, mark);
        }
        if (!scales_.empty()) scales.resize(visible.marks.size(), scales_[i]);
    }
    if (!scales_.empty()) keepFirst(visible, scales, plan);
    return visible;
}

VisibleDots visibleDots(const SiteSet& sites, const std::vector<PlacedSite>& placed,
                        const std::vector<PlaceGrain>& grains, const ScalpMap& map, const Plan& plan,
                        const OwnHair& hair) {
    return VisibleSites().layAll({sites, placed, grains}, map, plan, hair);
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
