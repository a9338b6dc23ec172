// The plane about which face and ears are symmetric.
#pragma once
#include "engine/head/pose/similarity.h"
#include "engine/head/pose/surface_cloud.h"

namespace stipple::headfit {

// Turns and shifts the pose (yaw, roll, sideways) until face and ears fall on their own mirror image; the skull, which
// is often lopsided, counts little.
void alignMirrorPlane(const SurfaceCloud& cloud, Similarity& pose);

}  // namespace stipple::headfit
