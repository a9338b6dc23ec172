// The points that a head is measured from, found on the sculpt.
#pragma once
#include <map>
#include <string>

#include "assets/heads/generator/sculpt.h"

namespace stipple::headgen {

using Landmarks = std::map<std::string, vec3>;  // design frame, mm; _L is the subject's left

Landmarks findLandmarks(const Sculpt& sculpt);

}  // namespace stipple::headgen
