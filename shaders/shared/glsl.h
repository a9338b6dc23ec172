// Lets one header be read by C++ and by GLSL: what a shared header writes is GLSL, and C++ learns it here.
// Shared code uses float, int, uint, vec2-4, mat3, the built-in functions, plain structs, and STIPPLE_OUT(type) for an
// out parameter. Every function is STIPPLE_FN.
#ifdef __cplusplus
#pragma once
#include <cmath>
#include <cstdint>
#include <glm/glm.hpp>
#include <glm/gtc/packing.hpp>
#define STIPPLE_FN inline
#define STIPPLE_OUT(type) type&
#define STIPPLE_SHARED_BEGIN \
    namespace stipple {      \
    namespace shared {       \
    using namespace glm;
#define STIPPLE_SHARED_END \
    }                      \
    }
#else
#define STIPPLE_FN
#define STIPPLE_OUT(type) out type
#define STIPPLE_SHARED_BEGIN
#define STIPPLE_SHARED_END
#endif
