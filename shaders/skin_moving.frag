#version 450 core
// While the camera moves: no relief, no small noise, one lobe, the vertices' shadow; the same mean tone.
const bool kMoving = true, kSpread = false;
#include "shaders/lib/skin_shading.glsl"
