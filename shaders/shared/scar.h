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
const float kScarStitchMm = 2.7f;  // from tooth to tooth of a strip scar (studies/look CHANGES 6)
const float kScarEdgeMm = 0.35f;   // half of the border's softness

// Noise about 0 with one feature every `sizeMm`.
STIPPLE_FN float scarNoise(vec2 spot, float sizeMm, float offset) {
    return valueNoise(vec3(spot / sizeMm, 0.5f) + offset) - 0.5f;
}

STIPPLE_FN int scarKind(vec4 shape) { return int(shape.x + 0.5f); }
// Its place in the list, 0..5: no two look alike.
STIPPLE_FN float scarNumber(vec4 shape) { return (shape.x - float(scarKind(shape))) * 20.0f; }

// How far the middle of a line scar strays from its line: an old strip scar was pulled here and there by its stitches.
STIPPLE_FN float lineScarWanderMm(vec2 at, bool isStrip) {
    if (!isStrip) return 1.6f * scarNoise(at, 24.0f, 9.0f);
    return 11.0f * scarNoise(at, 38.0f, 9.0f) + 5.5f * scarNoise(at, 13.0f, 11.0f) + 2.4f * scarNoise(at, 4.5f, 13.0f);
}

// Teeth to both sides, where the wound was stitched (target 11): most are short, more point down than up.
STIPPLE_FN float teethInsideMm(float halfWidthMm, vec2 spot) {
    float cell = floor(spot.x / kScarStitchMm);
    float inside = -kScarFarMm;
    for (int k = -1; k <= 1; ++k) {
        uint seed = uint(int(cell) + k + 100000);
        float side = label01(seed, 1u) < 0.62f ? -1.0f : 1.0f;
        float chance = label01(seed, 2u);
        float lengthMm = halfWidthMm * (1.1f + 2.2f * chance * chance * chance);
        float away = side * spot.y / lengthMm;
        float lean = (label01(seed, 3u) - 0.5f) * 1.4f;
        float middle = (cell + float(k) + 0.2f + 0.6f * label01(seed, 4u)) * kScarStitchMm + lean * max(away, 0.0f);
        float reachMm = min(0.75f, 0.45f * halfWidthMm) * (0.7f + 0.6f * label01(seed, 5u)) * (1.0f - away);
        if (away > 0.0f && away < 1.0f) inside = max(inside, reachMm - abs(spot.x - middle));
    }
    return inside;
}

// A line: width that wavers along it and drawn in at the ends; the two borders differ.
STIPPLE_FN float lineScarInsideMm(vec4 shape, vec2 spot, bool isStrip) {
    float own = 300.0f * scarNumber(shape), end = shape.y - abs(spot.x);
    float taper = isStrip ? smoothstep(-3.0f, max(0.35f * shape.y, 8.0f), end)
                          : sqrt(clamp(1.0f - (spot.x / shape.y) * (spot.x / shape.y), 0.0f, 1.0f));
    vec2 at = vec2(spot.x + own, spot.y < 0.0f ? 7.0f : 3.0f);
    float halfMm = shape.z * taper * (1.0f + 0.9f * scarNoise(at, 17.0f, 0.0f) + 0.7f * scarNoise(at, 4.0f, 5.0f));
    spot.y -= lineScarWanderMm(vec2(at.x, 0.0f), isStrip);
    float inside = halfMm - abs(spot.y);
    if (isStrip)
        inside = max(inside, teethInsideMm(max(halfMm, 0.05f), vec2(at.x, spot.y))) + 1.2f * scarNoise(spot, 1.1f, own);
    return min(inside, end);
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
    int kind = scarKind(shape);
    if (kind == kScarStrip || kind == kScarInjury) return lineScarInsideMm(shape, spot, kind == kScarStrip);
    if (kind == kScarFue) return extractionInsideMm(shape, spot);
    return kind == kScarBurn ? patchInsideMm(shape, spot, 0.55f) : patchInsideMm(shape, spot, 0.4f);
}

// 1 within .. 0 outside.
STIPPLE_FN float scarCover(float insideMm) { return smoothstep(-kScarEdgeMm, kScarEdgeMm, insideMm); }

STIPPLE_SHARED_END
#endif
