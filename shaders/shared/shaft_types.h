// A hair as it is drawn: a bent, tapering shaft.
#include "shaders/shared/glsl.h"
#ifndef STIPPLE_SHARED_SHAFT_TYPES
#define STIPPLE_SHARED_SHAFT_TYPES
STIPPLE_SHARED_BEGIN

// std430, 80 bytes.
struct ShaftGpu {
    vec4 root;       // xyz head frame mm, w length mm; 0: not drawn
    vec4 direction;  // xyz unit, at the root; w diameter mm
    vec4 bend;    // xyz mm: how far the tip is from where `direction` alone would lead; w occlusion, 1 open .. 0 hidden
    vec4 normal;  // xyz unit, of the skin
    vec4 colour;  // rgb linear
};

STIPPLE_SHARED_END
#endif
