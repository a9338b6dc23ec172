#version 450 core
// Makes the shafts of own hair ready to be drawn, as dots.comp does its marks. All marks here are hairs.
#include "shaders/shared/shaft.h"
#include "shaders/lib/scalp_map.glsl"
layout(local_size_x = 64) in;
layout(std430, binding = 0) readonly buffer Sites { SiteGpu sites[]; };
layout(std430, binding = 1) readonly buffer Marks { uint marks[]; };
layout(std430, binding = 2) writeonly buffer Shafts { ShaftGpu shafts[]; };
layout(std140, binding = 1) uniform Look { LookParams look; };
uniform uint uCount;

void main() {
    uint i = gl_GlobalInvocationID.x;
    if (i >= uCount) return;
    SiteGpu site = sites[marks[i] & kMarkSite];
    shafts[i] = prepareShaft(site, marks[i], scalpMapAt(site.plane), look);
}
