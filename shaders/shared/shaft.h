// Shafts of own shaved hair, from the same labels as their roots (look.h, hairMark): a shaft stands where its root is
// drawn.
#include "shaders/shared/look.h"
#include "shaders/shared/shaft_types.h"
#ifndef STIPPLE_SHARED_SHAFT
#define STIPPLE_SHARED_SHAFT
STIPPLE_SHARED_BEGIN

// What hairMark draws of a root of length l: sigma 0.10 + 0.22 l along the shaft, its middle 0.35 l from the mouth.
const float kRootSigmaMm = 0.10f, kRootSigmaPerMm = 0.22f, kRootShift = 0.35f;

// `mark` is a hair's. map: (lineMm, hairMm, thinShare, rampScale) of the scalp map at the site.
STIPPLE_FN ShaftGpu prepareShaft(SiteGpu site, uint mark, vec4 map, LookParams p) {
    uint seed = (mark & kMarkSecond) != 0u ? hashPcg(site.seed + 977u) : site.seed;
    float thin = 1.0f - smoothstep(-12.0f, 8.0f, map.y);
    DotGpu root = prepareMark(site, mark, map, p);
    vec3 along = vec3(root.direction);
    vec3 normal = vec3(site.normal);
    float lengthMm = max((root.normal.w - kRootSigmaMm) / kRootSigmaPerMm, 0.0f);

    // RECIPE §4 and CHANGES §3: full hair rises by 38 +- 9 degrees and is nearly straight; miniaturised hair lies
    // flatter and curls.
    float rise = radians(mix(38.0f, 24.0f, thin) + 9.0f * labelNormal(seed, 81u));
    float aside = 0.2f * thin * labelNormal(seed, 83u);
    float down = mix(0.06f, 0.15f + 0.15f * label01(seed, 85u), thin);
    float diameterMm =
        0.062f * max(0.5f, 1.0f + 0.14f * labelNormal(seed, 15u)) * mix(1.0f, 0.50f + 0.30f * label01(seed, 61u), thin);
    bool grey = label01(seed, 65u) < p.hairGrey;
    float tone = mix(0.8f + 0.4f * label01(seed, 87u), 1.0f + 1.5f * label01(seed, 87u), thin);

    ShaftGpu shaft;
    shaft.root = vec4(vec3(root.position) - along * (kRootShift * lengthMm), lengthMm);
    shaft.direction = vec4(along * cos(rise) + normal * sin(rise), diameterMm);
    shaft.bend = vec4((cross(normal, along) * aside - normal * down) * lengthMm, 1.0f);
    shaft.normal = vec4(normal, 0.0f);
    shaft.colour = vec4(grey ? vec3(0.15f, 0.145f, 0.135f) : vec3(0.022f, 0.016f, 0.012f) * tone, 1.0f);
    return shaft;
}

STIPPLE_SHARED_END
#endif
