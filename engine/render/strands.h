// Brow hairs and lashes of a head as shafts.
#pragma once
#include <vector>

#include "engine/head/head.h"
#include "shaders/shared/shaft_types.h"

namespace stipple {

// One shaft for each ribbon of the head's hair: seven vertices, from the root to the tip three pairs across and then
// the point. Empty where its hair is of any other kind; then its triangles are drawn as they are.
std::vector<shared::ShaftGpu> strandsOf(const Head& head);

}  // namespace stipple
