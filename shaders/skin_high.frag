#version 450 core
// The full look, lit by what has spread within the skin.
const bool kMoving = false, kSpread = true;
#include "shaders/lib/skin_shading.glsl"
