// Binary glTF 2.0 of the head.
#pragma once
#include <string>
#include <vector>

#include "assets/heads/generator/part.h"

namespace stipple::headgen {

// Positions in metres (as glTF asks), NORMAL, COLOR_0 as in Part, COLOR_1 = (scalp, brow paint, lips, openness).
std::string glbOf(const std::vector<Part>& parts);

}  // namespace stipple::headgen
