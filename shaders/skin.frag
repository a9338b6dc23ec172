#version 450 core
// The full look.
const bool kMoving = false, kSpread = false;
#include "shaders/lib/skin_shading.glsl"
