// The plan as a small map over the scalp: smooth things only (signed distances, mm; shares), not the final density.
#pragma once
#include <glm/glm.hpp>
#include <vector>

#include "engine/head/head.h"
#include "engine/plan/plan.h"

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
    float hairRampMm = 30;  // width of the transition of own hair at hairMm = 0
};

class ScalpMap {
public:
    static constexpr int kSize = 512;  // texels a side over Chart's plane

    ScalpMap() = default;
    // ScalpMapMaker makes many maps of one head faster.
    ScalpMap(const Head& head, const Plan& plan, const OwnHair& hair);

    // Bilinear, as the GPU samples it: plane in [0,1]^2, clamped.
    ScalpSample sample(glm::vec2 plane) const;
    // kSize x kSize texels of (lineMm, hairMm, thinShare, rampScale); hairRampMm is one number for the whole map.
    const std::vector<glm::vec4>& texels() const { return texels_; }
    float hairRampMm() const { return hairRampMm_; }
    // The front line on the proxy, from the right sideburn over the front to the left, dense (about 1 mm a step), mm.
    const std::vector<glm::vec3>& frontLine() const { return frontLine_; }
    // The whole closed border of the area to treat.
    const std::vector<glm::vec3>& border() const { return border_; }

private:
    friend class ScalpMapMaker;

    std::vector<glm::vec4> texels_;
    float hairRampMm_ = 30;
    std::vector<glm::vec3> frontLine_, border_;
};

}  // namespace stipple
