#version 450 core
// Hair that comes as a mesh: strands of brows and lashes, or cards.
#include "shaders/lib/lights.glsl"
#include "shaders/shared/noise.h"

#define SKIN_VARYING in
#include "shaders/lib/skin_varyings.glsl"

out vec4 oColour;

// Share of [0, x] that lies in stripes one a unit, `width` wide.
float stripesUpTo(float x, float width) { return floor(x) * width + min(fract(x), width); }

// Cards without a colour (all 1) have lost the picture that cut the hairs out of them: stripes across the face stand
// for it, averaged over the pixel.
float cutOutHairs() {
    const float hairsPerMm = 1.0, width = 0.09;
    float x = vPosition.x * hairsPerMm + 1.2 * valueNoise(vPosition / 2.5);
    float pixel = max(fwidth(x), 1e-3);
    return (stripesUpTo(x + 0.5 * pixel, width) - stripesUpTo(x - 0.5 * pixel, width)) / pixel;
}

void main() {
    // Lit from all round: the normal leans towards the eye.
    vec3 normal = normalize(0.6 * normalize(vNormal) + 0.4 * normalize(frame.eye.xyz - vPosition));
    vec3 light = ambientIrradiance(normal) * max(vSurface.z, 0.0);
    for (int i = 0; i < STIPPLE_MAX_LIGHTS; ++i)
        light += narrowIrradiance(frame.lights[i], vec3(dot(frame.lights[i].axis.xyz, normal))) *
                 (i < frame.keyCount ? vShadow.w : 1.0);
    // Strands of a mesh are two or three times as wide as hairs: half is let through, and some of their hue is gone.
    bool bare = min(min(vColour.r, vColour.g), vColour.b) > 0.999;
    vec3 painted = mix(vColour.rgb, vec3(dot(vColour.rgb, vec3(0.2126, 0.7152, 0.0722))), 0.4);
    oColour = vec4((bare ? vec3(0.02) : painted) * light / kPi, bare ? cutOutHairs() : 0.5);
}
