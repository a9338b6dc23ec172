// Whether what came out of a file is a head at all.
#pragma once
#include "engine/head/pose.h"

namespace stipple {

// Heads that stand as they were found score over this; other shapes, and heads that were laid wrongly, under it
// (tests/fuzz/pose_matrix.cpp, tests/fuzz/zoo.sh).
inline constexpr float kLikelyPose = 0.4f;

inline bool isDoubtful(const HeadPose& pose) { return pose.poseConfidence < kLikelyPose; }

}  // namespace stipple
