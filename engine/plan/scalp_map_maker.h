// Makes scalp maps of one head again and again, keeping what a change of the hairline leaves as it was.
#pragma once
#include <array>
#include <optional>
#include <vector>

#include "engine/head/head.h"
#include "engine/plan/brush_map.h"
#include "engine/plan/drawn_zone_map.h"
#include "engine/plan/plan.h"
#include "engine/plan/scalp_grid.h"
#include "engine/plan/scalp_map.h"
#include "engine/plan/skin_distance.h"

namespace stipple {

class ScalpMapMaker {
public:
    // Samples the head's proxy once. The head must outlive the maker.
    explicit ScalpMapMaker(const Head& head);

    // The same map as ScalpMap(head, plan, hair), without measuring again what did not change.
    ScalpMap make(const Plan& plan, const OwnHair& hair);
    // The same for a plan whose border and loss of hair are those of `map`, without drawing them again.
    void layWishes(ScalpMap& map, const Plan& plan);

    // Lays what grows now, hair.later, on a map whose border is that of the same plan.
    void layLaterHair(ScalpMap& map, const OwnHair& hair);

    // Lays these scars on a map of this head instead of those it had.
    void layScars(ScalpMap& map, const Scars& scars) {
        if (scars != scars_.scars()) scars_ = ScarMap(head_->chart, grid_, scars);
        map.scars_ = scars_;
    }

    // The same with a patch test, or none where it has no cells.
    void layPatch(ScalpMap& map, const PatchTest& patch, const PatchShares& shares) const;

    const ScalpGrid& grid() const { return grid_; }

private:
    // Of one loss of hair, one a texel.
    struct HairDistances {
        std::optional<OwnHair> of;
        std::vector<float> patternMm, fullHairMm;
    };
    // Measured again only for another loss.
    void measureHair(HairDistances& distances, const OwnHair& hair) const;
    void layDrawn(ScalpMap& map, const Plan& plan);

    const Head* head_;
    ScalpGrid grid_;
    std::vector<ScalpCoordinate> where_;  // one a texel
    std::vector<float> rampScale_;        // one a texel
    SkinDistances border_;
    HairDistances hair_, later_;
    ScarMap scars_;
    DrawnZones drawnOf_;  // of which the distances are
    std::array<DrawnZoneMap::Distances, kMostDrawnZones> drawnMm_;
    std::vector<BrushStroke> strokesOf_;
    std::vector<BrushTouch> touches_;  // one a texel, of those strokes
};

}  // namespace stipple
