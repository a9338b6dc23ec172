// The part of the border that all lines share: down the sideburn, round the ear, along the nape.
#pragma once
#include <vector>

#include "engine/head/head.h"
#include "engine/plan/skin_curve.h"

namespace stipple {

struct SideTail {
    std::vector<CurveKnot> knots;  // from the sideburn's front edge down and round to the middle of the back
    size_t frontCount = 0;         // the first so many belong to the front line
    size_t footAt = 0;             // the lowest of the sideburn
};
// On the side of `side`'s sign (1 left, -1 right), for a line that ends at `lineEnd` on that side: what lies above the
// end of the line, or just below it, gives way to it. Neither shift moves what belongs to the front line.
struct TailShift {
    float sideburnMm = 0, napeMm = 0;  // as in HairlinePlan
};
SideTail sideTail(const Head& head, float side, ScalpCoordinate lineEnd, const TailShift& shift = {});

}  // namespace stipple
