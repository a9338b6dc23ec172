// Light that comes through thin skin from behind (Jimenez et al. 2010, real-time translucency): what falls on the far
// side, as the thickness lets it through.
#include "shaders/lib/key_shadow.glsl"
#include "shaders/lib/lights.glsl"

// Tissue full of blood: red goes some millimetres, green and blue one or less (Jacques 2013, effective attenuation of
// dermis at about 620, 550 and 460 nm, rounded).
const vec3 kAttenuationPerMm = vec3(0.35, 1.1, 1.6);
const vec2 kThinMm = vec2(9.0, 15.0);  // between the two it fades to nothing: scalp and face are thicker

// `taps` of the key shadow on the far side; none: it is lit.
vec3 lightThrough(vec3 position, vec3 normal, float thicknessMm, int taps) {
    vec3 exitMm = position - normal * (thicknessMm + 0.8);
    vec3 exitPlace = (frame.shadowMatrix * vec4(exitMm, 1.0)).xyz;
    float key = frame.keyCount > 0 ? keyShadow(exitPlace, -normal, taps, 0.0) : 1.0;
    vec3 behind = vec3(0.0);
    for (int i = 0; i < STIPPLE_MAX_LIGHTS; ++i)
        behind += narrowIrradiance(frame.lights[i], vec3(dot(frame.lights[i].axis.xyz, -normal))) *
                  (i < frame.keyCount ? key : 1.0);
    float thin = 1.0 - smoothstep(kThinMm.x, kThinMm.y, thicknessMm);
    return behind * thin * exp(-kAttenuationPerMm * thicknessMm);
}
