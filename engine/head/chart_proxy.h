// The smooth stand-in for the skull that the chart measures on: a radius for every direction from the chart's centre,
// without ears, holes and bumps.
#pragma once
#include <glm/glm.hpp>
#include <vector>

#include "engine/head/bvh.h"
#include "engine/head/landmarks.h"

namespace stipple {

inline constexpr int kProxyRows = 181;     // angle from the axis, 0 to 180 degrees, one a degree
inline constexpr int kProxyColumns = 180;  // azimuth from the front towards the subject's left, 2 degrees apart

struct ProxyFrame {
    glm::vec3 centre{};
    glm::mat3 axes{1};  // columns: the subject's left, up to the vertex, the front
};

// Unit direction of a table place, in the head frame. Rows and columns may be fractions.
glm::vec3 proxyDirection(const ProxyFrame& frame, float row, float column);

// Radii, rows x columns, mm. Everything is filled, also where the mesh has no surface at all.
std::vector<float> makeProxyRadii(const Bvh& skin, const Landmarks& landmarks, const ProxyFrame& frame);

}  // namespace stipple
