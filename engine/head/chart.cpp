#include "engine/head/chart.h"

#include <algorithm>
#include <cmath>

#include "engine/base/units.h"

namespace stipple {
namespace {

// The flat map: tan(half the angle from the axis), cut to a square that holds the forehead in front (+v), sideburns and
// mastoids at the sides and the nape hem at the back.
constexpr float kPlaneSide = 4.2f;
constexpr float kPlaneBack = 0.8f;
// Straight below the centre the map runs to infinity; nothing of a head is treated there.
constexpr float kMaxHalfTangent = 50;

}  // namespace

Chart::Chart(const Bvh& skin, const Landmarks& landmarks)
    : frame_(proxyFrameOf(landmarks)),
      glabellaY_(landmarks[Landmark::glabella].y),
      radius_(makeProxyRadii(skin, landmarks, frame_)) {
    measureMeridians();
}

void Chart::measureMeridians() {
    meridian_.assign(radius_.size(), 0.0f);
    meridianUnit_.assign(size_t(kProxyColumns), 0.0f);
    for (int c = 0; c < kProxyColumns; ++c) {
        double length = 0;
        glm::vec3 before = frame_.centre + radius_[size_t(c)] * frame_.axes[1];
        for (int r = 1; r < kProxyRows; ++r) {
            const size_t cell = proxyCellOf(r, c);
            const glm::vec3 here = frame_.centre + radius_[cell] * proxyDirection(frame_, {float(r), float(c)});
            const double step = glm::distance(here, before);
            if (meridianUnit_[size_t(c)] == 0 && here.y <= glabellaY_) {
                const double share = std::clamp(double(before.y - glabellaY_) / (before.y - here.y + 1e-9), 0.0, 1.0);
                meridianUnit_[size_t(c)] = float(std::max(length + share * step, 1.0));
            }
            length += step;
            meridian_[cell] = float(length);
            before = here;
        }
        if (meridianUnit_[size_t(c)] == 0) meridianUnit_[size_t(c)] = float(std::max(length, 1.0));
    }
}

float Chart::unitAt(float column) const {
    const int c = std::clamp(int(column), 0, kProxyColumns - 1);
    return glm::mix(meridianUnit_[size_t(c)], meridianUnit_[size_t(c + 1 == kProxyColumns ? 0 : c + 1)],
                    column - float(c));
}

glm::vec2 Chart::planeOf(glm::vec3 positionMm) const {
    const glm::vec3 offset = positionMm - frame_.centre;
    const float length = glm::length(offset);
    if (!(length > 0)) return {0.5f, 0.5f + kPlaneBack / kPlaneSide};
    const glm::vec3 d = glm::transpose(frame_.axes) * (offset / length);
    // tan(angle / 2) = level / (1 + d.y), in both directions of the plane at once.
    const float level = std::hypot(d.x, d.z);
    const float halfTangent = level > 0 ? std::min(level / std::max(1 + d.y, 1e-9f), kMaxHalfTangent) / level : 0.5f;
    return {0.5f + d.x * halfTangent / kPlaneSide, 0.5f + (d.z * halfTangent + kPlaneBack) / kPlaneSide};
}

glm::vec3 Chart::directionOf(glm::vec2 plane) const {
    const glm::vec2 p{(plane.x - 0.5f) * kPlaneSide, (plane.y - 0.5f) * kPlaneSide - kPlaneBack};
    const float square = glm::dot(p, p);
    return frame_.axes * (glm::vec3(2 * p.x, 1 - square, 2 * p.y) / (1 + square));
}

glm::vec3 Chart::surfaceAlong(glm::vec3 direction) const {
    return frame_.centre + proxyValueAt(radius_, proxyPlaceOf(frame_, direction)) * glm::normalize(direction);
}

glm::vec3 Chart::surfaceOf(glm::vec2 plane) const { return surfaceAlong(directionOf(plane)); }

ScalpCoordinate Chart::coordinateOf(glm::vec3 positionMm) const {
    const ProxyPlace at = proxyPlaceOf(frame_, positionMm - frame_.centre);
    float azimuthDeg = at.column * 360.0f / float(kProxyColumns);
    if (azimuthDeg > 180) azimuthDeg -= 360;
    return {azimuthDeg, 1 - proxyValueAt(meridian_, at) / unitAt(at.column)};
}

glm::vec3 Chart::surfaceOf(ScalpCoordinate c) const {
    float turns = c.azimuthDeg / 360.0f;
    turns -= std::floor(turns);
    const float column = turns * float(kProxyColumns) < float(kProxyColumns) ? turns * float(kProxyColumns) : 0.0f;
    const float length = std::max((1 - c.height) * unitAt(column), 0.0f);
    int low = 0, high = kProxyRows - 1;  // lengths grow with the row
    while (high - low > 1) {
        const int middle = (low + high) / 2;
        (proxyValueAt(meridian_, {float(middle), column}) <= length ? low : high) = middle;
    }
    const float above = proxyValueAt(meridian_, {float(low), column}),
                below = proxyValueAt(meridian_, {float(high), column});
    const float share = below > above ? std::clamp((length - above) / (below - above), 0.0f, 1.0f) : 0.0f;
    const ProxyPlace at{float(low) + share, column};
    return frame_.centre + proxyValueAt(radius_, at) * proxyDirection(frame_, at);
}

float Chart::meridianMm(float azimuthDeg) const {
    float turns = azimuthDeg / 360.0f;
    turns -= std::floor(turns);
    const float column = turns * float(kProxyColumns);
    return unitAt(column < float(kProxyColumns) ? column : 0.0f);
}

}  // namespace stipple
