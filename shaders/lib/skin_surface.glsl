// Normal, roughness and colour of skin at a pixel, before light and pigment. Constants: look study, RECIPE §5 and
// CHANGES §4.
#include "shaders/lib/frame.glsl"
#include "shaders/lib/relief.glsl"
#include "shaders/lib/forehead_creases.glsl"
#include "shaders/shared/noise.h"

struct Surface {
    vec3 smoothNormal, normal;
    vec3 albedo;
    float variance;   // of the relief's slope within the pixel: roughness
    float plateau;    // 1 on plateaus .. 0 in furrows, where little shines
    float fieldGain;  // unevenness of the field, about 1
    float wet;        // 0..1: plasma on freshly treated skin
};

// Noise about 0, one feature every `sizeMm`; `offset` keeps the uses apart.
float smallNoise(vec3 positionMm, float sizeMm, float offset) { return valueNoise(positionMm / sizeMm + offset) - 0.5; }

// `patchy`: strength from place to place, about 1. `random` in 0..1 hides the steps between mip levels.
void addRelief(inout Surface surface, float scalpness, float patchy, float pixelMm, float random) {
    float notNeck = smoothstep(-130.0, -60.0, vPosition.y);
    // The forehead's relief goes on into the scalp's, so that nothing between them is bare.
    vec2 strengths = patchy * frame.skinShape.xy * vec2((1.0 - scalpness * scalpness) * notNeck, scalpness);
    surface.variance = dot(kMeanVariance, strengths * strengths);
    surface.plateau = mix(kMeanPlateau.x, kMeanPlateau.y, scalpness);
    if (kMoving) return;
    ReliefSample relief = reliefAt(vPosition, surface.smoothNormal, strengths, scalpness, reliefLod(pixelMm, random));
    surface.variance *= hiddenShare(pixelMm);
    Crease crease = foreheadCrease(vPosition, surface.smoothNormal.z, scalpness, pixelMm);
    surface.plateau = mix(surface.plateau, relief.plateau * (1.0 - 0.6 * crease.depth), min(frame.skinAlbedo.w, 1.0));
    vec3 slope = relief.slope + vec3(0.0, crease.slope, 0.0);
    surface.normal -= slope - surface.smoothNormal * dot(surface.smoothNormal, slope);
}

// The mouth of a follicle and of a crisp dot is a small hollow: its far wall catches the light (CHANGES §4 'Pores').
// Fresh dots stand out as small bumps instead. `here`: the pigment's alpha at the pixel.
vec3 poreSlope(ivec2 pixel, float here, float pixelsPerMm, float fresh) {
    const float steepest = 0.5;
    float depth = mix(0.085, -0.14, fresh);
    ivec2 last = textureSize(uPigment, 0) - 1;
    float across = texelFetch(uPigment, min(pixel + ivec2(1, 0), last), 0).a - here;
    float up = texelFetch(uPigment, min(pixel + ivec2(0, 1), last), 0).a - here;
    vec2 slope = clamp(vec2(across, up) * (pixelsPerMm * depth), -steepest, steepest);
    return frame.right.xyz * slope.x + frame.up.xyz * slope.y;
}

// Skin before the mottling: tint of the mesh, and the head's own picture where it has one.
vec3 baseAlbedo(float scalpness) {
    vec3 tint = vColour.rgb * mix(vec3(1.0), texture(uBaseColour, vUv).rgb / max(frame.baseColourMean.rgb, 1e-3),
                                  frame.baseColourMean.w);
    // A photograph brings the light it was taken in, and a scalp its shaved shadow: some of its hue goes, there most of
    // it.
    float grey = dot(tint, vec3(0.2126, 0.7152, 0.0722));
    return frame.skinAlbedo.rgb * mix(tint, vec3(grey), (0.2 + 0.6 * scalpness) * frame.skinShape.w);
}

// Melanin and blood in patches; furrows are darker and redder. `fresh` 0..1: just treated.
void addColour(inout Surface surface, float scalpness, float fresh, float pixelMm) {
    float melanin = vMottle.x, blood = vMottle.y, uneven = vMottle.z, patches = 0.0;
    if (!kMoving) {
        // What is finer than a pixel would only flicker.
        float fine = 1.0 - smoothstep(0.35, 0.9, pixelMm);
        patches = smallNoise(vPosition, 6.0, 23.0);
        blood += 0.42 * patches + fine * 0.34 * smallNoise(vPosition, 1.5, 5.0);
        melanin += fine * 0.26 * smallNoise(vPosition, 2.6, 7.0);
    }
    float mottle = frame.skinMelanin.w * mix(1.0, 0.4, frame.skinShape.w);
    blood *= mottle * (1.0 + 0.35 * scalpness);
    // A bald scalp is redder than a cheek (FACTS §4.4); freshly treated skin more so, in patches, and wet with plasma.
    blood += 0.06 * frame.redness * scalpness + fresh * (0.46 + 0.45 * patches + 0.8 * vMottle.y);
    surface.wet = fresh * smoothstep(-0.20, 0.12, patches + 0.6 * vMottle.z);
    surface.albedo *= exp(-frame.skinMelanin.rgb * (mottle * melanin) - frame.skinBlood.rgb * blood);
    surface.fieldGain = max(1.0 + frame.skinMelanin.w * uneven, 0.0);

    const vec3 furrowTint = 1.0 - 0.25 * vec3(1.0, 1.25, 1.4), share = vec3(0.85);
    vec3 here = mix(furrowTint, vec3(1.0), mix(vec3(1.0), vec3(surface.plateau), share));
    float mean = mix(kMeanPlateau.x, kMeanPlateau.y, scalpness);
    surface.albedo *= here / mix(furrowTint, vec3(1.0), mix(vec3(1.0), vec3(mean), share));
}
