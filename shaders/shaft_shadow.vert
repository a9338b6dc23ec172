#version 450 core
// The shadow of a hair on the skin beside it, from the key light: the ribbon's middle line thrown onto the plane through the
// root. It widens and pales with the hair's height, since the light has a width.
#include "shaders/lib/key_shadow.glsl"
#include "shaders/lib/lights.glsl"
#include "shaders/lib/shaft_ribbon.glsl"

out float vDarkness;
out float vAcross;  // in half widths

const float kBiasMm = 0.2;         // towards the eye: under the hair, over the skin
const float kLowestLight = 0.25;   // cosine: a lower light throws no longer shadow
const float kReach = 2.0;          // half widths that are drawn
const float kFadeFromPx = 5.0, kFadeToPx = 10.0;  // pixels a mm: finer than a pixel it is part of the root's mark

void drop() {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    vDarkness = vAcross = 0.0;
}

// Share of the irradiance that comes from the first key light, green.
float keyShare(vec3 normal, vec3 place, float occlusion) {
    float lit = keyShadow(place, normal, 4, 0.0);
    float key = narrowIrradiance(frame.lights[0], vec3(dot(frame.lights[0].axis.xyz, normal))).g * lit;
    float all = key + ambientIrradiance(normal).g * occlusion;
    for (int i = 1; i < STIPPLE_MAX_LIGHTS; ++i)
        all += narrowIrradiance(frame.lights[i], vec3(dot(frame.lights[i].axis.xyz, normal))).g *
               (i < frame.keyCount ? lit : occlusion);
    return key / max(all, 1e-4);
}

void main() {
    uint index = shaftIndex();
    if (index >= uCount) {
        drop();
        return;
    }
    ShaftGpu shaft = shafts[index];
    vec3 normal = shaft.normal.xyz, light = frame.lights[0].axis.xyz, toEye = normalize(frame.eye.xyz - shaft.root.xyz);
    float facing = dot(toEye, normal), cosine = dot(light, normal);
    if (shaft.root.w <= 0.0 || facing < kFullyFacing || cosine <= 0.0 || frame.keyCount == 0) {
        drop();
        return;
    }
    float along = cornerAlong();
    vec3 above = shaftAt(shaft, along), thrown = (normal - light / max(cosine, kLowestLight));
    float heightMm = max(dot(above, normal), 0.0);
    vec3 onSkin = above - normal * heightMm + (thrown - normal * dot(thrown, normal)) * heightMm;
    // The tangent of the shadow itself, from a little before to a little after.
    vec3 before = shaftAt(shaft, max(along - 0.1, 0.0)), after = shaftAt(shaft, min(along + 0.1, 1.0)), step = after - before;
    vec3 tangent = step + thrown * dot(step, normal);
    tangent -= normal * dot(tangent, normal);
    vec3 sideways = normalize(cross(tangent, normal) + 1e-6);

    float pixelsPerMm = frame.eye.w / -(frame.view * vec4(shaft.root.xyz, 1.0)).z;
    float widthMm = shaftWidthMm(shaft, along);
    float blurMm = heightMm / max(cosine, kLowestLight) * inversesqrt(frame.lights[0].axis.w);
    float halfMm = max(0.5 * widthMm + blurMm, 0.5 / pixelsPerMm);
    vec4 place = frame.shadowMatrix * vec4(shaft.root.xyz + 0.8 * normal, 1.0);
    // As much light as the hair is in the way of, spread over the width.
    vDarkness = keyShare(normal, place.xyz, shaft.bend.w) * min(widthMm / (1.45 * halfMm), 1.0) *
                smoothstep(kFadeFromPx, kFadeToPx, pixelsPerMm) * smoothstep(kFullyFacing, 0.6, facing) *
                min(uOpacity, 1.0);
    vAcross = cornerSide() * kReach;
    vec3 position = shaft.root.xyz + onSkin + sideways * (cornerSide() * kReach * halfMm) + toEye * kBiasMm;
    gl_Position = frame.viewProjection * vec4(position, 1.0);
}
