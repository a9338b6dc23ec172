#version 450 core
// Hairs of brows and lashes that come with the head.
#include "shaders/lib/lights.glsl"

#define SKIN_VARYING in
#include "shaders/lib/skin_varyings.glsl"

out vec4 oColour;

void main() {
    // Lit from all round: the normal leans towards the eye.
    vec3 normal = normalize(0.6 * normalize(vNormal) + 0.4 * normalize(frame.eye.xyz - vPosition));
    vec3 light = ambientIrradiance(normal) * max(vSurface.z, 0.0);
    for (int i = 0; i < STIPPLE_MAX_LIGHTS; ++i)
        light += narrowIrradiance(frame.lights[i], vec3(dot(frame.lights[i].axis.xyz, normal))) * (i < frame.keyCount ? vShadow.w : 1.0);
    // Less hue than the mesh is painted with, and let through: the strands of a mesh are two or three times as wide as hairs.
    // Cards without a colour (all 1) have lost the picture that cut the hairs out of them: little of those is shown.
    bool bare = min(min(vColour.r, vColour.g), vColour.b) > 0.999;
    float alpha = bare ? 0.06 : 0.5;
    vec3 colour = bare ? vec3(0.02) : mix(vColour.rgb, vec3(dot(vColour.rgb, vec3(0.2126, 0.7152, 0.0722))), 0.4);
    oColour = vec4(colour * light / kPi, alpha);
}
