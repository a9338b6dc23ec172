// Ambient occlusion of the sculpt.
#pragma once
#include "assets/heads/generator/sculpt.h"

namespace stipple::headgen {

// Cosine-weighted share of the sky that a surface point sees, 1 open .. 0 hidden; only what lies within 60 mm hides.
float openness(const Sculpt& sculpt, vec3 p, vec3 normal);

}  // namespace stipple::headgen
