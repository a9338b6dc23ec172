// Shadow of the key light whose penumbra widens with the distance of what throws it (Fernando 2005, percentage-closer
// soft shadows).
#include "shaders/lib/key_shadow.glsl"
layout(binding = 11) uniform sampler2D uShadowDepth;

const float kSearchMm = 12.0;
const vec2 kPenumbraMm = vec2(1.2, 20.0);  // radius, least and most

// Share of the key light that reaches a place of this normal; `random` 0..1 turns the taps.
float wideShadow(vec3 positionMm, vec3 normal, float random) {
    const int kSearched = 12, kTaps = 16;
    vec3 place = (frame.shadowMatrix * vec4(positionMm, 1.0)).xyz;
    float perMm = length(vec3(frame.shadowMatrix[0].z, frame.shadowMatrix[1].z, frame.shadowMatrix[2].z));
    vec2 slope = shadowSlope(normal);
    float gap = 0.0, found = 0.0;
    for (int i = 0; i < kSearched; ++i) {
        float angle = 2.39996323 * float(i) + 6.2831853 * random;
        vec2 offset = vec2(cos(angle), sin(angle)) * (kSearchMm * perMm * sqrt((float(i) + 0.5) / float(kSearched)));
        float before = place.z + dot(slope, offset) - texture(uShadowDepth, place.xy + offset).r;
        float hides = before > frame.shadowBias ? 1.0 : 0.0;
        gap += hides * before, found += hides;
    }
    if (found == 0.0) return 1.0;
    float gapMm = gap / (found * perMm);
    // A Gaussian's light is about as wide as a disc of twice its deviation.
    float radiusMm = clamp(2.0 * gapMm * inversesqrt(frame.lights[0].axis.w), kPenumbraMm.x, kPenumbraMm.y);
    return keyShadowWithin(place, slope, kTaps, 6.2831853 * random, radiusMm * perMm);
}
