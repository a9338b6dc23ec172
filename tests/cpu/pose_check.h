// Holds a solution of the pose solver to the marks.
#pragma once
#include "tests/support/marked_head.h"

namespace stipple {

struct PoseLimits {
    double landmarkMm = 6, axesDeg = 4;  // both on top of what the marks themselves are uncertain by
    double scale = 0;                    // 0: 3 % where the file's unit is real, 6 % where it is arbitrary
};

// The mesh as it is loaded: cleaned, then solved without hints.
HeadPose foundPose(const MarkedHead& head, std::vector<Finding>* findings = nullptr);
void checkFound(const HeadPose& pose, const MarkedHead& head, const PoseLimits& limits = {});

}  // namespace stipple
