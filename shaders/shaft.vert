#version 450 core
// A hair as a ribbon that faces the eye, bent and tapering. It is never drawn thinner than a pixel: the width that it has not
// becomes opacity. Indices 8 s + corner of shaft s in its batch, corners in pairs from root to tip; an instance is a batch.
#include "shaders/lib/key_shadow.glsl"
#include "shaders/lib/lights.glsl"
#include "shaders/shared/shaft_types.h"
layout(std430, binding = 2) readonly buffer Shafts { ShaftGpu shafts[]; };
uniform uint uCount;  // of the shafts in the buffer
uniform uint uBatch;  // shafts an instance
uniform float uOpacity;  // times each shaft's own: above 1 where some stand for all

out vec4 vColour;     // rgb radiance, a opacity
out float vAcross;    // pixels from the middle
flat out float vHalfWidth;

const float kSoftPx = 0.7;           // of the edge
const float kTipWidth = 0.62;        // of the root's
const float kBiasMm = 0.3;           // towards the eye
const float kFarthestTurned = -0.2;  // cosine of the skin: farther round, hair does not look over the edge
const float kFullyFacing = 0.25;     // between the two it fades, since hairs seen along the edge hide each other
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
    float lit = frame.keyCount > 0 ? keyShadow(place.xyz, kShadowTaps, 0.0) : 1.0;
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
    uint index = uint(gl_InstanceID) * uBatch + (uint(gl_VertexID) >> 3u);
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
    int corner = gl_VertexID & 7;
    float side = (corner & 1) == 0 ? -1.0 : 1.0, along = float(corner >> 1) / 3.0;
    vec3 straight = shaft.direction.xyz * shaft.root.w;
    vec3 position = shaft.root.xyz + straight * along + shaft.bend.xyz * (along * along);
    vec3 tangent = normalize(straight + 2.0 * along * shaft.bend.xyz);
    vec3 sideways = normalize(cross(tangent, toEye) + 1e-6);

    float pixelsPerMm = frame.eye.w / -(frame.view * vec4(position, 1.0)).z;
    float widthPx = shaft.direction.w * pixelsPerMm * mix(1.0, kTipWidth, along * along);
    vHalfWidth = 0.5 * max(widthPx, 1.0);
    vAcross = side * (vHalfWidth + 0.5 * kSoftPx);
    vec3 radiance = litHair(shaft.colour.rgb, shaft.root.xyz, tangent, shaft.normal.xyz, toEye, shaft.bend.w);
    vColour = vec4(radiance, min(widthPx, 1.0) * mix(0.95, 0.80, along) * smoothstep(kFarthestTurned, kFullyFacing, facing));
    vColour.a = min(vColour.a * uOpacity, 1.0);
    gl_Position = frame.viewProjection * vec4(position + sideways * (vAcross / pixelsPerMm) + toEye * kBiasMm, 1.0);
}
