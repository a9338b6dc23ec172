// The plan as a small map over the scalp: smooth things only (signed distances, mm; shares), not the final density.
#pragma once
#include <glm/glm.hpp>
#include <vector>

#include "engine/head/head.h"
#include "engine/plan/drawn_zone_map.h"
#include "engine/plan/patch_map.h"
#include "engine/plan/plan.h"
#include "engine/plan/scar_map.h"

namespace stipple {

// What the map says at one place.
struct ScalpSample {
    float lineMm = -100;  // signed distance on the skin to the border of the area to treat (front line, sideburns,
                          // round the ears, nape), > 0 inside
    float hairMm = -100;  // signed distance to the border of the person's own full hair, > 0 inside the hair (for a
                          // Norwood stage: inside the fringe); exact near the border, at least of the right sign
                          // elsewhere. At the outline of the scalp it falls below hairRampMm only outside lineMm = 0:
                          // there the line's own softness ends the hair, so whoever draws hair fades it with lineMm too
    float thinShare = 0;  // own hair outside that border, as a share of full density (miniaturised or thinned), 0..1
    float rampScale =
        1;  // length of the ramp as a multiple of softness: 1 at the front, more at temples, sideburns, nape
    float hairRampMm = 30;   // width of the transition of own hair at hairMm = 0
    float densityShare = 1;  // dots asked here before line and own hair, as a share of densestPerCm2(plan)
    float softenMm = 0;      // added to the plan's softness by brush
    float dotInk = 1;        // of what a dot takes from the light, left by the brushes
    float hairFactor = 1;    // on the share of own hair, by brush
    float hairKept = 1;      // of the hair that this says, the share that is left: below 1 where all of it is thinner
    float shadeGrey = 1;     // on the grey between the dots, by the shade of drawn zones, as a share of mostGrey(plan)
};

class ScalpMap {
public:
    static constexpr int kSize = 512;           // texels a side over Chart's plane
    static constexpr float kFarInsideMm = 100;  // lineMm of a patch test: no dot is finer for being near the line

    ScalpMap() = default;
    // ScalpMapMaker makes many maps of one head faster.
    ScalpMap(const Head& head, const Plan& plan, const OwnHair& hair);

    // Bilinear, as the GPU samples it: plane in [0,1]^2, clamped.
    ScalpSample sample(glm::vec2 plane) const;
    // The same with the own hair that grows now (OwnHair::later), which is that of sample() where it has not changed.
    ScalpSample sampleNow(glm::vec2 plane) const;
    bool hasLaterHair() const { return !later_.empty(); }
    // Now it grows nowhere where it did not before.
    bool onlyLosesHair() const { return onlyLosesHair_; }
    // kSize x kSize texels of (lineMm, hairMm, thinShare, rampScale); hairRampMm and hairKept are one number for the
    // whole map.
    const std::vector<glm::vec4>& texels() const { return texels_; }
    // The same of what the look reads: (lineMm, hairMm as it is now, dotInk, and the same of a hair's).
    std::vector<glm::vec4> lookTexels() const;
    float hairRampMm() const { return hairRampMm_; }
    // Of the hair that grows now; where it has not changed, as before.
    float laterRampMm() const { return later_.empty() ? hairRampMm_ : laterRampMm_; }
    float laterHairMm(size_t texel) const { return later_.empty() ? texels_[texel].y : later_[texel].x; }
    // The most by which a brush makes the line softer.
    float mostSoftenMm() const;
    // Of another map of the same head, hair and plan but for where its line runs: whether this texel gives the same as
    // that one in all but lineMm and hairMm, and hairMm as it is now.
    bool hasSameShares(const ScalpMap& other, size_t texel) const;
    const DrawnZoneMap& drawn() const { return drawn_; }
    const ScarMap& scars() const { return scars_; }
    const PatchMap& patch() const { return patch_; }
    // The front line on the proxy, from the right sideburn over the front to the left, dense (about 1 mm a step), mm.
    const std::vector<glm::vec3>& frontLine() const { return frontLine_; }
    // The whole closed border of the area to treat.
    const std::vector<glm::vec3>& border() const { return border_; }

private:
    friend class ScalpMapMaker;
    std::vector<glm::vec4> texels_;
    std::vector<float> densityShares_;  // one a texel; none where all are 1
    std::vector<glm::vec4> touches_;    // (softenMm, dotInk, hairFactor, a hair's ink); none where no brush was
    std::vector<float> hairFine_;       // 1: hairs as fine as miniaturised ones; none where no brush was
    float hairRampMm_ = 30, hairKept_ = 1;
    DrawnZoneMap drawn_;
    std::vector<glm::vec2> later_;  // (hairMm, thinShare) of the hair that grows now; none where it has not changed
    float laterRampMm_ = 30, laterKept_ = 1;
    bool onlyLosesHair_ = false;
    ScarMap scars_;
    PatchMap patch_;
    std::vector<glm::vec3> frontLine_, border_;
};

}  // namespace stipple
