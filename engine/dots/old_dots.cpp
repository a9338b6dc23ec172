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
        const ScalpSample sample = oldMap.sample(placed[i].plane);
        const float asked = wishAt(grain, sample, plan, hair).askedPerCm2;
        if (rankPerCm2 > asked * outsideFringe(placed[i].positionMm, sample)) continue;
        visible.marks.push_back(i | Mark::kOld);
        if (old.laserPasses > 0) visible.marks.push_back(i | Mark::kOldBeforeLaser);
        ++visible.old;
    }
}

std::vector<float> oldFieldMaskTexels(const Head& head, const ScalpMap& oldMap, const Plan& planOfIt,
                                      const OwnHair& hair, int size) {
    std::vector<float> texels = fieldMaskTexels(head, oldMap, planOfIt, hair, size);
    for (int y = 0; y < size; ++y)
        for (int x = 0; x < size; ++x) {
            float& texel = texels[size_t(y) * size_t(size) + size_t(x)];
            const glm::vec2 plane = (glm::vec2(x, y) + 0.5f) / float(size);
            if (texel > 0) texel *= outsideFringe(head.chart.surfaceOf(plane), oldMap.sample(plane));
        }
    return texels;
}

size_t oldDotsInFront(const std::vector<PlacedSite>& placed, const VisibleDots& visible, const ScalpMap& map) {
    return size_t(std::count_if(visible.marks.begin(), visible.marks.end(), [&](uint32_t mark) {
        const bool isOldDot = (mark & (Mark::kHair | Mark::kOldBeforeLaser)) == Mark::kOld;
        return isOldDot && map.sample(placed[mark & Mark::kSiteBits].plane).lineMm < 0;
    }));
}

}  // namespace stipple
