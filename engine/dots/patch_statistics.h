// Dots of a patch test, cell by cell.
#pragma once
#include <vector>

#include "engine/dots/sites.h"
#include "engine/dots/treatment.h"

namespace stipple {

struct PatchCellStatistics {
    int shade = 0;  // 1..6
    double areaCm2 = 0;
    size_t dots = 0;
    double perCm2() const { return double(dots) / areaCm2; }
};
// None where there is no patch test. `visible` came from the same sites and map.
std::vector<PatchCellStatistics> patchStatistics(const std::vector<PlacedSite>& placed, const VisibleDots& visible,
                                                 const ScalpMap& map);

}  // namespace stipple
