// Patterns of hair loss on any head: where a person's own hair is full, and what is left where it is not (FACTS §5.3).
#pragma once
#include <vector>

#include "engine/head/head.h"
#include "engine/plan/hairline_data.h"
#include "engine/plan/plan.h"
#include "engine/plan/scalp_grid.h"

namespace stipple {

inline constexpr int kLossPatternCount = 17;
// The word of the field table and the command line: "norwood_3v".
const char* patternName(LossPattern pattern);

// An entry of assets/presets/loss_patterns.json. `none`, `norwood_1` and `totalis` have no lines: all or nothing.
struct LossPatternData {
    std::vector<ShapePoint>
        line;  // border of full hair from the middle (azimuth 0 or 180) to below the sideburn; or none
    std::vector<ShapePoint> patch;  // half of a closed region of loss, from its front to its back; or none
    float crownRadiusMm = 0;        // a disc about crownCentre()
    float bridgeMm = 0;             // hair between front and crown narrower than this is thin
    float thinShare = 0;            // hair left in the region of loss, as a share of full density
    float thinDepthMm = 0;          // that share falls to none so far inside the region; 0: the same everywhere
    float edgeMm = 12;              // width of the transition
    float baldCm2 = 0;              // FACTS §5.3, against the juvenile line; 0: not given there
};
const LossPatternData& lossPatternData(LossPattern pattern);

// The whorl about which crowns thin and hair turns.
ScalpCoordinate crownCentre();

// Signed distance on the skin to the border of full hair, mm, > 0 in the hair, one a texel of the grid. Sees the
// pattern alone: hair goes on beyond the outline of the scalp.
std::vector<float> patternDistanceMm(const Chart& chart, const ScalpGrid& grid, LossPattern pattern);

// Hair left in the region of loss at that distance, as a share of full density.
float thinShareAt(const LossPatternData& pattern, float patternMm);

}  // namespace stipple
