// Brow hairs and lashes.
#pragma once
#include "assets/heads/generator/part.h"
#include "assets/heads/generator/sculpt.h"

namespace stipple::headgen {

// Ribbons of seven vertices each, from the root to the tip: three pairs across the strand, then the point. Five
// triangles.
inline constexpr int kVerticesPerStrand = 7;
Part growBrowsAndLashes(const Sculpt& sculpt, const StrandDesign& design);

}  // namespace stipple::headgen
