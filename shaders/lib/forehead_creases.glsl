// Creases across the forehead: where the brow muscle folds the skin they run from temple to temple, wave a little and
// break off, a finger's width apart (proposed; their strength follows the age, skin_constants.h).
#include "shaders/lib/frame.glsl"
#include "shaders/shared/noise.h"

struct Crease {
    float slope;  // of the height along the head's up, mm a mm
    float depth;  // 0 beside .. 1 at the bottom
};

Crease foreheadCrease(vec3 positionMm, float facingForward, float scalpness, float pixelMm) {
    const float spacingMm = 10.0, widthMm = 0.6, deepMm = 0.24, bulgeMm = 2.2;
    float up = positionMm.y - frame.skinDetail.z, aside = abs(positionMm.x) / frame.skinDetail.w;
    // Only where the muscle is: above the brows, between the temples, below the scalp.
    float there = smoothstep(14.0, 24.0, up) * (1.0 - smoothstep(0.45, 0.95, aside)) * (1.0 - scalpness) *
                  smoothstep(0.3, 0.6, facingForward) * frame.skinDetail.y;

    float bent = 5.0 * valueNoise(vec3(positionMm.x / 24.0, up / 30.0, 7.0)) +
                 1.6 * valueNoise(vec3(positionMm.x / 6.0, up / 9.0, 3.0));
    float turns = (up + bent) / spacingMm, line = floor(turns);
    float away = (fract(turns) - 0.5) * spacingMm;
    float broken = valueNoise(vec3(positionMm.x / 17.0, 3.7 * line, 1.0));
    float strength = there * smoothstep(0.15, 0.75, broken) * (1.0 - hiddenShare(0.4 * pixelMm));

    float groove = exp(-away * away / (2.0 * widthMm * widthMm)), bulge = exp(-away * away / (2.0 * bulgeMm * bulgeMm));
    float slope = deepMm * away * (groove / (widthMm * widthMm) - bulge / (bulgeMm * bulgeMm));
    return Crease(strength * slope, strength * groove);
}
