// Soft shadow of the key light: taps on a Vogel disc that lies in the skin's own plane (Isidoro 2006, receiver plane depth
// bias). Taps that kept the place's own depth would find the slope itself before them, and shade smooth skin.
#include "shaders/lib/frame.glsl"
layout(binding = 2) uniform sampler2DShadow uShadow;

const float kSteepest = 4.0;  // of depth over width; steeper skin hardly has light of the key

// Depth that the plane of `normal` gains per step in the map, which has one scale in width, height and depth. Normal 0: 0.
vec2 shadowSlope(vec3 normal) {
    vec3 inMap = mat3(frame.shadowMatrix) * normal;
    return inMap.xy / max(-inMap.z, max(length(inMap) / kSteepest, 1e-9));
}

// `place`: shadow map coordinates and depth. 1 lit .. 0 hidden. `turn` rotates the disc, radians; `radius` is its own,
// in the map's 0..1. No taps: 1.
float keyShadowWithin(vec3 place, vec2 slope, int taps, float turn, float radius) {
    const mat2 goldenTurn = mat2(-0.737369, 0.675490, -0.675490, -0.737369);  // by 137.5 degrees
    vec2 direction = vec2(cos(turn), sin(turn)) * radius;
    float lit = 0.0, share = 1.0 / float(max(taps, 1));
    for (int i = 0; i < taps; ++i) {
        vec2 offset = direction * sqrt((float(i) + 0.5) * share);
        lit += texture(uShadow, vec3(place.xy + offset, place.z + dot(slope, offset) - frame.shadowBias));
        direction = goldenTurn * direction;
    }
    return taps > 0 ? lit * share : 1.0;
}

float keyShadow(vec3 place, vec3 normal, int taps, float turn) {
    return keyShadowWithin(place, shadowSlope(normal), taps, turn, frame.shadowSoftness);
}
