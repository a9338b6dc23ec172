// Where the lower lids lie on the eyes, so that tears can stand along them.
#pragma once
#include <glm/glm.hpp>

#include "engine/head/bvh.h"
#include "engine/head/mesh.h"

namespace stipple {

class EyeLids {
public:
    static constexpr float kFarMm = 5;

    // Keeps the mesh by reference.
    explicit EyeLids(const Mesh& mesh);
    // From a point of an eye to the skin below its middle, mm: less than 0 where the skin hides it, kFarMm at most.
    float lowerLidMm(glm::vec3 position) const;

private:
    const Mesh& mesh_;
    Bvh skin_;  // round the eyes
    float middleY_ = 0;
};

}  // namespace stipple
