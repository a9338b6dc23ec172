#version 450 core
// A piece of an overlay line as a rod with round ends, in pixels. Draw as strips of 4 vertices, one instance a piece.
#include "shaders/shared/frame_types.h"
layout(std140, binding = 0) uniform Frame { FrameUniforms frame; };
layout(location = 0) in vec4 aFrom;  // xyz mm, w width in pixels
layout(location = 1) in vec4 aTo;    // xyz mm
layout(location = 2) in vec4 aColour;
uniform vec2 uShownSize;             // pixels

flat out vec2 vFrom, vTo;  // pixels
flat out float vRadius;
flat out vec4 vColour;

const float kBiasMm = 3.0;  // towards the eye: lines run on a smooth stand-in of the skin
const float kSoftPx = 1.0;

vec4 clipOf(vec3 position) {
    return frame.viewProjection * vec4(position + normalize(frame.eye.xyz - position) * kBiasMm, 1.0);
}

void main() {
    vec4 from = clipOf(aFrom.xyz), to = clipOf(aTo.xyz);
    vColour = aColour;
    vRadius = 0.5 * aFrom.w;
    if (min(from.w, to.w) < 1.0) {  // behind the eye
        gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
        vFrom = vTo = vec2(0.0);
        return;
    }
    vFrom = (from.xy / from.w * 0.5 + 0.5) * uShownSize;
    vTo = (to.xy / to.w * 0.5 + 0.5) * uShownSize;
    vec2 way = vTo - vFrom;
    float span = length(way);
    vec2 along = span > 1e-4 ? way / span : vec2(1.0, 0.0);
    float side = (gl_VertexID & 1) == 0 ? -1.0 : 1.0;
    bool atEnd = gl_VertexID >= 2;
    vec2 outward = along * (atEnd ? 1.0 : -1.0) + vec2(-along.y, along.x) * side;
    vec2 pixel = (atEnd ? vTo : vFrom) + outward * (vRadius + kSoftPx);
    float depth = atEnd ? to.z / to.w : from.z / from.w;
    gl_Position = vec4(pixel / uShownSize * 2.0 - 1.0, depth, 1.0);
}
