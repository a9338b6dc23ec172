// What a column of pigment in skin takes from the light that comes back, as the Monte Carlo of FACTS §4.2 has it.
// Lengths in mm, mu decadic per mm, channels R G B in linear sRGB.
//
// The three functions are fitted to that Monte Carlo's needle columns: from 0.10 mm down to 0.25-2.5 mm, ink radius
// 0.06-0.5 mm, mu 1-12, fair skin; its spectra weighted by D65 and the CIE 1931 observer. They stay within dE 2 of it
// for the dot's middle, for its flank and for the mean colour of 100-200 dots a cm2 (tests/data/needle_columns.txt).
// FACTS §4.3's compact fit, which fade.h has, misses by up to dE 17 where the ink is 0.25 mm wide or more. Beyond the
// range the edge's shape holds: a pale ink takes by its mu, a column that has no length takes nothing.
#include "shaders/shared/glsl.h"
#ifndef STIPPLE_SHARED_OPTICS
#define STIPPLE_SHARED_OPTICS
STIPPLE_SHARED_BEGIN

// Where a good needle track begins: just under the epidermis.
const float kColumnTopMm = 0.10f;

// Share that a column from `top` to `bottom` has of one that begins at kColumnTopMm and never ends. What lies over it
// hides it by `overPerMm`, and it hides its own depth by `perMm`.
STIPPLE_FN vec3 columnReach(float top, float bottom, vec3 overPerMm, vec3 perMm) {
    return exp((kColumnTopMm - top) * overPerMm) * max(1.0f - exp((top - bottom) * perMm), vec3(0.0f));
}

// Peak contrast (0 none, 1 black) over the axis of a column of ink radius r. A darker ink hides sooner what lies below.
STIPPLE_FN vec3 columnPeak(float r, float mu, float top, float bottom) {
    float ink = mu * r;
    vec3 perMm = (1.0f + vec3(0.514f, 0.464f, 0.516f) * mu) / vec3(0.184f, 0.148f, 0.132f);
    vec3 overPerMm = 1.0f / vec3(0.068f, 0.059f, 0.050f);  // FACTS §4.3's layers
    vec3 blur = vec3(0.0648f, 0.0638f, 0.0603f);
    return vec3(0.909f, 0.857f, 0.784f) * (r * r / (r * r + blur * blur)) *
           (1.0f - exp(-vec3(4.15f, 3.85f, 3.25f) * ink / (1.0f + vec3(0.831f, 1.048f, 1.468f) * ink))) *
           columnReach(top, bottom, overPerMm, perMm);
}

// Integrated contrast over the disc's area (FACTS' E_c): times pi r^2 it is the light lost, in mm2. A thin column takes
// by its ink, a black one by its girth; the logarithm of what is missing to that is of second degree in `wide`, `dark`
// and `shallow`.
STIPPLE_FN vec3 columnEnergy(float r, float mu, float top, float bottom) {
    float wide = log(clamp(r, 0.06f, 0.5f) / 0.15f);
    float dark = log(clamp(mu, 1.0f, 12.0f) / 4.0f);
    float shallow = exp((kColumnTopMm - clamp(bottom, 0.25f, 2.5f)) / 0.3f);
    vec3 a = vec3(2.441f, 1.677f, 0.980f);
    a += wide * (vec3(-0.082f, -0.001f, 0.096f) + wide * vec3(0.047f, 0.085f, 0.117f));
    a += wide * (dark * vec3(-0.008f, 0.005f, 0.019f) + shallow * vec3(0.766f, 0.520f, 0.333f));
    a += dark * (vec3(-0.004f, 0.015f, 0.041f) + shallow * vec3(0.249f, 0.185f, 0.126f));
    a += dark * dark * (vec3(-0.012f, -0.015f, -0.022f) + shallow * vec3(-0.083f, -0.069f, -0.052f));
    a += shallow * (vec3(0.554f, 0.403f, -0.128f) + shallow * vec3(0.088f, 0.444f, 0.950f));
    vec3 perMm = vec3(1.0f / 0.60f, 1.0f / 0.35f, 1.0f / 0.20f);
    return exp(a) * (mu / (1.0f + 6.0f * mu * r)) * columnReach(top, bottom, perMm, perMm);
}

// Ink of the usual visible dot of 0.30 mm; ink wider than that shows its own edge.
const float kUsualInkRadiusMm = 0.1075f;

// Half width at half maximum of what is seen of it, green. Light spreads a dot by 0.11 mm, and a deeper top wider:
// buried discs of FACTS §4.2 widen by about 0.8 mm a mm. A short column shows a little narrower.
STIPPLE_FN float columnHalfWidth(float r, float top, float bottom) {
    float blur = 0.11f + 0.8f * (top - kColumnTopMm);
    float wide = max(0.0f, r * r - kUsualInkRadiusMm * kUsualInkRadiusMm);
    return sqrt(0.9f * r * r + 0.4f * wide + blur * blur) * (1.0375f - 0.015f / max(bottom - top, 0.15f));
}

STIPPLE_SHARED_END
#endif
