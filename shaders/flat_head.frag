#version 450 core
// One light and its share from all around; no shadow, no highlight, no relief, no pigment.
#include "shaders/lib/frame.glsl"

in vec3 vNormal;
in vec3 vAlbedo;
out vec4 oColour;

void main() {
    float facing = max(dot(normalize(vNormal), frame.lights[0].axis.xyz), 0.0);
    oColour = vec4(vAlbedo * (0.25 + 0.75 * facing) * frame.lights[0].irradiance.rgb / 3.14159265, 1.0);
}
