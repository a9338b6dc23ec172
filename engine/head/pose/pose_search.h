// Finding a head in a cloud of surface samples, whichever way up and however large it is.
#pragma once
#include "engine/head/pose/orientation_limit.h"
#include "engine/head/pose/similarity.h"
#include "engine/head/pose/surface_cloud.h"

namespace stipple::headfit {

// Above this score a pose is doubtful: a head scores 0.11-0.18, the best wrong pose 0.28-0.66.
inline constexpr float kDoubtfulScore = 0.21f;

struct FoundPose {
    Similarity pose;
    float score = 1;       // fitScore of the pose, 0 good .. 1 bad
    float rivalScore = 1;  // of the best pose that is turned by more than 30 degrees against it
};

FoundPose searchPose(const SurfaceCloud& cloud, const OrientationLimit& limit);

}  // namespace stipple::headfit
