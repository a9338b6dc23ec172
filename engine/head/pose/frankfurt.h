// The head's pitch: which way is level (Frankfurt plane), from where nose, brow and chin lie against the ear axis.
#pragma once
#include <glm/glm.hpp>

#include "engine/head/landmarks.h"

namespace stipple::headfit {

struct Frankfurt {
    glm::vec3 up{0, 1, 0}, forward{0, 0, 1};  // in the template's frame as it lies on the head
    float disagreementDeg = 0;                // between the template's own pitch and that of the landmarks

    float heightOf(glm::vec3 p) const { return glm::dot(p, up); }
    float depthOf(glm::vec3 p) const { return glm::dot(p, forward); }
    glm::mat3 axes() const { return {glm::vec3(1, 0, 0), up, forward}; }
};

Frankfurt frankfurtOf(const Landmarks& landmarks);

// How much higher than on a level head brow, nose and chin lie, seen from the ear axis, degrees; and the share of it by
// which the head is pitched.
float faceElevationDeg(const Landmarks& landmarks);
inline constexpr float kElevationShare = 0.4f;

}  // namespace stipple::headfit
