// Directions on the skin at a place, as seen from outside.
#pragma once
#include <cmath>
#include <glm/glm.hpp>

#include "engine/head/chart.h"

namespace stipple {

struct SkinCompass {
    glm::vec3 outward, right, up;  // right: along the level
    SkinCompass(const Chart& chart, glm::vec3 at)
        : outward(glm::normalize(at - chart.centre())),
          right(glm::normalize(glm::cross(glm::vec3(0, 1, 0), outward) + glm::vec3(1e-6f, 0, 0))),
          up(glm::cross(outward, right)) {}
    // Anticlockwise from the right, radians.
    glm::vec3 heading(double angle) const { return float(std::cos(angle)) * right + float(std::sin(angle)) * up; }
};

}  // namespace stipple
