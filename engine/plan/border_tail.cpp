#include "engine/plan/border_tail.h"

#include <algorithm>
#include <cmath>

#include "engine/base/units.h"
#include "engine/plan/hairline_data.h"

namespace stipple {

namespace {

using glm::vec3;

constexpr float kBelowLineMm = 3;  // from the end of a line to what the tail may still have of the sideburn's edge
constexpr size_t kFootKnots = 2;   // of the sideburn's foot, whose place a line can take too

// The point of the proxy at this height and depth in the head frame, on the side of `sideX`'s sign.
vec3 proxyPointBeside(const Chart& chart, float sideX, float yMm, float zMm) {
    constexpr int kRounds = 12;  // converges by more than half a round where the side is steep
    constexpr float kLeastMm = 20;
    const float dy = yMm - chart.centre().y, dz = zMm - chart.centre().z;
    vec3 offset(std::copysign(70.0f, sideX), dy, dz), point{};
    for (int i = 0; i < kRounds; ++i) {
        point = chart.surfaceAlong(glm::normalize(offset));
        const vec3 reached = point - chart.centre();
        const float x2 = glm::dot(reached, reached) - dy * dy - dz * dz;
        offset.x = std::copysign(std::sqrt(std::max(x2, kLeastMm * kLeastMm)), sideX);
    }
    return point;
}

// The point of the proxy at this height in the head frame, in the vertical half-plane of the azimuth seen from the
// centre.
vec3 proxyPointAtLevel(const Chart& chart, float azimuthDeg, float yMm) {
    constexpr int kRounds = 24;
    const float azimuth = radiansOf(azimuthDeg);
    float low = radiansOf(-75), high = radiansOf(75);
    vec3 point{};
    for (int i = 0; i < kRounds; ++i) {
        const float elevation = 0.5f * (low + high), level = std::cos(elevation);
        point = chart.surfaceAlong({level * std::sin(azimuth), std::sin(elevation), level * std::cos(azimuth)});
        (point.y < yMm ? low : high) = elevation;
    }
    return point;
}

size_t footOf(const BorderTail& tail) {
    const auto& all = tail.tragionForwardUp;
    size_t foot = tail.frontEndsAt;
    for (size_t i = foot; i < all.size(); ++i)
        if (all[i].x >= 0 && all[i].y < all[foot].y) foot = i;  // not behind the ear
    return foot;
}

// A sideburn that is longer or shorter: below the end of the front line it is stretched or drawn together.
float shiftedUpMm(const BorderTail& tail, size_t i, float sideburnMm) {
    const auto& all = tail.tragionForwardUp;
    const float endMm = all[tail.frontEndsAt].y, ownMm = all[i].y, footMm = all[footOf(tail)].y;
    if (ownMm >= endMm || all[i].x < 0) return ownMm;
    return endMm - (endMm - ownMm) * (endMm - footMm + sideburnMm) / (endMm - footMm);
}

// Of the nape's shift, at so many degrees from the front: all of it at the back, none behind the ear.
float napeShareAt(float azimuthDeg) { return glm::smoothstep(125.0f, 160.0f, azimuthDeg); }

}  // namespace

SideTail sideTail(const Head& head, float side, ScalpCoordinate lineEnd, const TailShift& shift) {
    const Chart& chart = head.chart;
    const BorderTail& data = hairlineData().tail;
    const vec3 tragion = head.landmarks[side > 0 ? Landmark::tragionL : Landmark::tragionR];
    const vec3 inion = head.landmarks[Landmark::inion], vertex = head.landmarks[Landmark::vertex];
    const float scale = (vertex.y - tragion.y) / data.referenceMm;
    const float topMm = chart.surfaceOf(lineEnd).y - scale * kBelowLineMm;
    const auto yOf = [&](size_t i) { return tragion.y + scale * shiftedUpMm(data, i, shift.sideburnMm / scale); };
    size_t first = 0;
    while (first < data.frontEndsAt + kFootKnots && yOf(first) > topMm) ++first;
    SideTail tail;
    tail.frontCount = data.frontEndsAt + 1 - std::min(first, data.frontEndsAt + 1);
    tail.footAt = footOf(data) - first;
    for (size_t i = first; i < data.tragionForwardUp.size(); ++i) {
        const float z = tragion.z + scale * data.tragionForwardUp[i].x;
        tail.knots.push_back({chart.planeOf(proxyPointBeside(chart, side, yOf(i), z))});
    }
    for (const glm::vec2& azimuthUp : data.inionAzimuthUp) {
        const float y = inion.y + scale * azimuthUp.y + shift.napeMm * napeShareAt(azimuthUp.x);
        tail.knots.push_back({chart.planeOf(proxyPointAtLevel(chart, side * azimuthUp.x, y))});
    }
    return tail;
}

}  // namespace stipple
