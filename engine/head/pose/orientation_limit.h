// What the person says of the head's axes, as a bound on every pose.
#pragma once
#include <glm/glm.hpp>
#include <optional>

namespace stipple::headfit {

// An axis word such as +Z is only roughly the head's own axis: scans look up or down by as much as this.
inline constexpr float kAxisFreedomDeg = 15;

struct OrientationLimit {
    std::optional<glm::vec3> up, forward;  // unit, in the data's axes

    bool any() const { return up || forward; }
    // The nearest rotation (columns left, up, forward) whose axes lie within kAxisFreedomDeg of those given.
    glm::mat3 clamped(glm::mat3 rotation) const;
};

}  // namespace stipple::headfit
