// What the marks of a plan take from the light, for tests: their mean over sites without own hair, far behind the line.
#pragma once
#include <cstdint>

#include "engine/dots/look.h"

namespace stipple {

// Optical depth of marks with these bits (a touch-up's, or none), at the plan's density and with its pairs.
inline glm::dvec3 drawnDepth(const Plan& plan, const shared::LookParams& look, uint32_t bits = 0) {
    constexpr uint32_t kSites = 20000;
    glm::dvec3 drawn(0);
    for (uint32_t i = 0; i < kSites; ++i) {
        shared::SiteGpu site{};
        site.normal = {0, 0, 1, 0.5f};
        site.flow = {1, 0, 0, (float(i % 256) + 0.5f) / 256};
        site.seed = shared::hashPcg(i);
        site.sessionLabel = shared::hash01(i * 5 + 1);
        for (const uint32_t second : {0u, shared::kMarkSecond}) {
            const shared::DotGpu mark = shared::prepareMark(site, i | second | bits, {100, -50, 1, 1}, look);
            drawn += (second ? double(plan.dot.pairShare) : 1.0) * 6.2831853 * double(mark.halo.w) *
                     (glm::dvec3(mark.core) * double(mark.normal.w * mark.direction.w) +
                      glm::dvec3(mark.halo) * double(mark.core.w * mark.core.w));
        }
    }
    return drawn / double(kSites) * double(plan.densityPerCm2) / 100.0;
}

}  // namespace stipple
