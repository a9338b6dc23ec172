#include "engine/head/pose/orientation_limit.h"

#include <algorithm>
#include <cmath>

#include "engine/base/units.h"
#include "engine/head/pose/similarity.h"

namespace stipple::headfit {

namespace {

// Turns everything about the shortest axis until column `column` is near enough to `wanted`.
glm::mat3 turnedTowards(const glm::mat3& rotation, int column, glm::vec3 wanted) {
    const glm::vec3& has = rotation[column];
    float angle = std::acos(std::clamp(glm::dot(has, wanted), -1.0f, 1.0f));
    float excess = angle - radiansOf(kAxisFreedomDeg);
    if (excess <= 0) return rotation;
    glm::vec3 axis = glm::cross(has, wanted);
    axis = glm::length(axis) > 1e-6f ? glm::normalize(axis) : anyPerpendicular(has);
    return orthonormal(rotationBy(axis * excess) * rotation);
}

}  // namespace

glm::mat3 OrientationLimit::clamped(glm::mat3 rotation) const {
    // One turn may undo a little of the other; a few rounds settle it.
    for (int round = 0; round < (up && forward ? 4 : 1); ++round) {
        if (up) rotation = turnedTowards(rotation, 1, *up);
        if (forward) rotation = turnedTowards(rotation, 2, *forward);
    }
    return rotation;
}

}  // namespace stipple::headfit
