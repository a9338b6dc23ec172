// How light spreads in the skin along one axis, in one layout for C++ and GLSL (std140, binding 2).
#include "shaders/shared/glsl.h"
#ifndef STIPPLE_SHARED_SKIN_BLUR_TYPES
#define STIPPLE_SHARED_SKIN_BLUR_TYPES
STIPPLE_SHARED_BEGIN

#define STIPPLE_SKIN_TAPS 16  // on each side

struct SkinBlurUniforms {
    vec4 taps[STIPPLE_SKIN_TAPS + 1];  // rgb weight, w mm from the middle; the first is the middle, the others count on
                                       // both sides. All weights together are 1
};

STIPPLE_SHARED_END
#endif
