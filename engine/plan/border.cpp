#include "engine/plan/border.h"

#include <algorithm>
#include <cmath>

#include "engine/base/units.h"
#include "engine/plan/hairline_data.h"
#include "engine/plan/skin_curve.h"

namespace stipple {

namespace {

using glm::vec3;

constexpr float kStillFrom = 0.3f;  // share of the way to the sideburn up to which the whole line moves with its middle

// On a flat picture of the head seen from above in which lengths from the vertex are true: x to the side, y to the
// front, mm.
glm::vec2 seenFromAbove(const Chart& chart, ScalpCoordinate c) {
    const float reach = (1 - c.height) * chart.meridianMm(c.azimuthDeg), azimuth = radiansOf(c.azimuthDeg);
    return reach * glm::vec2(std::sin(azimuth), std::cos(azimuth));
}

ScalpCoordinate fromAbove(const Chart& chart, glm::vec2 mm) {
    const float azimuthDeg = mm == glm::vec2(0) ? 0.0f : degreesOf(std::atan2(mm.x, mm.y));
    return {azimuthDeg, 1 - glm::length(mm) / chart.meridianMm(azimuthDeg)};
}

// A point of the line moved with its middle. Backwards over the top it keeps its distance to the middle, as hairlines
// recede; down the upright forehead it keeps its azimuth.
ScalpCoordinate movedBack(const Chart& chart, ScalpCoordinate c, float backMm) {
    if (backMm < 0) return {c.azimuthDeg, c.height + backMm / chart.meridianMm(0)};
    return fromAbove(chart, seenFromAbove(chart, c) - glm::vec2(0, backMm));
}

// The shape's points on this head, moved so that the middle lies at the asked tape length.
std::vector<ScalpCoordinate> movedPoints(const Chart& chart, const std::vector<ShapePoint>& shape, float heightMm) {
    std::vector<float> lengthMm{0};
    for (size_t i = 1; i < shape.size(); ++i) {
        const vec3 here = chart.surfaceOf(shape[i].at), before = chart.surfaceOf(shape[i - 1].at);
        lengthMm.push_back(lengthMm.back() + glm::distance(here, before));
    }
    const float backMm = heightMm - shape[0].at.height * chart.meridianMm(0);
    std::vector<ScalpCoordinate> moved;
    for (size_t i = 0; i < shape.size(); ++i) {
        const float t = std::clamp((lengthMm[i] / lengthMm.back() - kStillFrom) / (1 - kStillFrom), 0.0f, 1.0f);
        const float follows = 1 - t * t * (3 - 2 * t);
        moved.push_back(movedBack(chart, shape[i].at, backMm * follows));
    }
    return moved;
}

// One half of the border from the middle of the front to the last point of the nape before the middle of the back.
std::vector<CurveKnot> halfBorder(const Head& head, const HairlinePlan& hairline, float side) {
    const Chart& chart = head.chart;
    const HairlineData& data = hairlineData();
    const std::vector<ShapePoint>& shape = data.shapes[size_t(hairline.shape)];
    std::vector<CurveKnot> knots;
    const std::vector<ScalpCoordinate> front = movedPoints(chart, shape, hairline.heightMm);
    for (size_t i = 0; i < shape.size(); ++i) {
        const ScalpCoordinate at{side * front[i].azimuthDeg, front[i].height};
        knots.push_back({chart.planeOf(chart.surfaceOf(at)), shape[i].corner});
    }
    const vec3 tragion = head.landmarks[side > 0 ? Landmark::tragionL : Landmark::tragionR];
    const vec3 inion = head.landmarks[Landmark::inion], vertex = head.landmarks[Landmark::vertex];
    const float scale = (vertex.y - tragion.y) / data.tail.referenceMm;
    for (const glm::vec2& forwardUp : data.tail.tragionForwardUp) {
        const float y = tragion.y + scale * forwardUp.y, z = tragion.z + scale * forwardUp.x;
        knots.push_back({chart.planeOf(proxyPointBeside(chart, side, y, z))});
    }
    for (const glm::vec2& azimuthUp : data.tail.inionAzimuthUp) {
        const float y = inion.y + scale * azimuthUp.y;
        knots.push_back({chart.planeOf(proxyPointAtLevel(chart, side * azimuthUp.x, y))});
    }
    return knots;
}

}  // namespace

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

TreatmentBorder traceBorder(const Head& head, const HairlinePlan& hairline) {
    const std::vector<CurveKnot> left = halfBorder(head, hairline, 1), right = halfBorder(head, hairline, -1);
    const BorderTail& tail = hairlineData().tail;
    const size_t frontEnd = hairlineData().shapes[size_t(hairline.shape)].size() + tail.frontEndsAt;
    std::vector<CurveKnot> knots(right.rend() - long(frontEnd) - 1, right.rend() - 1);  // without the middle
    knots.insert(knots.end(), left.begin(), left.end());
    knots.insert(knots.end(), right.rbegin() + 1, right.rend() - long(frontEnd) - 1);
    SkinCurve curve = traceCurve(head.chart, knots, true);
    return {std::move(curve.points), curve.knotAt[2 * frontEnd] + 1};
}

}  // namespace stipple
