// Finding a head in a cloud of surface samples, whichever way up and however large it is.
#pragma once
#include <vector>

#include "engine/head/pose/orientation_limit.h"
#include "engine/head/pose/similarity.h"
#include "engine/head/pose/surface_cloud.h"

namespace stipple::headfit {

// Above this score a pose is doubtful: heads and busts score 0.21-0.30 when they are found; a search that went wrong
// (raised arms, a head in a wide scene) ends at 0.35-0.8. Measured over 160 changes of five heads.
inline constexpr float kDoubtfulScore = 0.3f;

struct FoundPose {
    Similarity pose;
    float score = 1;       // fitScore of the pose, 0 good .. 1 bad
    float rivalScore = 1;  // of the best pose that is turned by more than 30 degrees against it
};

// The best ones that differ, best first; none where the cloud has nothing that could be a head.
std::vector<FoundPose> searchPoses(const SurfaceCloud& cloud, const OrientationLimit& limit);

}  // namespace stipple::headfit
