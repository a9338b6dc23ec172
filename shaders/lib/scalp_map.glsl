// The scalp map at a place of the chart's plane: ScalpMap::lookTexels.
layout(binding = 5) uniform sampler2D uScalpMap;

// Bilinear in full precision: filtering units keep 8 bits of the fraction, and the CPU's counts must agree.
vec4 scalpMapAt(vec2 plane) {
    ivec2 size = textureSize(uScalpMap, 0), last = size - 1;
    vec2 at = clamp(plane, 0.0, 1.0) * vec2(size) - 0.5;
    ivec2 low = ivec2(floor(at));
    vec2 t = at - vec2(low);
    vec4 a = texelFetch(uScalpMap, clamp(low, ivec2(0), last), 0);
    vec4 b = texelFetch(uScalpMap, clamp(low + ivec2(1, 0), ivec2(0), last), 0);
    vec4 c = texelFetch(uScalpMap, clamp(low + ivec2(0, 1), ivec2(0), last), 0);
    vec4 d = texelFetch(uScalpMap, clamp(low + ivec2(1, 1), ivec2(0), last), 0);
    return mix(mix(a, b, t.x), mix(c, d, t.x), t.y);
}
