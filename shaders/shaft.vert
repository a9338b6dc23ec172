#version 450 core
// A hair as a ribbon that faces the eye, bent and tapering. It is never drawn thinner than a pixel: the width that it has not
// becomes opacity.
#include "shaders/lib/key_shadow.glsl"
#include "shaders/lib/lights.glsl"
#include "shaders/lib/shaft_ribbon.glsl"

out vec4 vColour;     // rgb radiance, a opacity
out float vAcross;    // pixels from the middle
flat out float vHalfWidth;

const float kSoftPx = 0.7;           // of the edge
const float kBiasMm = 0.3;           // towards the eye
const float kSheen = 0.030;          // Kajiya and Kay's highlight, weak on shaved hair (RECIPE §4)
const int kShadowTaps = 4;

void drop() {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    vColour = vec4(0.0);
    vAcross = vHalfWidth = 0.0;
}

// Light from all round at a point of the shaft: its normal is between the skin's and the eye's.
vec3 litHair(vec3 albedo, vec3 position, vec3 along, vec3 skinNormal, vec3 toEye, float occlusion) {
    vec3 normal = normalize(0.6 * skinNormal + 0.4 * toEye);
    vec4 place = frame.shadowMatrix * vec4(position + 0.8 * skinNormal, 1.0);
    float lit = frame.keyCount > 0 ? keyShadow(place.xyz, vec3(0.0), kShadowTaps, 0.0) : 1.0;
    vec3 radiance = albedo * ambientIrradiance(normal) * occlusion / kPi;
    for (int i = 0; i < STIPPLE_MAX_LIGHTS; ++i) {
        vec3 axis = frame.lights[i].axis.xyz;
        float here = i < frame.keyCount ? lit : occlusion;
        float across = dot(along, normalize(axis + toEye));
        float sheen = kSheen * frame.shine * pow(max(1.0 - across * across, 0.0), 30.0);
        radiance += narrowIrradiance(frame.lights[i], vec3(dot(axis, normal))) * here * (albedo / kPi + sheen);
    }
    return radiance;
}

void main() {
    uint index = shaftIndex();
    if (index >= uCount) {
        drop();
        return;
    }
    ShaftGpu shaft = shafts[index];
    vec3 toEye = normalize(frame.eye.xyz - shaft.root.xyz);
    float facing = dot(toEye, shaft.normal.xyz);
    if (shaft.root.w <= 0.0 || facing < kFarthestTurned) {
        drop();
        return;
    }
    float side = cornerSide(), along = cornerAlong();
    vec3 position = shaft.root.xyz + shaftAt(shaft, along), tangent = shaftTangent(shaft, along);
    vec3 sideways = normalize(cross(tangent, toEye) + 1e-6);

    float pixelsPerMm = frame.eye.w / -(frame.view * vec4(position, 1.0)).z;
    float widthPx = shaftWidthMm(shaft, along) * pixelsPerMm;
    vHalfWidth = 0.5 * max(widthPx, 1.0);
    vAcross = side * (vHalfWidth + 0.5 * kSoftPx);
    vec3 radiance = litHair(shaft.colour.rgb, shaft.root.xyz, tangent, shaft.normal.xyz, toEye, shaft.bend.w);
    vColour = vec4(radiance, min(widthPx, 1.0) * mix(0.95, 0.80, along) * smoothstep(kFarthestTurned, kFullyFacing, facing));
    vColour.a = min(vColour.a * uOpacity, 1.0);
    gl_Position = frame.viewProjection * vec4(position + sideways * (vAcross / pixelsPerMm) + toEye * kBiasMm, 1.0);
}
