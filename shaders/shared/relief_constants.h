// What a pixel sees of the relief's tile when it is wider than its forms (engine/render/relief.cpp; a test holds both
// together). x forehead, y scalp.
#include "shaders/shared/glsl.h"
#ifndef STIPPLE_SHARED_RELIEF_CONSTANTS
#define STIPPLE_SHARED_RELIEF_CONSTANTS
STIPPLE_SHARED_BEGIN

const vec2 kMeanPlateau = vec2(0.614f, 0.868f);
const vec2 kMeanVariance = vec2(0.0283f, 0.0022f);  // of the slope

// Share of the slopes' variance that a footprint of `pixelMm` averages away; half at 0.35 mm.
STIPPLE_FN float hiddenShare(float pixelMm) {
    float x = pixelMm / 0.35f;
    return x * x / (1.0f + x * x);
}

STIPPLE_SHARED_END
#endif
