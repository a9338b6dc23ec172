// The smooth stand-in for the skull that the chart measures on: a radius for every direction from the chart's centre,
// without ears, holes and bumps.
#pragma once
#include <algorithm>
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

// Where the landmarks put the centre and the axis of the tables.
ProxyFrame proxyFrameOf(const Landmarks& landmarks);

// In cells of a table, fractions between them: angle from the axis, azimuth.
struct ProxyPlace {
    float row = 0, column = 0;
};
// Unit direction of a table place, in the head frame.
glm::vec3 proxyDirection(const ProxyFrame& frame, ProxyPlace at);
ProxyPlace proxyPlaceOf(const ProxyFrame& frame, glm::vec3 direction);
size_t proxyCellOf(int row, int column);
// Between the cells of a table, which wraps round.
template <typename T>
T proxyValueAt(const std::vector<T>& table, ProxyPlace at) {
    const int r = std::clamp(int(at.row), 0, kProxyRows - 2), c = std::clamp(int(at.column), 0, kProxyColumns - 1);
    const int right = c + 1 == kProxyColumns ? 0 : c + 1;
    const float fr = std::clamp(at.row - float(r), 0.0f, 1.0f), fc = at.column - float(c);
    const T* upper = &table[proxyCellOf(r, 0)];
    const T* lower = upper + kProxyColumns;
    return glm::mix(glm::mix(upper[c], upper[right], fc), glm::mix(lower[c], lower[right], fc), fr);
}

// Radii, rows x columns, mm. Everything is filled, also where the mesh has no surface at all.
std::vector<float> makeProxyRadii(const Bvh& skin, const Landmarks& landmarks, const ProxyFrame& frame);
// The same from radii that were found in another way; 0 where nothing was seen.
std::vector<float> proxyRadiiFrom(std::vector<float> seen, const Landmarks& landmarks, const ProxyFrame& frame);

}  // namespace stipple
