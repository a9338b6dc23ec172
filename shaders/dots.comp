#version 450 core
// Makes marks ready to be drawn: from site, scalp map and look. Runs when one of them changes, not when the camera moves.
#include "shaders/shared/look.h"
layout(local_size_x = 64) in;
layout(std430, binding = 0) readonly buffer Sites { SiteGpu sites[]; };
layout(std430, binding = 1) readonly buffer Marks { uint marks[]; };
layout(std430, binding = 2) writeonly buffer Dots { DotGpu dots[]; };
layout(std140, binding = 1) uniform Look { LookParams look; };
layout(binding = 5) uniform sampler2D uScalpMap;
uniform uint uCount;

// Bilinear in full precision: filtering units keep 8 bits of the fraction, and the CPU's counts must agree.
vec4 mapAt(vec2 plane) {
    ivec2 size = textureSize(uScalpMap, 0);
    vec2 at = clamp(plane, 0.0, 1.0) * vec2(size) - 0.5;
    ivec2 low = ivec2(floor(at));
    vec2 t = at - vec2(low);
    ivec2 last = size - 1;
    vec4 a = texelFetch(uScalpMap, clamp(low, ivec2(0), last), 0);
    vec4 b = texelFetch(uScalpMap, clamp(low + ivec2(1, 0), ivec2(0), last), 0);
    vec4 c = texelFetch(uScalpMap, clamp(low + ivec2(0, 1), ivec2(0), last), 0);
    vec4 d = texelFetch(uScalpMap, clamp(low + ivec2(1, 1), ivec2(0), last), 0);
    return mix(mix(a, b, t.x), mix(c, d, t.x), t.y);
}

void main() {
    uint i = gl_GlobalInvocationID.x;
    if (i >= uCount) return;
    uint mark = marks[i];
    SiteGpu site = sites[mark & kMarkSite];
    dots[i] = prepareMark(site, mark, mapAt(site.plane), look);
}
