#version 450 core
// One mark as a quad on the screen, just large enough. Its footprint is Sigma_px = J Sigma J^T + 0.3 px^2 I: the skin's ellipse
// seen in perspective, widened for the pixel grid. The absorptance (not the optical density) is scaled by the exact ratio of
// areas, so that the mean darkness is the same at any distance.
// Draw as strips of 4 vertices, one instance a mark.
#include "shaders/shared/frame_types.h"
#include "shaders/shared/look_types.h"
#include "shaders/lib/dot_footprint.glsl"
layout(std140, binding = 0) uniform Frame { FrameUniforms frame; };
layout(std430, binding = 2) readonly buffer Dots { DotGpu dots[]; };
uniform vec2 uDepthRow;  // of the projection: clip z = x * view z + y

flat out vec2 vCentre;      // pixels
flat out vec3 vCoreConic;   // 1/px^2: xx, xy, yy
flat out vec3 vHaloConic;
flat out vec4 vCore;        // rgb peak absorptance, a peak of the specular pit
flat out vec3 vHalo;

const float kPixelVariance = 0.3;
const float kBiasMm = 1.5;            // towards the eye: the skin's triangles cut into the tangent plane
const float kLeastFacing = 0.03;      // cosine: turned farther away, a mark is not drawn
const float kLeastAbsorptance = 1e-5; // under half a step of the 16-bit target

struct Footprint {
    vec3 conic;
    vec2 halfSize;  // of the box around one sigma, pixels
    float gain;     // of the peak: ratio of the areas before and after widening
};

Footprint footprint(vec2 a, vec2 b) {
    vec3 c = vec3(a.x * a.x + b.x * b.x, a.x * a.y + b.x * b.y, a.y * a.y + b.y * b.y);
    float before = a.x * b.y - a.y * b.x;  // its square is c's determinant, without the loss of digits
    c.xz += kPixelVariance;
    float det = c.x * c.z - c.y * c.y;
    Footprint f;
    f.conic = vec3(c.z, -c.y, c.x) / det;
    f.halfSize = sqrt(c.xz);
    f.gain = abs(before) * inversesqrt(det);
    return f;
}

// A direction on the skin, in pixels a mm: the derivative of the perspective at `slope` = view xy / -view z.
vec2 onScreen(vec3 viewDirection, vec2 slope, float pixelsPerMm) {
    return (viewDirection.xy + slope * viewDirection.z) * pixelsPerMm;
}

void drop() {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    vCentre = vec2(0.0);
    vCoreConic = vHaloConic = vHalo = vec3(0.0);
    vCore = vec4(0.0);
}

void main() {
    DotGpu dot_ = dots[gl_InstanceID];
    vec3 position = dot_.position.xyz, normal = dot_.normal.xyz, along = dot_.direction.xyz;
    vec3 toEye = frame.eye.xyz - position;
    float distanceMm = length(toEye);
    if (dot_.halo.w < 0.5 || dot(toEye, normal) < kLeastFacing * distanceMm) {
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

    Footprint core = footprint(a * dot_.normal.w, b * dot_.direction.w);
    Footprint halo = footprint(a * dot_.core.w, b * dot_.core.w);
    vCore = vec4(dot_.core.rgb, dot_.position.w) * core.gain;
    vHalo = dot_.halo.rgb * halo.gain;
    vCoreConic = core.conic;
    vHaloConic = halo.conic;
    vec2 halfSize = core.halfSize * kCoreRadius;
    bool hasHalo = max(vHalo.r, max(vHalo.g, vHalo.b)) > kLeastAbsorptance;
    if (hasHalo) halfSize = max(halfSize, halo.halfSize * kHaloRadius);

    vCentre = 0.5 * frame.size.xy + frame.eye.w * slope;
    vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0;
    vec2 d = corner * halfSize;

    // Depth of the tangent plane under the corner: 1/depth is linear on the screen. Held near the mark's own where the
    // skin is seen from the side.
    float det = a.x * b.y - a.y * b.x;
    vec2 change = vec2(alongView.z, acrossView.z) * (inverseDepth * inverseDepth);
    vec2 gradient = vec2(change.x * b.y - change.y * a.y, change.y * a.x - change.x * b.x) / det;
    float mostMm = 2.0 * kHaloRadius * dot_.core.w;
    float tilt = clamp(dot(gradient, d), -mostMm * inverseDepth * inverseDepth, mostMm * inverseDepth * inverseDepth);
    float biased = (inverseDepth + tilt) / (1.0 - kBiasMm / distanceMm);
    gl_Position = vec4((vCentre + d) * frame.size.zw * 2.0 - 1.0, uDepthRow.y * biased - uDepthRow.x, 1.0);
}
