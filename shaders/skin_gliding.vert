#version 450 core
// The moving level of a head whose triangles are small: light is worked out for each vertex, and pixels only add what
// is finer, the pigment. Mesa's software renderer draws it in a third of the time.
const bool kMoving = true;
#include "shaders/lib/highlight.glsl"
#include "shaders/lib/key_shadow.glsl"

layout(location = 0) in vec3 aPosition;
layout(location = 1) in vec3 aNormal;
layout(location = 2) in vec4 aColour;
layout(location = 3) in vec4 aSurface;
layout(location = 4) in float aPart;
layout(location = 5) in vec2 aUv;
layout(location = 6) in vec2 aThin;

#define SKIN_VARYING out
#include "shaders/lib/skin_varyings.glsl"
layout(binding = 0) uniform sampler2D uPigment;  // of the pixels; no vertex reads it
layout(binding = 3) uniform sampler2D uFieldMask;
layout(binding = 9) uniform sampler2D uOldFieldMask;
layout(binding = 4) uniform sampler2D uBaseColour;
#include "shaders/lib/skin_surface.glsl"
#include "shaders/lib/lit_skin.glsl"
#include "shaders/lib/skin_mottle.glsl"
#include "shaders/lib/through_light.glsl"

out vec4 vDiffuse;  // rgb of the skin without pigment, w evenness of the field
out vec4 vShine;    // rgb, w how much of it pigment may take
out vec4 vPlace;    // xy chart plane, z grey of old work, w 1 on skin .. 0 elsewhere

void main() {
    gl_Position = frame.viewProjection * vec4(aPosition, 1.0);
    vPosition = aPosition;
    vNormal = aNormal;
    vColour = aColour;
    vSurface = aSurface;
    vUv = aUv;
    vPart = int(aPart);
    vMottle = mottleAt(aPosition);
    vec4 inLight = frame.shadowMatrix * vec4(aPosition + aNormal * 0.8, 1.0);
    float keyLight = frame.keyCount > 0 ? keyShadow(inLight.xyz, aNormal, 8, 0.0) : 1.0;

    vec3 normal = normalize(aNormal), toEye = normalize(frame.eye.xyz - aPosition);
    float facing = max(dot(normal, toEye), 0.0), occlusion = clamp(aSurface.z, 0.0, 1.0), scalpness = aColour.w;
    bool after = (0.5 * gl_Position.x / gl_Position.w + 0.5) * frame.size.x >= frame.splitPx;
    float field = frame.hasFieldMask == 1 && after ? textureLod(uFieldMask, aSurface.xy, 0.0).r : 0.0;
    if (frame.fieldOpticalDepth.w != 1.0) field = pow(field, frame.fieldOpticalDepth.w);
    float fresh = frame.freshness * smoothstep(0.0, 0.6, field);
    bool isSkin = vPart == kPartSkin, isEye = vPart == kPartEye;

    Surface surface = Surface(normal, normal, baseAlbedo(scalpness), 0.0, 1.0, 1.0, 0.0);
    addRelief(surface, scalpness, vMottle.w, 1.0, 0.0);
    addColour(surface, scalpness, fresh, 1.0);
    Gloss gloss = skinGloss(surface, scalpness);
    float gain = skinShine(surface, 1.0, fresh);
    if (!isSkin) {
        surface = Surface(normal, normal, isEye ? eyeColour(normal) : aColour.rgb, 0.0, 1.0, 1.0, 0.0);
        gloss = Gloss(0.08, 0.12, 0.60, 0.0);
        gain = isEye ? 1.4 : 0.0;
    }
    Softness softness = ownSoftness(aSurface.w, isSkin ? frame.skinBlood.w : 0.0);
    vec3 light = irradianceAt(surface, keyLight, occlusion, softness);
    if (isSkin) light += lightThrough(aPosition, aNormal, aThin.x, 0);
    vDiffuse = vec4(surface.albedo * light / kPi, surface.fieldGain);
    gain *= frame.shine * highlightOcclusion(facing, occlusion);
    vShine = vec4(gain * highlightOf(normal, toEye, gloss, keyLight), isSkin ? pigmentOfShine(fresh) : 0.0);
    float old = frame.oldFieldOpticalDepth[0].w > 0.0 ? textureLod(uOldFieldMask, aSurface.xy, 0.0).r : 0.0;
    vPlace = vec4(aSurface.xy, old, isSkin ? 1.0 : 0.0);
}
