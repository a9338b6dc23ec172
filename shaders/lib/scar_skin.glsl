// What scars and marks make of the skin: tone, flattened relief with a puckered edge, shine (targets: LOOK 11).
#include "shaders/shared/scar.h"
layout(binding = 8) uniform sampler2D uScarMap;

struct ScarSkin {
    float cover;   // 1 within .. 0 outside
    float tissue;  // the same, of what is no mere mark
    vec3 tint;     // of the albedo within
    vec3 slope;    // of the pucker's height, head frame, mm a mm
};

ScarSkin noScar() { return ScarSkin(0.0, 0.0, vec3(1.0), vec3(0.0)); }

// (index or -1, mm along, mm beside) at a place of the chart's plane, bilinear between texels of the nearest one's scar.
vec3 scarSpotAt(vec2 plane) {
    ivec2 size = textureSize(uScarMap, 0), last = size - 1;
    vec2 at = clamp(plane, 0.0, 1.0) * vec2(size) - 0.5, t = fract(at);
    ivec2 low = ivec2(floor(at));
    float index = texelFetch(uScarMap, clamp(low + ivec2(greaterThan(t, vec2(0.5))), ivec2(0), last), 0).x;
    vec3 sum = vec3(0.0);
    for (int i = 0; i < 4; ++i) {
        ivec2 step = ivec2(i & 1, i >> 1);
        vec3 here = texelFetch(uScarMap, clamp(low + step, ivec2(0), last), 0).xyz;
        vec2 weight = mix(1.0 - t, t, vec2(step));
        if (here.x == index) sum += weight.x * weight.y * vec3(here.yz, 1.0);
    }
    return vec3(index, sum.xy / max(sum.z, 1e-6));
}

// FACTS 5.3: pale, 6 to 10 lightness units; burns and injuries are redder. A birthmark is brown.
vec3 scarTint(int kind, vec2 spot) {
    float patches = scarNoise(spot, 7.0, 31.0);
    if (kind == kScarBurn) return vec3(1.20, 1.04, 1.03) * (1.0 + 0.35 * patches);
    if (kind == kScarInjury) return vec3(1.40, 1.28, 1.29);
    if (kind == kScarBirthmark) return vec3(0.66, 0.52, 0.47) * (1.0 + 0.35 * patches);
    return vec3(1.38, 1.41, 1.49);
}

// Height of the skin, mm: sunken within, a rim at the border, and folds that run across it.
float puckerMm(int kind, vec2 spot, float insideMm, float halfWidthMm) {
    if (kind == kScarBirthmark) return 0.0;
    if (kind == kScarFue) return -0.05 * smoothstep(-0.2, 0.3, insideMm);
    float rim = 0.14 * exp(-2.0 * (insideMm + 0.5) * (insideMm + 0.5));
    float sunken = -0.12 * smoothstep(-0.3, 1.2, insideMm);
    if (kind == kScarBurn) return rim + sunken + 0.45 * scarNoise(spot, 5.0, 17.0) * smoothstep(0.0, 4.0, insideMm);
    float away = max(abs(spot.y) - halfWidthMm, 0.0);
    float folds = sin(6.2832 * spot.x / 2.9 + 5.0 * scarNoise(spot, 6.0, 3.0)) * exp(-away * away / 5.0);
    return rim + sunken + 0.075 * folds * (0.6 + scarNoise(spot, 9.0, 8.0));
}

// `pixelsPerMm` at the surface. The slope follows from the height at the neighbouring pixels.
ScarSkin scarSkinAt(vec2 plane, float pixelsPerMm) {
    const float steepest = 0.45;
    vec3 place = scarSpotAt(plane);
    bool isNear = place.x >= 0.0;
    vec4 shape = frame.scars[max(int(place.x), 0)].shape;
    int kind = scarKind(shape);
    float inside = isNear ? scarInsideMm(shape, place.yz) : -kScarFarMm;
    float height = isNear ? puckerMm(kind, place.yz, inside, shape.z) : 0.0;
    // What is finer than a pixel would only flicker.
    float fine = 1.0 / (1.0 + 4.0 / (pixelsPerMm * pixelsPerMm));
    vec2 change = clamp(vec2(dFdx(height), dFdy(height)) * (pixelsPerMm * fine), -steepest, steepest);
    float soft = max(kScarEdgeMm, 0.6 / pixelsPerMm);
    ScarSkin scar;
    scar.cover = smoothstep(-soft, soft, inside);
    scar.tissue = kind == kScarBirthmark ? 0.0 : scar.cover;
    scar.tint = scarTint(kind, place.yz);
    scar.slope = frame.right.xyz * change.x + frame.up.xyz * change.y;
    return scar;
}
