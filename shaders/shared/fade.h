// Healing and fading of one dot (FACTS §3.1, §3.3), as ratios of the reference dot: the look of a settled dot is
// calibrated elsewhere, time multiplies it (FACTS 'How to use these numbers').
#include "shaders/shared/glsl.h"
#include "shaders/shared/look_types.h"
#include "shaders/shared/optics.h"
#ifndef STIPPLE_SHARED_FADE
#define STIPPLE_SHARED_FADE
STIPPLE_SHARED_BEGIN

// FACTS §3.3: the healed reference dot, mu 4 per mm; far field at 150 dots a cm2.
const float kReferenceMu = 4.0f;
const float kReferencePerMm2 = 1.5f;
const float kSettledDays = 42.0f;
const float kDaysAYear = 365.0f;

// Its radius: 0.075 mm, and in the two deep rows of FACTS §3.3 wider: 0.12 mm at 1.0, 0.18 at 1.5 mm of needle depth.
STIPPLE_FN float referenceRadiusMm(float depthMm) {
    return depthMm < 1.0f ? 0.075f + 0.09f * max(0.0f, depthMm - 0.5f) : 0.12f + 0.12f * (min(depthMm, 1.5f) - 1.0f);
}

// Peak contrast and integrated contrast of a column from kColumnTopMm down by the compact fit of FACTS §4.3, which the
// table of §3.3 was made with: it serves for ratios only, optics.h for the settled look.
STIPPLE_FN vec3 compactPeak(float r, float mu, float bottom) {
    vec3 layer = vec3(0.068f, 0.059f, 0.050f);
    return vec3(0.87f, 0.79f, 0.64f) * (r * r / (r * r + 0.064f * 0.064f)) * (1.0f - exp(-3.2f * mu * r)) *
           (1.0f - exp((kColumnTopMm - bottom) / layer));
}
STIPPLE_FN vec3 compactEnergy(float r, float mu, float bottom) {
    vec3 layer = vec3(0.42f, 0.23f, 0.145f);
    return vec3(16.9f, 8.5f, 4.4f) * (1.0f - exp(-vec3(2.9f, 2.5f, 2.1f) * pow(mu * r, 0.8f))) * pow(0.1f / r, 0.92f) *
           (1.0f - exp((kColumnTopMm - bottom) / layer));
}

// What time has made of the reference dot.
struct InkState {
    float radiusMm;
    float muPerMm;
    float bottomMm;
    float contrast;  // of the pale weeks' hazy epidermis, 1 when settled
};

// Rate of loss, per year.
STIPPLE_FN float fadeRate(float depthMm, LookParams p) {
    if (depthMm < 0.08f) return 365.0f / 35.0f;  // within the epidermis, which renews itself
    float byDepth = 0.5f + 0.5f * exp(0.5f - depthMm) + 4.0f * exp((kColumnTopMm - depthMm) / 0.12f);
    return p.fadePerYear * byDepth * (0.6f + 0.4f * p.sun) * p.skinFade;
}

// `r0` and `mu0` of the settled dot, `depthMm` its needle depth, `ageDays` since its own session.
STIPPLE_FN InkState inkAt(float r0, float mu0, float depthMm, float ageDays, LookParams p) {
    InkState s;
    // Healing (§3.1), which has come to 1 within 1e-4 when the dot settles.
    float mass = (0.67f + 0.33f * exp(-ageDays / 5.0f)) / 0.67f;
    float swell = 1.0f + 0.9f * exp(-(ageDays / 6.0f) * (ageDays / 6.0f));
    float scab = 1.0f + 0.5f * exp(-(ageDays / 4.0f) * (ageDays / 4.0f));
    float pale = (ageDays - 17.0f) / 7.0f;
    s.contrast = 1.0f - 0.20f * exp(-pale * pale);
    // Years (§3.3).
    float t = max(0.0f, ageDays - kSettledDays) / kDaysAYear;
    float left = exp(-fadeRate(depthMm, p) * t);
    float spread = 6e-4f * exp((depthMm - 0.5f) / 0.5f) * p.skinSpread;  // mm2 a year
    float grown = r0 * (1.0f + 0.10f * (1.0f - exp(-t / 0.5f)));
    float settled = sqrt(grown * grown + 4.0f * spread * t);
    s.radiusMm = settled * swell;
    s.muPerMm = mu0 * mass * scab * left * (r0 / settled) * (r0 / settled);
    s.bottomMm = depthMm + 0.012f * t;
    return s;
}

// Ratios to the settled state: of the crisp peak and of the far field, per channel.
struct TimeRatio {
    vec3 crisp;
    vec3 farField;
};

STIPPLE_FN vec3 farFieldLoss(InkState s) {
    vec3 depthOfLoss =
        compactEnergy(s.radiusMm, s.muPerMm, s.bottomMm) * (kReferencePerMm2 * 3.14159265f * s.radiusMm * s.radiusMm);
    return 1.0f - exp(-depthOfLoss);
}
STIPPLE_FN vec3 crispContrast(InkState s) { return compactPeak(s.radiusMm, s.muPerMm, s.bottomMm); }

// Of an ink that keeps its colour, as carbon does.
STIPPLE_FN TimeRatio carbonRatio(InkState now, float depthMm) {
    InkState settled;
    settled.radiusMm = referenceRadiusMm(depthMm);
    settled.muPerMm = kReferenceMu;
    settled.bottomMm = depthMm;
    settled.contrast = 1.0f;
    TimeRatio ratio;
    ratio.crisp = now.contrast * crispContrast(now) / crispContrast(settled);
    ratio.farField = farFieldLoss(now) / farFieldLoss(settled) * now.contrast;
    return ratio;
}

// Of no loss at all there is no ratio.
const float kNothing = 1e-20f;

// A blended ink beside carbon: it loses what takes blue, and less of what takes green, with the years (FACTS §3.3
// 'Blend ink').
STIPPLE_FN TimeRatio blendDrift(InkState now, float ageDays) {
    float gone = 1.0f - exp(-max(0.0f, ageDays - kSettledDays) / kDaysAYear / 3.0f);
    InkState green = now;
    InkState blue = now;
    green.muPerMm *= 1.0f - 0.15f * gone;
    blue.muPerMm *= 1.0f - 0.35f * gone;
    vec3 crisp = max(crispContrast(now), vec3(kNothing));
    vec3 farField = max(farFieldLoss(now), vec3(kNothing));
    TimeRatio drift;
    drift.crisp = vec3(1.0f, crispContrast(green).y / crisp.y, crispContrast(blue).z / crisp.z);
    drift.farField = vec3(1.0f, farFieldLoss(green).y / farField.y, farFieldLoss(blue).z / farField.z);
    return drift;
}

// Ratios to the settled state. `warm` 0: red, green and blue each by its own optics. 1: red and blue follow green, but
// for a blend's drift.
STIPPLE_FN TimeRatio timeRatio(float depthMm, float ageDays, float warm, LookParams p) {
    InkState now = inkAt(referenceRadiusMm(depthMm), kReferenceMu, depthMm, ageDays, p);
    TimeRatio ratio = carbonRatio(now, depthMm);
    ratio.crisp = mix(ratio.crisp, vec3(ratio.crisp.y), warm);
    ratio.farField = mix(ratio.farField, vec3(ratio.farField.y), warm);
    if (p.blendInk > 0.0f) {
        TimeRatio drift = blendDrift(now, ageDays);
        ratio.crisp *= drift.crisp;
        ratio.farField *= drift.farField;
    }
    return ratio;
}
STIPPLE_FN TimeRatio timeRatio(float depthMm, float ageDays, LookParams p) {
    return timeRatio(depthMm, ageDays, 0.0f, p);
}

STIPPLE_SHARED_END
#endif
