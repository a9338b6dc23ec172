// A smooth, mirror-symmetric bending of the template, so that its landmarks follow the shape of this head.
#pragma once
#include <array>
#include <glm/glm.hpp>

#include "engine/head/pose/jaw.h"
#include "engine/head/pose/similarity.h"
#include "engine/head/pose/surface_cloud.h"

namespace stipple::headfit {

// Cubic polynomial of the head frame: x moves by x times 7 even terms, y and z by 13 terms each that are even in x.
struct Warp {
    static constexpr int kXTerms = 7, kYzTerms = 13, kUnknowns = kXTerms + 2 * kYzTerms;
    std::array<double, kUnknowns> coefficients{};

    glm::vec3 operator()(glm::vec3 templateMm) const;
};

struct WarpFit {
    float firstSigmaMm = 12, lastSigmaMm = 4;  // of the robust weights, falling over the steps
    int steps = 9;
    bool faceOnly = false;  // then held much stiffer, since the skull is not seen
    bool withoutJaw = false;
    Jaw jaw;  // where it is open, the chin is compared turned back
};

Warp fitWarp(const SurfaceCloud& cloud, const Similarity& pose, const WarpFit& how);

}  // namespace stipple::headfit
