#include "engine/head/chart.h"

#include <algorithm>
#include <cmath>

#include "engine/base/units.h"
#include "engine/head/chart_proxy.h"

namespace stipple {
namespace {

// The centre lies this share of the glabella's height above the tragions: from there the upper head and the nape are
// star-shaped, and the neck does not yet run along the rays.
constexpr float kCentreShare = 0.25f;
// The flat map: tan(half the angle from the axis), cut to a square that holds the forehead in front (+v), sideburns and
// mastoids at the sides and the nape hem at the back.
constexpr float kPlaneSide = 4.2f;
constexpr float kPlaneBack = 0.8f;
// Straight below the centre the map runs to infinity; nothing of a head is treated there.
constexpr float kMaxHalfTangent = 50;

float tableRow(float polarRadians) { return polarRadians * float((kProxyRows - 1) / kPi); }

}  // namespace

Chart::Chart(const Bvh& skin, const Landmarks& landmarks) {
    const glm::vec3 glabella = landmarks[Landmark::glabella], back = landmarks[Landmark::opisthocranion];
    const glm::vec3 vertex = landmarks[Landmark::vertex];
    const glm::vec3 tragions = 0.5f * (landmarks[Landmark::tragionL] + landmarks[Landmark::tragionR]);
    centre_ = {0.5f * (tragions.x + vertex.x), glm::mix(tragions.y, glabella.y, kCentreShare),
               0.5f * (glabella.z + back.z)};
    const glm::vec3 axis = glm::normalize(vertex - centre_);
    const glm::vec3 left = glm::normalize(glm::cross(axis, glm::vec3(0, 0, 1)));
    frame_ = glm::mat3(left, axis, glm::cross(left, axis));
    glabellaY_ = glabella.y;
    rows_ = kProxyRows;
    columns_ = kProxyColumns;
    radius_ = makeProxyRadii(skin, landmarks, {centre_, frame_});
    measureMeridians();
}

void Chart::measureMeridians() {
    meridian_.assign(radius_.size(), 0.0f);
    meridianUnit_.assign(size_t(columns_), 0.0f);
    for (int c = 0; c < columns_; ++c) {
        double length = 0;
        glm::vec3 before = centre_ + radius_[size_t(c)] * frame_[1];
        for (int r = 1; r < rows_; ++r) {
            const size_t cell = size_t(r) * size_t(columns_) + size_t(c);
            const glm::vec3 here = centre_ + radius_[cell] * directionAt({float(r), float(c)});
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

Chart::Polar Chart::polarOf(glm::vec3 direction) const {
    const glm::vec3 d = glm::transpose(frame_) * direction;
    const float level = std::hypot(d.x, d.z);
    float azimuth = level > 0 ? std::atan2(d.x, d.z) : 0.0f;
    if (azimuth < 0) azimuth += float(2 * kPi);
    const float column = azimuth * float(columns_) / float(2 * kPi);
    return {tableRow(std::atan2(level, d.y)), column < float(columns_) ? column : 0.0f};
}

glm::vec3 Chart::directionAt(Polar at) const { return proxyDirection({centre_, frame_}, at.row, at.column); }

float Chart::tableAt(const std::vector<float>& table, Polar at) const {
    const int r = std::clamp(int(at.row), 0, rows_ - 2), c = std::clamp(int(at.column), 0, columns_ - 1);
    const int right = c + 1 == columns_ ? 0 : c + 1;
    const float fr = std::clamp(at.row - float(r), 0.0f, 1.0f), fc = at.column - float(c);
    const float* upper = &table[size_t(r) * size_t(columns_)];
    const float* lower = upper + columns_;
    return glm::mix(glm::mix(upper[c], upper[right], fc), glm::mix(lower[c], lower[right], fc), fr);
}

float Chart::unitAt(float column) const {
    const int c = std::clamp(int(column), 0, columns_ - 1);
    return glm::mix(meridianUnit_[size_t(c)], meridianUnit_[size_t(c + 1 == columns_ ? 0 : c + 1)], column - float(c));
}

glm::vec2 Chart::planeOf(glm::vec3 positionMm) const {
    const glm::vec3 offset = positionMm - centre_;
    const float length = glm::length(offset);
    if (!(length > 0)) return {0.5f, 0.5f + kPlaneBack / kPlaneSide};
    const glm::vec3 d = glm::transpose(frame_) * (offset / length);
    // tan(angle / 2) = level / (1 + d.y), in both directions of the plane at once.
    const float level = std::hypot(d.x, d.z);
    const float halfTangent = level > 0 ? std::min(level / std::max(1 + d.y, 1e-9f), kMaxHalfTangent) / level : 0.5f;
    return {0.5f + d.x * halfTangent / kPlaneSide, 0.5f + (d.z * halfTangent + kPlaneBack) / kPlaneSide};
}

glm::vec3 Chart::directionOf(glm::vec2 plane) const {
    const glm::vec2 p{(plane.x - 0.5f) * kPlaneSide, (plane.y - 0.5f) * kPlaneSide - kPlaneBack};
    const float square = glm::dot(p, p);
    return frame_ * (glm::vec3(2 * p.x, 1 - square, 2 * p.y) / (1 + square));
}

glm::vec3 Chart::surfaceAlong(glm::vec3 direction) const {
    return centre_ + tableAt(radius_, polarOf(direction)) * glm::normalize(direction);
}

glm::vec3 Chart::surfaceOf(glm::vec2 plane) const { return surfaceAlong(directionOf(plane)); }

ScalpCoordinate Chart::coordinateOf(glm::vec3 positionMm) const {
    const Polar at = polarOf(positionMm - centre_);
    float azimuthDeg = at.column * 360.0f / float(columns_);
    if (azimuthDeg > 180) azimuthDeg -= 360;
    return {azimuthDeg, 1 - tableAt(meridian_, at) / unitAt(at.column)};
}

glm::vec3 Chart::surfaceOf(ScalpCoordinate c) const {
    float turns = c.azimuthDeg / 360.0f;
    turns -= std::floor(turns);
    const float column = turns * float(columns_) < float(columns_) ? turns * float(columns_) : 0.0f;
    const float length = std::max((1 - c.height) * unitAt(column), 0.0f);
    int low = 0, high = rows_ - 1;  // lengths grow with the row
    while (high - low > 1) {
        const int middle = (low + high) / 2;
        (tableAt(meridian_, {float(middle), column}) <= length ? low : high) = middle;
    }
    const float above = tableAt(meridian_, {float(low), column}), below = tableAt(meridian_, {float(high), column});
    const float share = below > above ? std::clamp((length - above) / (below - above), 0.0f, 1.0f) : 0.0f;
    const Polar at{float(low) + share, column};
    return centre_ + tableAt(radius_, at) * directionAt(at);
}

float Chart::meridianMm(float azimuthDeg) const {
    float turns = azimuthDeg / 360.0f;
    turns -= std::floor(turns);
    const float column = turns * float(columns_);
    return unitAt(column < float(columns_) ? column : 0.0f);
}

}  // namespace stipple
