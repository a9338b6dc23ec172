// Stateless random numbers and value noise: a number is a function of (position or index, seed) alone.
// PCG hash: Jarzynski and Olano, "Hash Functions for GPU Rendering", JCGT 9(3), 2020.
#include "shaders/shared/glsl.h"
#ifndef STIPPLE_SHARED_NOISE
#define STIPPLE_SHARED_NOISE
STIPPLE_SHARED_BEGIN

STIPPLE_FN uint hashPcg(uint x) {
    uint s = x * 747796405u + 2891336453u;
    uint w = ((s >> ((s >> 28u) + 4u)) ^ s) * 277803737u;
    return (w >> 22u) ^ w;
}
// 0 <= result < 1
STIPPLE_FN float hash01(uint x) { return float(hashPcg(x) >> 8u) * (1.0f / 16777216.0f); }
// A number of its own for label `salt` of thing `seed`.
STIPPLE_FN float label01(uint seed, uint salt) { return hash01(seed ^ (salt * 2654435769u)); }
// About normal: mean 0, sd 1, bounded to +-3 (sum of three uniforms).
STIPPLE_FN float labelNormal(uint seed, uint salt) {
    return (label01(seed, salt) + label01(seed, salt + 101u) + label01(seed, salt + 211u) - 1.5f) * 2.0f;
}

STIPPLE_FN float latticeValue(ivec3 p) {
    return hash01(uint(p.x) * 73856093u ^ uint(p.y) * 19349663u ^ uint(p.z) * 83492791u);
}
// Smooth noise with one feature a unit, 0..1, mean 0.5.
STIPPLE_FN float valueNoise(vec3 p) {
    vec3 f = floor(p);
    vec3 t = p - f;
    t = t * t * (3.0f - 2.0f * t);
    ivec3 i = ivec3(f);
    float x00 = mix(latticeValue(i), latticeValue(i + ivec3(1, 0, 0)), t.x);
    float x10 = mix(latticeValue(i + ivec3(0, 1, 0)), latticeValue(i + ivec3(1, 1, 0)), t.x);
    float x01 = mix(latticeValue(i + ivec3(0, 0, 1)), latticeValue(i + ivec3(1, 0, 1)), t.x);
    float x11 = mix(latticeValue(i + ivec3(0, 1, 1)), latticeValue(i + ivec3(1, 1, 1)), t.x);
    return mix(mix(x00, x10, t.y), mix(x01, x11, t.y), t.z);
}

STIPPLE_SHARED_END
#endif
