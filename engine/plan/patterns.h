// Patterns of hair loss on any head: where a person's own hair is full, and what is left where it is not (FACTS §5.3).
#pragma once
#include <vector>

#include "engine/head/head.h"
#include "engine/plan/hairline_data.h"
#include "engine/plan/plan.h"
#include "engine/plan/scalp_grid.h"

namespace stipple {

inline constexpr int kLossPatternCount = 19;
// The word of the field table and the command line: "norwood_3v".
const char* patternName(LossPattern pattern);

// An entry of assets/presets/loss_patterns.json. `none`, `norwood_1` and `totalis` have no entry: all or nothing. That
// of `areata` and `diffuse` has no lines: patches come from areata.h, and hair of which a share is left is everywhere.
struct LossPatternData {
    std::vector<ShapePoint>
        line;  // border of full hair from the middle (azimuth 0 or 180) to below the sideburn; or none
    std::vector<ShapePoint> patch;   // half of a closed region of loss, from its front to its back; or none
    std::vector<ShapePoint> fringe;  // border of full hair where hair between it and `line` is thin too; or none
    float fringeShare = 0;           // of that thin hair
    float crownRadiusMm = 0;         // a disc about crownCentre()
    float bridgeMm = 0;              // hair between front and crown narrower than this is thin
    float thinShare = 0;             // hair left in the region of loss, as a share of full density
    float thinDepthMm = 0;           // that share falls to none so far inside the region; 0: the same everywhere
    float edgeMm = 12;               // width of the transition
    float baldCm2 = 0;               // FACTS §5.3, against the juvenile line; 0: not given there
};
const LossPatternData& lossPatternData(LossPattern pattern);

// The whorl about which crowns thin and hair turns.
ScalpCoordinate crownCentre();

// Whether the two have the same loss, so that the distances below are the same.
bool haveSameLoss(const OwnHair& a, const OwnHair& b);

// Signed distance on the skin to the border of the bald area, mm, < 0 where it is bald, one a texel of the grid. Sees
// the pattern alone: hair goes on beyond the outline of the scalp.
std::vector<float> patternDistanceMm(const Chart& chart, const ScalpGrid& grid, const OwnHair& hair);

// Signed distance to the border of full hair, > 0 in the hair: that of the fringe where the pattern has one, else
// `patternMm` (what patternDistanceMm gives).
std::vector<float> fullHairDistanceMm(const Chart& chart, const ScalpGrid& grid, LossPattern pattern,
                                      const std::vector<float>& patternMm);

// Hair left outside full hair at that distance to the bald area, as a share of full density.
float thinShareAt(const LossPatternData& pattern, float patternMm);

}  // namespace stipple
