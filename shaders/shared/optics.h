// What a column of pigment in skin takes from the light that comes back: the compact fit of the Monte Carlo, FACTS
// §4.3. Lengths in mm, mu decadic per mm, channels R G B in linear sRGB.
#include "shaders/shared/glsl.h"
#ifndef STIPPLE_SHARED_OPTICS
#define STIPPLE_SHARED_OPTICS
STIPPLE_SHARED_BEGIN

// Where a good needle track begins: just under the epidermis.
const float kColumnTopMm = 0.10f;

// Peak contrast (0 none, 1 black) over the axis of a column from `top` to `bottom` of ink radius r. With top =
// kColumnTopMm this is FACTS' C_c; the layers between kColumnTopMm and a deeper top are taken away from it.
STIPPLE_FN vec3 columnPeak(float r, float mu, float top, float bottom) {
    vec3 layer = vec3(0.068f, 0.059f, 0.050f);
    vec3 reach = exp((kColumnTopMm - top) / layer) - exp((kColumnTopMm - bottom) / layer);
    return vec3(0.87f, 0.79f, 0.64f) * (r * r / (r * r + 0.064f * 0.064f)) * (1.0f - exp(-3.2f * mu * r)) *
           max(reach, vec3(0.0f));
}

// Integrated contrast over the disc's area (FACTS' E_c): times pi r^2 it is the light lost, in mm2.
STIPPLE_FN vec3 columnEnergy(float r, float mu, float top, float bottom) {
    vec3 layer = vec3(0.42f, 0.23f, 0.145f);
    vec3 reach = exp((kColumnTopMm - top) / layer) - exp((kColumnTopMm - bottom) / layer);
    float ink = pow(mu * r, 0.8f);
    return vec3(16.9f, 8.5f, 4.4f) * (1.0f - exp(-vec3(2.9f, 2.5f, 2.1f) * ink)) * pow(0.1f / r, 0.92f) *
           max(reach, vec3(0.0f));
}

// Half width at half maximum of what is seen of it. A deeper top spreads wider: buried discs of FACTS §4.2 widen by
// about 0.8 mm a mm.
STIPPLE_FN float columnHalfWidth(float r, float top) {
    float blur = 0.11f + 0.8f * (top - kColumnTopMm);
    return sqrt(0.9f * r * r + blur * blur);
}

STIPPLE_SHARED_END
#endif
