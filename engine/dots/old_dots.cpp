#include <algorithm>

#include "engine/dots/treatment.h"

namespace stipple {

void addOldWork(VisibleDots& visible, const SiteSet& sites, const std::vector<PlacedSite>& placed,
                const std::vector<PlaceGrain>& grains, const ScalpMap& oldMap, const OldWork& old,
                const OwnHair& hair) {
    const Plan plan = planOfOldWork(old);
    for (uint32_t i = 0; i < uint32_t(placed.size()); ++i) {
        const float rankPerCm2 = placed[i].rankPerCm2(sites.sites[i]) - kOldFromPerCm2;
        if (placed[i].isShut || rankPerCm2 <= 0 || rankPerCm2 > plan.densityPerCm2) continue;
        PlaceGrain grain = grains[i];
        grain.scar = {};
        if (rankPerCm2 > wishAt(grain, oldMap.sample(placed[i].plane), plan, hair).askedPerCm2) continue;
        visible.marks.push_back(i | Mark::kOld);
        if (old.laserPasses > 0) visible.marks.push_back(i | Mark::kOldBeforeLaser);
        ++visible.old;
    }
}

size_t oldDotsInFront(const std::vector<PlacedSite>& placed, const VisibleDots& visible, const ScalpMap& map) {
    return size_t(std::count_if(visible.marks.begin(), visible.marks.end(), [&](uint32_t mark) {
        const bool isOldDot = (mark & (Mark::kHair | Mark::kOldBeforeLaser)) == Mark::kOld;
        return isOldDot && map.sample(placed[mark & Mark::kSiteBits].plane).lineMm < 0;
    }));
}

}  // namespace stipple
