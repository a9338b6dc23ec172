// The skin's small relief, laid on in millimetres from the two sides that face it most.
#include "shaders/lib/frame.glsl"
layout(binding = 1) uniform sampler2DArray uRelief;

struct ReliefSample {
    vec3 slope;      // of the height, head frame, mm a mm
    float variance;  // of the slope within the pixel
    float plateau;   // 1 on plateaus .. 0 in furrows
};

// Two of the three axes of a triplanar mapping (I. Quilez, "Biplanar mapping"): as good where the third has little weight, and two
// thirds of the work. `lod`: whole numbers, since a software renderer then reads one level only.
ReliefSample reliefAt(vec3 positionMm, vec3 normal, float layer, float lod) {
    vec3 size = abs(normal), at = positionMm / frame.reliefTileMm;
    // Which axis faces most and which second, as masks.
    vec3 most = size.x >= size.y && size.x >= size.z ? vec3(1, 0, 0) : size.y >= size.z ? vec3(0, 1, 0) : vec3(0, 0, 1);
    vec3 rest = size * (1.0 - most) - most;
    vec3 second = rest.x >= rest.y && rest.x >= rest.z ? vec3(1, 0, 0) : rest.y >= rest.z ? vec3(0, 1, 0) : vec3(0, 0, 1);

    // Per axis the plane's coordinates: x -> zy, y -> xz, z -> xy, each with an offset of its own.
    vec2 uv0 = most.x * at.zy + most.y * (at.xz + 0.37) + most.z * (at.xy + 0.71);
    vec2 uv1 = second.x * at.zy + second.y * (at.xz + 0.37) + second.z * (at.xy + 0.71);
    vec4 texel0 = textureLod(uRelief, vec3(uv0, layer), lod), texel1 = textureLod(uRelief, vec3(uv1, layer), lod);

    // The second fades out where the third would take over from it, so that no seam shows.
    vec2 weights = clamp((vec2(dot(size, most), dot(size, second)) - 0.5773) / (1.0 - 0.5773), 0.0, 1.0);
    weights = pow(weights, vec2(3.0)) + vec2(1e-4, 0.0);
    weights /= weights.x + weights.y;
    vec3 slope0 = most.x * vec3(0, texel0.yx) + most.y * vec3(texel0.x, 0, texel0.y) + most.z * vec3(texel0.xy, 0);
    vec3 slope1 = second.x * vec3(0, texel1.yx) + second.y * vec3(texel1.x, 0, texel1.y) + second.z * vec3(texel1.xy, 0);

    ReliefSample result;
    // Where sides blend their slopes average out; the root keeps the contrast.
    result.slope = (weights.x * slope0 + weights.y * slope1) * inversesqrt(dot(weights, weights));
    vec2 variances = vec2(texel0.z - dot(texel0.xy, texel0.xy), texel1.z - dot(texel1.xy, texel1.xy));
    result.variance = max(dot(weights, variances), 0.0);
    result.plateau = dot(weights, vec2(texel0.w, texel1.w));
    return result;
}

// Mip level at which a texel of the tile is as wide as the pixel's footprint, rounded up or down at random in proportion.
float reliefLod(float pixelMm, float random) {
    float texelMm = frame.reliefTileMm / float(textureSize(uRelief, 0).x);
    return floor(max(log2(pixelMm / texelMm) - 0.3, 0.0) + random);
}
