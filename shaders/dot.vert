#version 450 core
// One mark as a triangle on the screen round its ellipse (llvmpipe pays for each triangle, and twice along the diagonal of a quad).
// The footprint is Sigma_px = J Sigma J^T + 0.3 px^2 I: the skin's ellipse seen in perspective, widened for the pixel grid. The
// absorptance (not the optical density) is scaled by the exact ratio of areas, so that the mean darkness is the same at any distance.
// Indices 4 m + corner of mark m in its batch; an instance is a batch.
#include "shaders/lib/dot_triangle.glsl"
#include "shaders/shared/frame_types.h"
layout(std140, binding = 0) uniform Frame { FrameUniforms frame; };
layout(std430, binding = 2) readonly buffer Dots { DotGpu dots[]; };
uniform uint uFirst;     // of the marks in the buffer, those that are drawn
uniform uint uEnd;
uniform uint uBatch;     // marks an instance
uniform vec2 uDepthRow;  // of the projection: clip z = x * view z + y

const float kBiasMm = 1.5;        // towards the eye: the skin's triangles cut into the tangent plane
const float kLeastFacing = 0.03;  // cosine: turned farther away, a mark is not drawn

// A direction on the skin, in pixels a mm: the derivative of the perspective at `slope` = view xy / -view z.
vec2 onScreen(vec3 viewDirection, vec2 slope, float pixelsPerMm) {
    return (viewDirection.xy + slope * viewDirection.z) * pixelsPerMm;
}

void main() {
    uint index = uFirst + uint(gl_InstanceID) * uBatch + (uint(gl_VertexID) >> 2u);
    if (index >= uEnd) {
        drop();
        return;
    }
    DotGpu mark = dots[index];
    vec3 position = mark.position.xyz, normal = mark.normal.xyz, along = mark.direction.xyz;
    vec3 toEye = frame.eye.xyz - position;
    float distanceMm = length(toEye);
    if (mark.halo.w < 0.5 || dot(toEye, normal) < kLeastFacing * distanceMm) {
        drop();
        return;
    }

    mat3 turn = mat3(frame.view);
    vec3 p = (frame.view * vec4(position, 1.0)).xyz;
    float inverseDepth = -1.0 / p.z;
    vec2 slope = p.xy * inverseDepth;
    float pixelsPerMm = frame.eye.w * inverseDepth;
    vec3 alongView = turn * along, acrossView = turn * cross(normal, along);
    vec2 a = onScreen(alongView, slope, pixelsPerMm), b = onScreen(acrossView, slope, pixelsPerMm);

    vec2 centre = 0.5 * frame.size.xy + frame.eye.w * slope;
    mat2 outline = spread(mark, centre, a, b);
    vec2 d = outline * kCorners[gl_VertexID & 3];

    // Depth of the tangent plane under the corner: 1/depth is linear on the screen. The plane is laid flatter where it would
    // leave the mark's own depth too far, seen from the side.
    float det = a.x * b.y - a.y * b.x;
    vec2 change = vec2(alongView.z, acrossView.z) * (inverseDepth * inverseDepth);
    vec2 gradient = vec2(change.x * b.y - change.y * a.y, change.y * a.x - change.x * b.x) / det;
    float steepest = length(gradient * outline);
    float most = 2.0 * reachMm(mark) * inverseDepth * inverseDepth;
    float tilt = dot(gradient, d) * min(1.0, most / max(steepest, 1e-20));
    float biased = (inverseDepth + tilt) / (1.0 - kBiasMm / distanceMm);
    gl_Position = vec4((centre + d) * frame.size.zw * 2.0 - 1.0, uDepthRow.y * biased - uDepthRow.x, 1.0);
}
