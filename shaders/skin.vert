#version 450 core
#include "shaders/lib/key_shadow.glsl"
#include "shaders/lib/through_light.glsl"
#include "shaders/shared/noise.h"

layout(location = 0) in vec3 aPosition;
layout(location = 1) in vec3 aNormal;
layout(location = 2) in vec4 aColour;
layout(location = 3) in vec4 aSurface;
layout(location = 4) in float aPart;
layout(location = 5) in vec2 aUv;
layout(location = 7) in vec2 aThin;  // x thickness, y of an eye: to the lower lid, mm

#define SKIN_VARYING out
#include "shaders/lib/skin_varyings.glsl"

invariant gl_Position;

// Noise about 0, one feature every `sizeMm`; `offset` keeps the uses apart.
float noiseOf(vec3 positionMm, float sizeMm, float offset) { return valueNoise(positionMm / sizeMm + offset) - 0.5; }

void main() {
    vPosition = aPosition;
    vNormal = aNormal;
    vColour = aColour;
    vSurface = aSurface;
    vUv = aUv;
    vPart = int(aPart);
    // Wavelengths longer than the triangles (RECIPE §5 'Skin'); the shorter ones are added for each pixel.
    vMottle.x = 0.28 * noiseOf(aPosition, 24.0, 3.0) + 0.34 * noiseOf(aPosition, 8.5, 11.0);
    vMottle.y = 0.36 * noiseOf(aPosition, 19.0, 40.0);
    vMottle.z = 1.1 * noiseOf(aPosition, 22.0, 91.0);
    vMottle.w = 1.0 + 0.9 * noiseOf(aPosition, 17.0, 0.0);
    vec4 inLight = frame.shadowMatrix * vec4(aPosition + aNormal * 0.8, 1.0);
    vShadow = vec4(inLight.xyz, frame.keyCount > 0 ? keyShadow(inLight.xyz, 8, 0.0) : 1.0);
    vThrough = vec4(vPart == kPartSkin ? lightThrough(aPosition, aNormal, aThin.x) : vec3(0.0), aThin.y);
    gl_Position = frame.viewProjection * vec4(aPosition, 1.0);
}
