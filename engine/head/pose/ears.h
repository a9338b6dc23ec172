// An ear as a lump on the side of the head: the side depth picture minus a smooth background.
#pragma once
#include <glm/glm.hpp>
#include <optional>
#include <span>

namespace stipple::headfit {

struct EarShape {                                    // head frame, mm
    float top = 0, bottom = 0, front = 0, back = 0;  // 2nd and 98th percentile
    float centreY = 0, centreZ = 0;
    float skinX = 0;  // of the background (the cheek without the ear) where the tragion is expected

    glm::vec3 tragion() const;
};

// The largest lump near `guess` (the tragion as the template sees it); `side` is +1 left, -1 right. Nothing where there
// is no skin, or no lump of an ear's size.
std::optional<EarShape> findEar(std::span<const glm::vec3> positions, std::span<const glm::uvec3> triangles, float side,
                                glm::vec3 guess);

}  // namespace stipple::headfit
