// The skin's small relief, laid on in millimetres from three sides, each at a place of the tile of its own.
#include "shaders/lib/frame.glsl"
#include "shaders/shared/relief_constants.h"
layout(binding = 1) uniform sampler2DArray uRelief;

struct ReliefSample {
    vec3 slope;     // of the height, head frame, mm a mm
    float plateau;  // 1 on plateaus .. 0 in furrows
};

// strengths: of forehead and scalp. `lod`: whole numbers, since a software renderer then reads one level only.
ReliefSample reliefAt(vec3 positionMm, vec3 normal, vec2 strengths, float scalpness, float lod) {
    vec3 at = positionMm / frame.reliefTileMm, weights = normal * normal;
    weights *= weights * weights;
    weights /= weights.x + weights.y + weights.z;
    vec4 alongX = textureLod(uRelief, vec3(at.zy, 0), lod);
    vec4 alongY = textureLod(uRelief, vec3(at.xz + 0.37, 0), lod);
    vec4 alongZ = textureLod(uRelief, vec3(at.xy + 0.71, 0), lod);
    vec2 x = (strengths.x * alongX.xy + strengths.y * alongX.zw) * weights.x;
    vec2 y = (strengths.x * alongY.xy + strengths.y * alongY.zw) * weights.y;
    vec2 z = (strengths.x * alongZ.xy + strengths.y * alongZ.zw) * weights.z;
    ReliefSample result;
    // Where sides blend their slopes average out; the root keeps the contrast.
    float contrast = inversesqrt(dot(weights, weights));
    result.slope = vec3(y.x + z.x, x.y + z.y, x.x + y.y) * contrast;
    vec2 furrowsX = textureLod(uRelief, vec3(at.zy, 1), lod).rg;
    vec2 furrowsY = textureLod(uRelief, vec3(at.xz + 0.37, 1), lod).rg;
    vec2 furrowsZ = textureLod(uRelief, vec3(at.xy + 0.71, 1), lod).rg;
    vec2 blended = weights.x * furrowsX + weights.y * furrowsY + weights.z * furrowsZ;
    vec2 plateau = clamp(kMeanPlateau + (blended - kMeanPlateau) * contrast, 0.0, 1.0);
    result.plateau = mix(plateau.x, plateau.y, scalpness);
    return result;
}

// Mip level at which a texel of the tile is as wide as the pixel, rounded up or down at random in proportion.
float reliefLod(float pixelMm, float random) {
    float texelMm = frame.reliefTileMm / float(textureSize(uRelief, 0).x);
    return floor(max(log2(pixelMm / texelMm) - 0.3, 0.0) + random);
}
