// The eyeballs: opaque shells with a painted iris and a slight corneal bulge.
#pragma once
#include "assets/heads/generator/part.h"
#include "assets/heads/generator/sculpt.h"

namespace stipple::headgen {

// side +1: the subject's left.
Part buildEye(const Sculpt& sculpt, const PaintDesign& design, int side);

}  // namespace stipple::headgen
