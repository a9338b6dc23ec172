#version 450 core
// One mark as a triangle on the map of the chart's plane: as dot.vert, with the plane in the place of the screen. Indices as there.
#include "shaders/lib/dot_triangle.glsl"
layout(std430, binding = 0) readonly buffer Sites { SiteGpu sites[]; };
layout(std430, binding = 1) readonly buffer Marks { uint marks[]; };
layout(std430, binding = 2) readonly buffer Dots { DotGpu dots[]; };
// Of a site: how the plane's place changes a mm along the flow (xy) and across it (zw).
layout(std430, binding = 3) readonly buffer Steps { vec4 steps[]; };
uniform uint uFirst;   // of the marks in the buffer, those that are drawn
uniform uint uEnd;
uniform uint uBatch;   // marks an instance
uniform vec4 uWindow;  // xy the plane's place of the map's corner, zw texels a unit of the plane
uniform vec2 uSize;    // texels

void main() {
    uint index = uFirst + uint(gl_InstanceID) * uBatch + (uint(gl_VertexID) >> 2u);
    if (index >= uEnd) {
        drop();
        return;
    }
    DotGpu mark = dots[index];
    if (mark.halo.w < 0.5) {
        drop();
        return;
    }
    uint site = marks[index] & kMarkSite;
    vec3 normal = sites[site].normal.xyz, flow = sites[site].flow.xyz, across = cross(normal, flow);
    mat2 texelsPerMm = mat2(steps[site].xy * uWindow.zw, steps[site].zw * uWindow.zw);
    vec3 offset = mark.position.xyz - sites[site].position.xyz, along = mark.direction.xyz, beside = cross(mark.normal.xyz, along);
    vec2 centre = (sites[site].plane - uWindow.xy) * uWindow.zw + texelsPerMm * vec2(dot(offset, flow), dot(offset, across));
    vec2 a = texelsPerMm * vec2(dot(along, flow), dot(along, across));
    vec2 b = texelsPerMm * vec2(dot(beside, flow), dot(beside, across));
    vec2 texel = centre + spread(mark, centre, a, b) * kCorners[gl_VertexID & 3];
    gl_Position = vec4(texel / uSize * 2.0 - 1.0, 0.0, 1.0);
}
