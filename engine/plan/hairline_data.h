// The hairline shapes as they stand in assets/presets/hairlines.json.
#pragma once
#include <array>
#include <glm/glm.hpp>
#include <vector>

#include "engine/head/chart.h"
#include "engine/plan/plan.h"

namespace stipple {

// The part of the border that all shapes share, mm on a head of `referenceMm` from tragion level to vertex.
struct BorderTail {
    float referenceMm = 131.1f;
    size_t frontEndsAt = 0;                   // of tragionForwardUp: the last point of the front line, at tragion level
    std::vector<glm::vec2> tragionForwardUp;  // from the sideburn's front edge round the ear
    std::vector<glm::vec2> inionAzimuthUp;    // (azimuth in degrees, mm) along the nape to the middle of the back
};

struct HairlineData {
    std::array<std::vector<ShapePoint>, kHairlineShapeCount> shapes;
    BorderTail tail;
};

// Read once. Throws InputError where the file (an override copy, say) is not as it must be.
const HairlineData& hairlineData();

}  // namespace stipple
