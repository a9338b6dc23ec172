// Landmarks that a person has put right on a head from a file.
#pragma once
#include <algorithm>
#include <array>
#include <glm/glm.hpp>
#include <optional>

#include "engine/head/landmarks.h"

namespace stipple {

// Where they belong: mm, in the head frame of the head as it was first posed, that is without any of them. Landmarks
// that are not here stay where they were found.
struct LandmarkFixes {
    std::array<std::optional<glm::vec3>, kLandmarkCount> points{};

    std::optional<glm::vec3>& operator[](Landmark l) { return points[size_t(l)]; }
    const std::optional<glm::vec3>& operator[](Landmark l) const { return points[size_t(l)]; }
    bool empty() const {
        return std::none_of(points.begin(), points.end(), [](const auto& point) { return point.has_value(); });
    }
    bool operator==(const LandmarkFixes&) const = default;
};

}  // namespace stipple
