// The outline of a scar or mark as a pure function of the place along and beside its middle line. The picture, the dots
// and the counts all read this file.
#include "shaders/shared/glsl.h"
#include "shaders/shared/noise.h"
#include "shaders/shared/scar_types.h"
#ifndef STIPPLE_SHARED_SCAR
#define STIPPLE_SHARED_SCAR
STIPPLE_SHARED_BEGIN

const int kScarStrip = 1;
const int kScarFue = 2;
const int kScarBurn = 3;
const int kScarInjury = 4;
const int kScarBirthmark = 5;

const float kScarFarMm = 20.0f;    // depths are not told farther outside than this
const float kFueRadiusMm = 0.45f;  // FACTS §5.3: 0.8-1.0 mm across
const float kFueThinsFrom = 0.7f;  // of the way to the edge of the area
const float kFueJitter = 0.36f;    // of a dot in its cell
const float kScarEdgeMm = 0.35f;   // half of the border's softness

// Noise about 0 with one feature every `sizeMm`.
STIPPLE_FN float scarNoise(vec2 spot, float sizeMm, float offset) {
    return valueNoise(vec3(spot / sizeMm, 0.5f) + offset) - 0.5f;
}

// A line: width that wavers along it and drawn in at the ends; the two borders differ.
STIPPLE_FN float lineScarInsideMm(vec4 shape, vec2 spot, bool tapers) {
    float end = shape.y - abs(spot.x), side = spot.y < 0.0f ? 7.0f : 3.0f;
    float taper = tapers ? sqrt(clamp(1.0f - (spot.x / shape.y) * (spot.x / shape.y), 0.0f, 1.0f))
                         : smoothstep(-2.0f, 14.0f, end);
    float waver =
        1.0f + 0.9f * scarNoise(vec2(spot.x, side), 17.0f, 0.0f) + 0.5f * scarNoise(vec2(spot.x, side), 4.0f, 5.0f);
    float wandersMm = 1.6f * scarNoise(vec2(spot.x, 0.0f), 24.0f, 9.0f);
    return min(shape.z * taper * waver - abs(spot.y - wandersMm), end);
}

// A patch: an ellipse with a border that wavers, more or less.
STIPPLE_FN float patchInsideMm(vec4 shape, vec2 spot, float uneven) {
    float radius = length(spot / vec2(shape.y, shape.z));
    float waver = uneven * (0.8f * scarNoise(spot, 16.0f, 1.0f) + 0.35f * scarNoise(spot, 5.0f, 2.0f));
    return (1.0f + waver - radius) * min(shape.y, shape.z);
}

// Round dots, one a cell, over an ellipse.
STIPPLE_FN float extractionInsideMm(vec4 shape, vec2 spot) {
    vec2 cell = floor(spot / shape.w);
    float inside = -kScarFarMm;
    for (int y = -1; y <= 1; ++y)
        for (int x = -1; x <= 1; ++x) {
            ivec2 at = ivec2(int(cell.x) + x, int(cell.y) + y);
            uint seed = uint(at.x) * 73856093u ^ uint(at.y) * 19349663u;
            vec2 jitter = vec2(label01(seed, 1u), label01(seed, 2u)) * (2.0f * kFueJitter) - kFueJitter;
            vec2 middle = (vec2(float(at.x), float(at.y)) + 0.5f + jitter) * shape.w;
            // They grow rarer towards the edge of the area.
            float edge = length(middle / vec2(shape.y, shape.z));
            if (label01(seed, 4u) < smoothstep(kFueThinsFrom, 1.0f, edge)) continue;
            float radius = kFueRadiusMm * (0.85f + 0.3f * label01(seed, 3u));
            inside = max(inside, radius - length(spot - middle));
        }
    return inside;
}

// How deep a spot lies within the border, mm; < 0 outside. spot: mm along the middle line and beside it.
STIPPLE_FN float scarInsideMm(vec4 shape, vec2 spot) {
    int kind = int(shape.x + 0.5f);
    if (kind == kScarStrip || kind == kScarInjury) return lineScarInsideMm(shape, spot, kind == kScarInjury);
    if (kind == kScarFue) return extractionInsideMm(shape, spot);
    return kind == kScarBurn ? patchInsideMm(shape, spot, 0.55f) : patchInsideMm(shape, spot, 0.4f);
}

// 1 within .. 0 outside.
STIPPLE_FN float scarCover(float insideMm) { return smoothstep(-kScarEdgeMm, kScarEdgeMm, insideMm); }

STIPPLE_SHARED_END
#endif
