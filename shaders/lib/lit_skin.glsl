// What light skin and eyes get and give back, before pigment. After skin_surface.glsl and highlight.glsl, with the
// varyings of skin_varyings.glsl.

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

// Eyes look a little down. One that came without colours (all 1) gets an iris 12 mm and a pupil 4 mm wide.
const vec3 kEyeAhead = vec3(0.0, -0.06983, 0.99756);
vec3 eyeColour(vec3 normal) {
    float ahead = dot(normal, kEyeAhead);
    float iris = smoothstep(0.860, 0.874, ahead), pupil = smoothstep(0.983, 0.988, ahead);
    vec3 ring = mix(vec3(0.020, 0.014, 0.010), vec3(0.110, 0.065, 0.034), smoothstep(0.872, 0.905, ahead));
    vec3 own = mix(mix(vec3(0.60, 0.55, 0.52), ring, iris), vec3(0.004), pupil);
    return min(min(vColour.r, vColour.g), vColour.b) > 0.999 ? own : vColour.rgb;
}

// Less is reflected from where less arrives (Lagarde and de Rousiers 2014).
float highlightOcclusion(float facing, float occlusion) {
    float sum = facing + occlusion;
    return clamp(sum * sum - 1.0 + occlusion, 0.0, 1.0);
}

// A shine above 1 is a film of oil and sweat, which fills the furrows: 0..1.
float oilFilm(float scalpness) { return clamp(frame.shine - 1.0, 0.0, 1.0) * frame.skinOil * mix(0.4, 1.0, scalpness); }

Gloss skinGloss(Surface surface, float scalpness) {
    float film = oilFilm(scalpness), wetter = mix(1.0, 0.62, surface.wet);
    float smoother = mix(1.0, 0.78, frame.skinOil * scalpness) * mix(1.0, 0.6, film);
    return Gloss(0.25 * smoother * wetter, 0.47 * smoother * wetter * wetter, 0.60, surface.variance * mix(1.0, 0.3, film));
}

// How much of the highlight a pit of the pigment may take.
float pigmentOfShine(float fresh) { return mix(0.85, 0.25, fresh) * frame.skinDetail.x; }

// Gain of the highlight. `pigment`: alpha of the pigment there, 1 where there is none.
float skinShine(Surface surface, float pigment, float fresh) {
    float gain = frame.skinShape.z * (0.85 + 0.43 * frame.skinOil) * mix(1.0, pigment, pigmentOfShine(fresh));
    return gain * mix(0.25, 1.0, surface.plateau) * (1.0 + 0.7 * surface.wet);
}
