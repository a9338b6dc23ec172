// A scar or mark as the shaders have it, in one layout for C++ and GLSL (std140).
#include "shaders/shared/glsl.h"
#ifndef STIPPLE_SHARED_SCAR_TYPES
#define STIPPLE_SHARED_SCAR_TYPES
STIPPLE_SHARED_BEGIN

#define STIPPLE_MAX_SCARS 6

struct ScarGpu {
    vec4 shape;  // x kind (plan's ScarKind) + 0.05 times its place in the list, y half its length mm, z half its width
                 // mm, w spacing of the dots of an extraction, mm
};

STIPPLE_SHARED_END
#endif
