// How far a place is from the edge of the area that sites may lie on.
#pragma once
#include <vector>

#include "engine/head/head.h"

namespace stipple {

// One a vertex of the mesh, mm; kNoBorderMm where none can be reached over triangles with sites. The straight distance
// to the nearest vertex on the border, as far as paths along the edges find it.
inline constexpr float kNoBorderMm = 1e6f;
std::vector<float> borderDistanceMm(const Head& head);

}  // namespace stipple
