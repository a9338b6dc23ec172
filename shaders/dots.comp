#version 450 core
// Makes marks ready to be drawn: from site, scalp map and look. Runs when one of them changes, not when the camera moves.
#include "shaders/shared/look.h"
#include "shaders/lib/scalp_map.glsl"
layout(local_size_x = 64) in;
layout(std430, binding = 0) readonly buffer Sites { SiteGpu sites[]; };
layout(std430, binding = 1) readonly buffer Marks { uint marks[]; };
layout(std430, binding = 2) writeonly buffer Dots { DotGpu dots[]; };
layout(std140, binding = 1) uniform Look { LookParams look; };
uniform uint uCount;

void main() {
    uint i = gl_GlobalInvocationID.x;
    if (i >= uCount) return;
    SiteGpu site = sites[marks[i] & kMarkSite];
    dots[i] = prepareMark(site, marks[i], scalpMapAt(site.plane), look);
}
