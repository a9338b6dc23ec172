// Light that arrives at the skin, before albedo and pigment.
#include "shaders/lib/key_shadow.glsl"
#include "shaders/lib/skin_material.glsl"

// Share of the key light that reaches this pixel. Only where the vertices' few taps say that it is not plainly lit are
// there more.
float keyLightHere(float random) {
    if (kMoving) return vShadow.w;
    int taps = vShadow.w > 0.97 || frame.keyCount == 0 ? 0 : 10;
    return keyShadow(vShadow.xyz, taps, 6.2832 * random);
}

// How much light spreads within the skin, 1-2 mm and red farthest, where no later pass spreads it: red sees the
// smoothest normal and wraps round small forms.
struct Softness {
    vec3 kept;     // of the relief's slope
    vec3 wrap;     // of the cosine, round curved forms
    float redder;  // 0..1: light that went round a corner in the skin reddens the edge of a shadow
};

Softness ownSoftness(float curvature, float scatter) {
    vec3 wrap = clamp(max(curvature, 0.0) * scatter * vec3(2.0, 0.7, 0.35), 0.0, 0.4);
    return Softness(1.0 - vec3(0.65, 0.45, 0.35) * scatter, wrap, 0.35);
}

// Irradiance from all lights, per channel. What went round a corner makes occlusion redder than grey.
vec3 irradianceAt(Surface surface, float keyLight, float occlusion, Softness softness) {
    vec3 open = vec3(sqrt(occlusion * sqrt(occlusion)), occlusion, occlusion);
    vec3 key = vec3(mix(keyLight, sqrt(keyLight), softness.redder), keyLight, keyLight) * mix(vec3(1.0), open, 0.4);
    vec3 bump = surface.normal - surface.smoothNormal, kept = softness.kept;
    vec3 wrapped = 1.0 / (1.0 + softness.wrap);

    vec3 sum = ambientIrradiance(surface.smoothNormal + kept.g * bump) * open;
    for (int i = 0; i < STIPPLE_MAX_LIGHTS; ++i) {
        vec3 axis = frame.lights[i].axis.xyz, cosines = dot(axis, surface.smoothNormal) + kept * dot(axis, bump);
        sum += narrowIrradiance(frame.lights[i], (cosines + softness.wrap) * wrapped) * wrapped *
               (i < frame.keyCount ? key : open);
    }
    return sum;
}
