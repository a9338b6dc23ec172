#include "tests/cpu/pose_check.h"

#include <doctest/doctest.h>

#include <cmath>

#include "engine/head/clean.h"

namespace stipple {

HeadPose foundPose(const MarkedHead& head, std::vector<Finding>* findings) {
    Mesh mesh = head.mesh;
    std::vector<Finding> own;
    cleanMesh(mesh, findings ? *findings : own);
    return solvePose(mesh, {});
}

void checkFound(const HeadPose& pose, const MarkedHead& head, const PoseLimits& limits) {
    CAPTURE(head.name);
    const PoseErrors errors = errorsOf(pose, head);
    CHECK(errors.upDeg < limits.axesDeg + head.pitchUncertaintyDeg);
    CHECK(errors.forwardDeg < limits.axesDeg + head.pitchUncertaintyDeg);
    CHECK(std::abs(errors.scale) < (limits.scale > 0 ? limits.scale : head.hasRealUnit() ? 0.03 : 0.06));
    for (size_t i = 0; i < kLandmarkCount; ++i) {
        CAPTURE(landmarkName(Landmark(i)));
        CHECK(errors.excessMm[i] < limits.landmarkMm);
    }
}

}  // namespace stipple
