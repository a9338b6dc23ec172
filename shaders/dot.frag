#version 450 core
// What a mark leaves of the light, blended by multiplication: rgb of the diffuse light, a of the highlight.
#include "shaders/lib/dot_footprint.glsl"
flat in vec2 vCentre;
flat in vec3 vCoreConic, vHaloConic;
flat in vec4 vCore;
flat in vec3 vHalo;
layout(location = 0) out vec4 oTransmittance;

const float kMostAbsorptance = 0.98;

void main() {
    vec2 d = gl_FragCoord.xy - vCentre;
    vec4 core = vCore * coreWeight(conicDistance(vCoreConic, d));
    vec3 halo = vHalo * haloWeight(conicDistance(vHaloConic, d));
    oTransmittance = 1.0 - min(core + vec4(halo, 0.0), kMostAbsorptance);
}
