// Where a picture is taken from, as plain values; engine/render/camera.h knows how to look through it.
#pragma once
#include <glm/glm.hpp>

namespace stipple {

struct Viewpoint {
    float azimuthDeg = 35, elevationDeg = 12;  // from the front towards the subject's left; up. Elevation within +-89
    float distanceMm = 944;                    // from the target
    glm::vec3 targetMm{0, 65, 0};              // head frame
    bool operator==(const Viewpoint&) const = default;
};

}  // namespace stipple
