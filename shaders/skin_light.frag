#version 450 core
// Light that arrives at the skin before it spreads within: rgb irradiance, a height towards the eye.
const bool kMoving = false;
#include "shaders/lib/height.glsl"
#include "shaders/lib/irradiance.glsl"
layout(binding = 10) uniform sampler2D uNear;

out vec4 oLight;

const float kKeptSlope = 0.7;  // the relief is drawn for the shine, steeper than skin is
const float kSameMm = 2.0;           // two pixels of one surface are no farther apart in height
const float kBroadestPerMm = 0.014;  // curvature of what is far broader than the spread: there the vertices' wrap stays

// Key light and openness, meaned over the square of 4x4 pixels whose taps complete each other.
vec2 nearLight(float height) {
    ivec2 corner = ivec2(gl_FragCoord.xy) - 1, last = textureSize(uNear, 0) - 1;
    vec3 sum = vec3(0.0);
    for (int i = 0; i < 16; ++i) {
        vec3 there = texelFetch(uNear, clamp(corner + ivec2(i & 3, i >> 2), ivec2(0), last), 0).xyz;
        sum += abs(there.z - height) < kSameMm ? vec3(there.xy, 1.0) : vec3(0.0);
    }
    return sum.z > 0.0 ? sum.xy / sum.z : vec2(1.0);
}

void main() {
    vec3 smoothNormal = normalize(vNormal), toEye = frame.eye.xyz - vPosition;
    float distanceMm = length(toEye), height = heightMm(vPosition);
    float facing = max(dot(smoothNormal, toEye / distanceMm), 0.0);
    Surface surface = skinMaterial(smoothNormal, frame.eye.w / distanceMm, facing, pixelNoise()).surface;
    vec2 nearby = nearLight(height);
    Softness softness = ownSoftness(min(vSurface.w, kBroadestPerMm), frame.skinBlood.w);
    // What slopes take from the mean light is as in the base tier, so that both have the same tone.
    float upright = dot(surface.normal, smoothNormal);
    vec3 slope = surface.normal - smoothNormal * upright;
    surface.normal = smoothNormal * mix(1.0, upright, softness.kept.g) + kKeptSlope * slope;
    softness.kept = vec3(1.0);
    softness.redder = 0.0;
    vec3 light = irradianceAt(surface, nearby.x, clamp(vSurface.z, 0.0, 1.0) * nearby.y, softness);
    oLight = vPart == kPartSkin ? vec4(light, height) : vec4(0.0, 0.0, 0.0, kNowhereMm);
}
