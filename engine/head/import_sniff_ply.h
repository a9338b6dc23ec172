// Whether a PLY file has all the rows that its header promises.
#pragma once
#include <string_view>

namespace stipple {

// Counts bytes (or lines) that the elements need at least; faces are taken for triangles.
bool plyIsCutOff(std::string_view bytes);

}  // namespace stipple
