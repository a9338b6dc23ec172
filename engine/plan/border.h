// The outline of the area to treat: the front line and the tail that every shape shares.
#pragma once
#include <glm/glm.hpp>
#include <vector>

#include "engine/head/head.h"
#include "engine/plan/plan.h"

namespace stipple {

struct TreatmentBorder {
    std::vector<glm::vec3> points;  // closed, on the proxy, about 1 mm a step, from the right sideburn over the front
    size_t frontCount = 0;          // the first so many are the front line, right sideburn to left
    size_t footRAt = 0, footLAt = 0, napeAt = 0;  // of the points: the sideburns' lowest, the middle of the back
};
TreatmentBorder traceBorder(const Head& head, const HairlinePlan& hairline);

}  // namespace stipple
