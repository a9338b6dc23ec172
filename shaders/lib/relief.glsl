// The skin's small relief, laid on in millimetres from three sides.
#include "shaders/lib/frame.glsl"
#include "shaders/shared/relief_constants.h"
layout(binding = 1) uniform sampler2DArray uRelief;

struct ReliefSample {
    vec3 slope;     // of the height, head frame, mm a mm
    float plateau;  // 1 on plateaus .. 0 in furrows
};

// An axis' coordinates on the tile: x -> zy, y -> xz, z -> xy, each with an offset of its own.
vec2 tileCoordinates(vec3 axis, vec3 at) { return axis.x * at.zy + axis.y * (at.xz + 0.37) + axis.z * (at.xy + 0.71); }

vec3 largestOf(vec3 v) { return v.x >= v.y && v.x >= v.z ? vec3(1, 0, 0) : v.y >= v.z ? vec3(0, 1, 0) : vec3(0, 0, 1); }

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
    result.slope = vec3(y.x + z.x, x.y + z.y, x.x + y.y) * inversesqrt(dot(weights, weights));
    // Furrows are read from the side that faces most; towards the next they fade.
    vec3 most = largestOf(weights);
    vec2 plateaus = textureLod(uRelief, vec3(tileCoordinates(most, at), 1), lod).rg;
    vec2 plateau = mix(kMeanPlateau, plateaus, max(2.0 * dot(weights, most) - 1.0, 0.0));
    result.plateau = mix(plateau.x, plateau.y, scalpness);
    return result;
}

// Mip level at which a texel of the tile is as wide as the pixel, rounded up or down at random in proportion.
float reliefLod(float pixelMm, float random) {
    float texelMm = frame.reliefTileMm / float(textureSize(uRelief, 0).x);
    return floor(max(log2(pixelMm / texelMm) - 0.3, 0.0) + random);
}
