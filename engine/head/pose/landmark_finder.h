// The landmarks of a head on which the template lies.
#pragma once
#include <array>

#include "engine/head/landmarks.h"
#include "engine/head/pose/frankfurt.h"
#include "engine/head/pose/head_fit.h"
#include "engine/head/pose/head_region.h"
#include "engine/head/pose/jaw.h"

namespace stipple::headfit {

// All in the template's frame as it lies on the head, mm.
struct FoundLandmarks {
    Landmarks landmarks;                             // no confidences yet
    std::array<glm::vec3, kLandmarkCount> warped{};  // where the warped template alone has them
    std::array<float, 2> earTrust{0, 0};             // left, right
    Frankfurt frankfurt;
    Jaw jaw;

    Landmarks withClosedMouth() const { return jaw.closed(landmarks); }
};

FoundLandmarks findLandmarks(const HeadRegion& region, const HeadFit& fit);

}  // namespace stipple::headfit
