#version 450 core
#include "shaders/lib/key_shadow.glsl"
#include "shaders/lib/through_light.glsl"
#include "shaders/lib/skin_mottle.glsl"

layout(location = 0) in vec3 aPosition;
layout(location = 1) in vec3 aNormal;
layout(location = 2) in vec4 aColour;
layout(location = 3) in vec4 aSurface;
layout(location = 4) in float aPart;
layout(location = 5) in vec2 aUv;
layout(location = 6) in vec2 aThin;  // x thickness, y of an eye: to the lower lid, mm

#define SKIN_VARYING out
#include "shaders/lib/skin_varyings.glsl"

invariant gl_Position;

void main() {
    vPosition = aPosition;
    vNormal = aNormal;
    vColour = aColour;
    vSurface = aSurface;
    vUv = aUv;
    vPart = int(aPart);
    vMottle = mottleAt(aPosition);
    vec4 inLight = frame.shadowMatrix * vec4(aPosition + aNormal * 0.8, 1.0);
    vShadow = vec4(inLight.xyz, frame.keyCount > 0 ? keyShadow(inLight.xyz, aNormal, 8, 0.0) : 1.0);
    vThrough = vec4(vPart == kPartSkin ? lightThrough(aPosition, aNormal, aThin.x, 4) : vec3(0.0), aThin.y);
    gl_Position = frame.viewProjection * vec4(aPosition, 1.0);
}
