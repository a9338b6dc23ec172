// How far the pose and each landmark can be trusted.
#pragma once
#include "engine/head/pose/head_fit.h"
#include "engine/head/pose/head_region.h"
#include "engine/head/pose/landmark_finder.h"
#include "engine/head/pose/pose_search.h"

namespace stipple::headfit {

// 0..1. Right poses come out at 0.42 and more (0.25 under thick hair), things that are no heads under 0.25.
float poseConfidence(const HeadRegion& region, const HeadFit& fit, const FoundLandmarks& found,
                     const FoundPose& search);

// Fills found.landmarks.confidence, 0..1; a landmark over a hole or a missing part gets under 0.1.
void rateLandmarks(FoundLandmarks& found, const HeadRegion& region, const HeadFit& fit, float poseConfidence);

}  // namespace stipple::headfit
