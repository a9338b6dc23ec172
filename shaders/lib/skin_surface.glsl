// Normal, roughness and colour of skin at a pixel, before light and pigment. Constants: look study, RECIPE §5 and CHANGES §4.
#include "shaders/lib/frame.glsl"
#include "shaders/lib/relief.glsl"
#include "shaders/shared/noise.h"

struct Surface {
    vec3 smoothNormal, normal;
    vec3 albedo;
    float variance;   // of the relief's slope within the pixel: roughness
    float plateau;    // 1 on plateaus .. 0 in furrows, where little shines
    float fieldGain;  // unevenness of the field, about 1
};

float smallNoise(vec3 positionMm, float sizeMm, float offset) { return valueNoise(positionMm / sizeMm + offset) - 0.5; }

// Means over a tile of relief.cpp, forehead and scalp: what is left of it far away, and on the moving level.
const vec2 kMeanPlateau = vec2(0.665, 0.933);
const vec2 kMeanVariance = vec2(0.0361, 0.0019);

// Strength of the relief: forehead, scalp. Necks and shoulders are smooth.
vec2 reliefStrength(float scalpness) {
    float notNeck = smoothstep(-130.0, -60.0, vPosition.y);
    return vec2(frame.skinShape.x * (1.0 - scalpness) * notNeck, frame.skinShape.y * scalpness);
}

void addRelief(inout Surface surface, vec3 alongX, vec3 alongY, float scalpness, float patchy) {
    vec2 strength = reliefStrength(scalpness) * patchy;
    if (frame.moving == 1) {
        surface.variance = dot(kMeanVariance, strength * strength);
        surface.plateau = mix(kMeanPlateau.x, kMeanPlateau.y, scalpness);
        return;
    }
    vec3 weights = reliefWeights(surface.smoothNormal);
    float lod = reliefLod(alongX, alongY);
    ReliefSample forehead = ReliefSample(vec3(0.0), 0.0, kMeanPlateau.x), scalp = ReliefSample(vec3(0.0), 0.0, kMeanPlateau.y);
    if (scalpness < 0.98) forehead = reliefAt(vPosition, weights, 0.0, lod);
    if (scalpness > 0.02) scalp = reliefAt(vPosition, weights, 1.0, lod);
    vec3 slope = forehead.slope * strength.x + scalp.slope * strength.y;
    surface.variance = dot(vec2(forehead.variance, scalp.variance), strength * strength);
    surface.plateau = mix(forehead.plateau, scalp.plateau, scalpness);
    slope -= surface.smoothNormal * dot(surface.smoothNormal, slope);
    surface.normal = surface.smoothNormal - slope;
}

// The mouth of a follicle and of a crisp dot is a small hollow: its far wall catches the light (CHANGES §4 'Pores').
vec3 poreSlope(sampler2D pigment, ivec2 pixel, float pixelsPerMm) {
    const float depth = 0.12, steepest = 0.55;
    float across = texelFetch(pigment, pixel + ivec2(1, 0), 0).a - texelFetch(pigment, pixel - ivec2(1, 0), 0).a;
    float up = texelFetch(pigment, pixel + ivec2(0, 1), 0).a - texelFetch(pigment, pixel - ivec2(0, 1), 0).a;
    vec2 slope = clamp(vec2(across, up) * (0.5 * pixelsPerMm * depth), -steepest, steepest);
    return frame.right.xyz * slope.x + frame.up.xyz * slope.y;
}

// Skin before the mottling: tint of the mesh, and the head's own picture where it has one.
vec3 baseAlbedo(float scalpness) {
    vec3 tint = vColour.rgb;
    if (frame.baseColourMean.w > 0.0) tint *= texture(uBaseColour, vUv).rgb / frame.baseColourMean.rgb;
    // A photographed scalp brings its own shaved shadow and the light it was taken in: most of its hue goes.
    if (frame.skinShape.w > 0.0) tint = mix(tint, vec3(dot(tint, vec3(0.2126, 0.7152, 0.0722))), 0.8 * scalpness);
    return frame.skinAlbedo.rgb * tint;
}

// Melanin and blood in patches; furrows are darker and redder. `field` 0..1: treated.
void addColour(inout Surface surface, float scalpness, float field, float patchy, float pixelMm) {
    float melanin = vMottle.x, blood = vMottle.y, uneven = vMottle.z;
    if (frame.moving == 0) {
        // What is finer than a pixel would only flicker.
        float fine = 1.0 - smoothstep(0.35, 0.9, pixelMm);
        blood += 0.42 * smallNoise(vPosition, 6.0, 23.0);
        uneven += 0.9 * smallNoise(vPosition, 7.0, 57.0);
        if (fine > 0.0) {
            melanin += fine * 0.26 * smallNoise(vPosition, 2.6, 7.0);
            blood += fine * 0.34 * smallNoise(vPosition, 1.5, 5.0);
        }
    }
    float mottle = frame.skinMelanin.w * (frame.skinShape.w > 0.0 ? 0.4 : 1.0);
    blood *= mottle * (1.0 + 0.35 * scalpness);
    // A bald scalp is redder than a cheek (FACTS §4.4); a fresh one more so, in patches.
    blood += 0.12 * min(frame.redness, 1.0) * scalpness;
    blood += max(frame.redness - 1.0, 0.0) * field * (0.55 + 1.2 * vMottle.y);
    surface.albedo *= exp(-frame.skinMelanin.rgb * (mottle * melanin) - frame.skinBlood.rgb * blood);
    surface.fieldGain = max(1.0 + frame.skinMelanin.w * uneven, 0.0);

    const vec3 furrowTint = 1.0 - 0.26 * vec3(1.0, 1.25, 1.4);
    float share = 0.5 + 0.35 * patchy, mean = mix(kMeanPlateau.x, kMeanPlateau.y, scalpness);
    vec3 here = mix(furrowTint, vec3(1.0), mix(1.0, surface.plateau, share));
    surface.albedo *= here / mix(furrowTint, vec3(1.0), mix(1.0, mean, share));
}
