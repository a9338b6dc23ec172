// The skin's small relief, laid on from three sides in millimetres.
#include "shaders/lib/frame.glsl"
layout(binding = 1) uniform sampler2DArray uRelief;

struct ReliefSample {
    vec3 slope;      // of the height, head frame, mm a mm
    float variance;  // of the slope within the pixel
    float plateau;   // 1 on plateaus .. 0 in furrows
};

void addReliefSide(vec2 uv, float layer, float lod, float weight, vec3 uAxis, vec3 vAxis, inout ReliefSample result) {
    vec4 texel = textureLod(uRelief, vec3(uv, layer), lod);
    result.slope += weight * (texel.x * uAxis + texel.y * vAxis);
    result.variance += weight * max(texel.z - dot(texel.xy, texel.xy), 0.0);
    result.plateau += weight * texel.w;
}

// weights: reliefWeights() of the smooth normal. lod: level of the tile's mips.
ReliefSample reliefAt(vec3 positionMm, vec3 weights, float layer, float lod) {
    ReliefSample result = ReliefSample(vec3(0.0), 0.0, 0.0);
    vec3 at = positionMm / frame.reliefTileMm;
    const vec3 x = vec3(1, 0, 0), y = vec3(0, 1, 0), z = vec3(0, 0, 1);
    if (weights.x > 0.02) addReliefSide(at.zy, layer, lod, weights.x, z, y, result);
    if (weights.y > 0.02) addReliefSide(at.xz + 0.37, layer, lod, weights.y, x, z, result);
    if (weights.z > 0.02) addReliefSide(at.xy + 0.71, layer, lod, weights.z, x, y, result);
    // Where sides blend their slopes average out; this keeps the contrast.
    result.slope *= inversesqrt(dot(weights, weights));
    return result;
}

vec3 reliefWeights(vec3 normal) {
    vec3 squared = normal * normal, weights = squared * squared * squared;
    return weights / (weights.x + weights.y + weights.z);
}

// Mip level at which a texel of the tile is as wide as the pixel's footprint.
float reliefLod(vec3 alongX, vec3 alongY) {
    float footprint = max(dot(alongX, alongX), dot(alongY, alongY));
    float texelMm = frame.reliefTileMm / float(textureSize(uRelief, 0).x);
    return max(0.5 * log2(footprint / (texelMm * texelMm)) - 0.3, 0.0);
}
