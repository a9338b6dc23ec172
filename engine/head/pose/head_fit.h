// From the pose that the search found to a template that lies on the head: fine pose, hair, mirror plane, warp.
#pragma once
#include "engine/head/pose/head_region.h"
#include "engine/head/pose/orientation_limit.h"
#include "engine/head/pose/warp.h"

namespace stipple::headfit {

struct HeadFit {
    Similarity pose;  // mirror plane at x = 0
    Warp warp;        // with the mouth closed
    Jaw jaw;
    std::vector<glm::vec3> surface;  // the template's points after the warp, head frame, mm
    bool hair = false;               // hair or a cap hides the skull: everything was fitted to the face alone
};

HeadFit fitHead(const SurfaceCloud& cloud, Similarity pose, const OrientationLimit& limit);

}  // namespace stipple::headfit
