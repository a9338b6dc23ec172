// Soft shadow of the key light: taps on a Vogel disc.
#include "shaders/lib/frame.glsl"
layout(binding = 2) uniform sampler2DShadow uShadow;

// `place`: shadow map coordinates and depth. 1 lit .. 0 hidden. `turn` rotates the disc, radians; `radius` is its own,
// in the map's 0..1. No taps: 1.
float keyShadowWithin(vec3 place, int taps, float turn, float radius) {
    const mat2 goldenTurn = mat2(-0.737369, 0.675490, -0.675490, -0.737369);  // by 137.5 degrees
    vec2 direction = vec2(cos(turn), sin(turn)) * radius;
    float lit = 0.0, share = 1.0 / float(max(taps, 1));
    for (int i = 0; i < taps; ++i) {
        vec2 offset = direction * sqrt((float(i) + 0.5) * share);
        lit += texture(uShadow, vec3(place.xy + offset, place.z - frame.shadowBias));
        direction = goldenTurn * direction;
    }
    return taps > 0 ? lit * share : 1.0;
}

float keyShadow(vec3 place, int taps, float turn) { return keyShadowWithin(place, taps, turn, frame.shadowSoftness); }
