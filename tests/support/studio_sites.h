// The built-in head with sites for any plan of up to 250 dots and hairs a cm2, made once for a test program.
#pragma once
#include "engine/dots/sites.h"
#include "engine/dots/treatment.h"
#include "engine/head/head.h"

namespace stipple {

struct StudioSites {
    HeadPtr head = loadBuiltInHead();
    SiteSet sites = makeSites(*head, 1, 200000);
    std::vector<PlacedSite> placed = placeSites(*head, sites);

    VisibleDots visible(const Plan& plan, const OwnHair& hair) const {
        return visibleDots(sites, placed, ScalpMap(*head, plan, hair), plan, hair);
    }
};

inline const StudioSites& studio() {
    static const StudioSites made;
    return made;
}

inline OwnHair hairOf(LossPattern pattern) {
    OwnHair hair;
    hair.pattern = pattern;
    return hair;
}

}  // namespace stipple
