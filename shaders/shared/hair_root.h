// The root of a shaved hair as a pure function of site, map and own hair; its shaft (shaft.h) is drawn from the same
// labels.
#include "shaders/shared/glsl.h"
#include "shaders/shared/look_types.h"
#include "shaders/shared/noise.h"
#ifndef STIPPLE_SHARED_HAIR_ROOT
#define STIPPLE_SHARED_HAIR_ROOT
STIPPLE_SHARED_BEGIN

// A mark at its site that shows nothing yet.
STIPPLE_FN DotGpu emptyMark(SiteGpu site) {
    DotGpu mark;
    mark.position = vec4(vec3(site.position), 0.0f);
    mark.normal = vec4(vec3(site.normal), 0.1f);
    mark.direction = vec4(vec3(site.flow), 0.1f);
    mark.core = vec4(0.0f, 0.0f, 0.0f, 0.1f);
    mark.halo = vec4(0.0f);
    return mark;
}

// What the buried shaft takes around a full hair's root: set so that a full fringe of one-day stubble is as dark as the
// healed, typical result that is matched to it (FACTS §2 'match the stubble shadow of the donor fringe'). It spreads so
// wide that neighbours run into one even grey: at 0.6 mm they stood out as leopard spots.
const vec3 kHairHalo = vec3(0.0448f, 0.0458f, 0.0440f);
const float kHairHaloSigmaMm = 0.95f;

// A shaved hair, from its site's labels: its root and its shaft are drawn from this.
struct HairStyle {
    uint seed;
    float thin;  // 0 a full hair .. 1 a miniaturised one
    float lengthMm;
    float diameterMm;
    bool isGrey;
    vec3 along;   // unit tangent: where the shaft points on the skin
    vec3 beside;  // mm from the site to the mouth: hairs of one follicular unit stand apart
};

// Which hair of its follicular unit a mark is, from 0.
STIPPLE_FN uint hairOfUnit(uint mark) {
    if ((mark & kMarkSecond) == 0u) return 0u;
    return (mark & kMarkFourth) != 0u ? 3u : (mark & kMarkThird) != 0u ? 2u : 1u;
}

// RECIPE §4. map: ScalpMap::lookTexels at the site.
STIPPLE_FN HairStyle hairStyle(SiteGpu site, uint ofUnit, vec4 map, LookParams p) {
    HairStyle s;
    s.seed = ofUnit > 0u ? hashPcg(site.seed + 977u * ofUnit) : site.seed;
    s.thin = 1.0f - smoothstep(-12.0f, 8.0f, map.y);
    vec3 flow = vec3(site.flow);
    vec3 across = cross(vec3(site.normal), flow);
    float turn = radians(mix(13.0f, 26.0f, s.thin) * labelNormal(s.seed, 11u));
    s.along = flow * cos(turn) + across * sin(turn);
    s.lengthMm = p.hairLengthMm * max(0.25f, 1.0f + mix(0.28f, 0.42f, s.thin) * labelNormal(s.seed, 13u));
    s.diameterMm = 0.062f * max(0.5f, 1.0f + 0.14f * labelNormal(s.seed, 15u)) *
                   mix(1.0f, 0.50f + 0.30f * label01(s.seed, 61u), s.thin);
    s.isGrey = label01(s.seed, 65u) < p.hairGrey;
    float away = ofUnit > 0u ? 0.22f + 0.24f * label01(s.seed, 7u) : 0.0f;
    float angle = 6.2831853f * label01(s.seed, 19u);
    s.beside = (flow * cos(angle) + across * sin(angle)) * away;
    return s;
}

// How much more a hair takes than the mean one: the lighter ones and the darker ones are evenly spread, and the first
// two of a unit make up for each other (their contrast at 1 mm was half as much again as in photos, RECIPE §6).
STIPPLE_FN float hairTone(SiteGpu site, uint ofUnit) {
    float label = ofUnit == 1u ? 1.0f - site.sessionLabel : site.sessionLabel;
    return exp(1.32f * (label - 0.5f) - 0.04f);
}

// The root of a shaved hair seen through the skin, with the shaft's contact shadow: an ellipse along the shaft (RECIPE
// §4; narrower and less alike than there, more of it in the grey: the fringe stood out as bold strokes).
STIPPLE_FN DotGpu hairMark(SiteGpu site, uint ofUnit, vec4 map, LookParams p) {
    DotGpu mark = emptyMark(site);
    HairStyle s = hairStyle(site, ofUnit, map, p);
    float ink = s.diameterMm / 0.07f * (s.isGrey ? 0.25f : 1.0f) * map.w;
    float sigmaAlong = 0.09f + 0.22f * s.lengthMm;
    float peak = 0.66f * ink * min(1.0f, 0.14f / sigmaAlong + 0.25f) * (1.0f - 0.36f * s.thin) * hairTone(site, ofUnit);
    vec3 offset = s.along * (0.35f * s.lengthMm) + s.beside;
    mark.position = vec4(vec3(site.position) + offset, (ofUnit > 0u ? 0.2f : 0.55f) * (1.0f - 0.4f * s.thin));
    mark.normal.w = sigmaAlong;
    mark.direction = vec4(s.along, 0.056f + 0.016f * ink);
    mark.core = vec4(min(vec3(1.0f, 0.93f, 0.80f) * peak, vec3(0.9f)), kHairHaloSigmaMm);
    mark.halo = vec4(kHairHalo * (ink * (1.0f - 0.5f * s.thin)), 1.0f);
    return mark;
}

STIPPLE_SHARED_END
#endif
