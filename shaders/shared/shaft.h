// Shafts of own shaved hair, from the same labels as their roots (look.h, hairMark): a shaft stands where its root is
// drawn.
#include "shaders/shared/hair_root.h"
#include "shaders/shared/shaft_types.h"
#ifndef STIPPLE_SHARED_SHAFT
#define STIPPLE_SHARED_SHAFT
STIPPLE_SHARED_BEGIN

// `mark` is a hair's. map: ScalpMap::lookTexels at the site.
STIPPLE_FN ShaftGpu prepareShaft(SiteGpu site, uint mark, vec4 map, LookParams p) {
    HairStyle s = hairStyle(site, hairOfUnit(mark), map, p);
    vec3 normal = vec3(site.normal);

    // RECIPE §4 and CHANGES §3: full hair rises by 38 +- 9 degrees and is nearly straight; miniaturised hair lies
    // flatter and curls.
    float rise = radians(mix(38.0f, 24.0f, s.thin) + 9.0f * labelNormal(s.seed, 81u));
    float aside = 0.2f * s.thin * labelNormal(s.seed, 83u);
    float down = mix(0.06f, 0.15f + 0.15f * label01(s.seed, 85u), s.thin);
    float tone = mix(0.8f + 0.4f * label01(s.seed, 87u), 1.0f + 1.5f * label01(s.seed, 87u), s.thin);

    ShaftGpu shaft;
    shaft.root = vec4(vec3(site.position) + s.beside, s.lengthMm);
    shaft.direction = vec4(s.along * cos(rise) + normal * sin(rise), s.diameterMm);
    shaft.bend = vec4((cross(normal, s.along) * aside - normal * down) * s.lengthMm, 1.0f);
    shaft.normal = vec4(normal, 0.0f);
    shaft.colour = vec4(s.isGrey ? vec3(0.15f, 0.145f, 0.135f) : vec3(0.022f, 0.016f, 0.012f) * tone, 1.0f);
    return shaft;
}

STIPPLE_SHARED_END
#endif
