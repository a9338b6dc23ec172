// Soft shadow of the key light: taps on a Vogel disc.
#include "shaders/lib/frame.glsl"
layout(binding = 2) uniform sampler2DShadow uShadow;

// `place`: shadow map coordinates and depth. 1 lit .. 0 hidden. `turn` rotates the disc, radians.
float keyShadow(vec3 place, int taps, float turn) {
    const float goldenAngle = 2.39996323;
    float lit = 0.0;
    for (int i = 0; i < taps; ++i) {
        float radius = sqrt((float(i) + 0.5) / float(taps)) * frame.shadowSoftness;
        float angle = turn + goldenAngle * float(i);
        lit += texture(uShadow, vec3(place.xy + radius * vec2(cos(angle), sin(angle)), place.z - frame.shadowBias));
    }
    return lit / float(taps);
}
