// What takes the place of hair that is painted out: bare skin that goes on from around it, in form and colour.
#pragma once
#include <glm/glm.hpp>
#include <vector>

#include "engine/head/head.h"
#include "engine/head/paint_mask.h"

namespace stipple {

class PaintFill {
public:
    // `head` is the one as first posed that the mask is for.
    PaintFill(const Head& head, const PaintMask& mask);

    // Where a point of the skin comes to lie: on a line to the chart's centre, never farther out than it is. `inside`:
    // so much deeper, mm, for loose pieces that shall be hidden.
    glm::vec3 lowered(glm::vec3 point, float share, float insideMm) const;
    // Unit normal of the smooth surface in that direction.
    glm::vec3 normalAt(glm::vec3 point) const;
    bool hasColours() const { return !colours_.empty(); }
    glm::vec3 colourAt(glm::vec3 point) const;  // linear RGB, where the head has colours of its own
    float occlusionAt(glm::vec3 point) const;

private:
    glm::vec3 surfaceAlong(glm::vec3 direction) const;
    ProxyPlace placeOf(glm::vec3 point) const { return proxyPlaceOf(frame_, point - frame_.centre); }

    ProxyFrame frame_;
    std::vector<float> radii_;        // of the smooth surface, mm
    std::vector<glm::vec3> colours_;  // or empty
    std::vector<glm::vec3> occlusion_;
};

}  // namespace stipple
