#version 450 core
// What a mark leaves of the light, blended by multiplication: rgb of the diffuse light, a of the highlight.
#include "shaders/lib/dot_footprint.glsl"
flat in vec4 vCentrePitAndCoreX;
flat in vec4 vCoreYzAndHaloXy;
flat in vec4 vHaloZAndCoreColour;
flat in vec3 vHaloColour;
layout(location = 0) out vec4 oTransmittance;  // the target clamps it at 0

float shareOfSupport(float xx, float xy, float yy, vec2 d) { return d.x * (xx * d.x + xy * d.y) + yy * d.y * d.y; }

void main() {
    vec2 d = gl_FragCoord.xy - vCentrePitAndCoreX.xy;
    float core = coreBell(shareOfSupport(vCentrePitAndCoreX.w, vCoreYzAndHaloXy.x, vCoreYzAndHaloXy.y, d));
    float halo = haloBell(shareOfSupport(vCoreYzAndHaloXy.z, vCoreYzAndHaloXy.w, vHaloZAndCoreColour.x, d));
    oTransmittance = 1.0 - vec4(vHaloZAndCoreColour.yzw * core + vHaloColour * halo, vCentrePitAndCoreX.z * core);
}
