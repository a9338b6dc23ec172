#version 450 core
// One mark as a triangle on the screen round its ellipse (llvmpipe pays for each triangle, and twice along the diagonal of a quad).
// The footprint is Sigma_px = J Sigma J^T + 0.3 px^2 I: the skin's ellipse seen in perspective, widened for the pixel grid. The
// absorptance (not the optical density) is scaled by the exact ratio of areas, so that the mean darkness is the same at any distance.
// Indices 4 m + corner of mark m in its batch; an instance is a batch.
#include "shaders/shared/frame_types.h"
#include "shaders/shared/look_types.h"
#include "shaders/lib/dot_footprint.glsl"
layout(std140, binding = 0) uniform Frame { FrameUniforms frame; };
layout(std430, binding = 2) readonly buffer Dots { DotGpu dots[]; };
uniform uint uCount;      // of the marks in the buffer
uniform uint uBatch;      // marks an instance
uniform vec2 uDepthRow;   // of the projection: clip z = x * view z + y

// Packed, since each varying costs llvmpipe for each triangle.
flat out vec4 vCentrePitAndCoreX;   // xy pixels, z peak of the specular pit, w core shape xx
flat out vec4 vCoreYzAndHaloXy;     // shapes: d.x (x d.x + y d.y) + z d.y^2 is the share of the support at d pixels
flat out vec4 vHaloZAndCoreColour;  // yzw peak absorptance
flat out vec3 vHaloColour;          // peak absorptance

const float kPixelVariance = 0.3;
const float kBiasMm = 1.5;             // towards the eye: the skin's triangles cut into the tangent plane
const float kLeastFacing = 0.03;       // cosine: turned farther away, a mark is not drawn
const float kLeastAbsorptance = 1e-5;  // about half a step of the 16-bit target
// Corners of the triangle round the unit circle.
const vec2 kCorners[3] = vec2[](vec2(0.0, 2.0), vec2(-1.7320508, -1.0), vec2(1.7320508, -1.0));

vec3 covariance(vec2 a, vec2 b) { return vec3(a.x * a.x + b.x * b.x, a.x * a.y + b.x * b.y, a.y * a.y + b.y * b.y); }

struct Footprint {
    vec3 conic;  // inverse covariance: xx, twice xy, yy
    float gain;  // of the peak: ratio of the areas before and after widening
};
Footprint footprint(vec2 a, vec2 b) {
    vec3 c = covariance(a, b);
    c.xz += kPixelVariance;
    float inverseDet = 1.0 / (c.x * c.z - c.y * c.y);
    return Footprint(vec3(c.z, -2.0 * c.y, c.x) * inverseDet, abs(a.x * b.y - a.y * b.x) * sqrt(inverseDet));
}

// A direction on the skin, in pixels a mm: the derivative of the perspective at `slope` = view xy / -view z.
vec2 onScreen(vec3 viewDirection, vec2 slope, float pixelsPerMm) {
    return (viewDirection.xy + slope * viewDirection.z) * pixelsPerMm;
}

void drop() {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    vCentrePitAndCoreX = vCoreYzAndHaloXy = vHaloZAndCoreColour = vec4(0.0);
    vHaloColour = vec3(0.0);
}

void main() {
    uint index = uint(gl_InstanceID) * uBatch + (uint(gl_VertexID) >> 2u);
    if (index >= uCount) {
        drop();
        return;
    }
    DotGpu mark = dots[index];
    vec3 position = mark.position.xyz, normal = mark.normal.xyz, along = mark.direction.xyz;
    vec2 coreSigma = vec2(mark.normal.w, mark.direction.w);
    float haloSigma = mark.core.w;
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

    Footprint core = footprint(a * coreSigma.x, b * coreSigma.y);
    Footprint halo = footprint(a * haloSigma, b * haloSigma);
    vec3 coreShape = core.conic / kCoreSupport, haloShape = halo.conic / kHaloSupport;
    vec2 centre = 0.5 * frame.size.xy + frame.eye.w * slope;
    vCentrePitAndCoreX = vec4(centre, mark.position.w * core.gain, coreShape.x);
    vCoreYzAndHaloXy = vec4(coreShape.yz, haloShape.xy);
    vHaloZAndCoreColour = vec4(haloShape.z, mark.core.rgb * core.gain);
    vHaloColour = mark.halo.rgb * halo.gain;

    // An ellipse that holds both bells, as L times the unit circle.
    vec2 reach = kCoreReach * coreSigma;
    bool hasHalo = max(vHaloColour.r, max(vHaloColour.g, vHaloColour.b)) > kLeastAbsorptance;
    if (hasHalo) reach = max(reach, vec2(kHaloReach * haloSigma));
    vec3 outline = covariance(a * reach.x, b * reach.y);
    outline.xz += kPixelVariance * kCoreReach * kCoreReach;
    float lxx = sqrt(outline.x), lyx = outline.y / lxx, lyy = sqrt(max(outline.z - lyx * lyx, 0.0));
    vec2 corner = kCorners[gl_VertexID & 3];
    vec2 d = vec2(lxx * corner.x, lyx * corner.x + lyy * corner.y);

    // Depth of the tangent plane under the corner: 1/depth is linear on the screen. The plane is laid flatter where it would
    // leave the mark's own depth too far, seen from the side.
    float det = a.x * b.y - a.y * b.x;
    vec2 change = vec2(alongView.z, acrossView.z) * (inverseDepth * inverseDepth);
    vec2 gradient = vec2(change.x * b.y - change.y * a.y, change.y * a.x - change.x * b.x) / det;
    float steepest = length(vec2(lxx * gradient.x + lyx * gradient.y, lyy * gradient.y));
    float most = 2.0 * max(reach.x, reach.y) * inverseDepth * inverseDepth;
    float tilt = dot(gradient, d) * min(1.0, most / max(steepest, 1e-20));
    float biased = (inverseDepth + tilt) / (1.0 - kBiasMm / distanceMm);
    gl_Position = vec4((centre + d) * frame.size.zw * 2.0 - 1.0, uDepthRow.y * biased - uDepthRow.x, 1.0);
}
