#include "engine/plan/line_points.h"

#include <algorithm>
#include <cmath>

#include "engine/base/units.h"
#include "engine/plan/border_tail.h"
#include "engine/plan/hairline_data.h"
#include "engine/plan/skin_curve.h"

namespace stipple {

namespace {

using glm::vec3;

constexpr float kStillFrom = 0.3f;  // share of the way to the sideburn up to which the whole line moves with its middle
constexpr float kMiddleDeg = 1;     // a point so near the middle is the middle's

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

// One half, from the middle to the sideburn; `middle` is where the line crosses it.
void moveHalf(const Chart& chart, std::span<ShapePoint> half, ScalpCoordinate middle, float backMm) {
    std::vector<float> lengthMm;
    vec3 before = chart.surfaceOf(middle);
    for (const ShapePoint& point : half) {
        const vec3 here = chart.surfaceOf(point.at);
        lengthMm.push_back((lengthMm.empty() ? 0 : lengthMm.back()) + glm::distance(here, before));
        before = here;
    }
    for (size_t i = 0; i < half.size(); ++i) {
        const float share = lengthMm[i] / std::max(lengthMm.back(), 1e-3f);
        const float t = std::clamp((share - kStillFrom) / (1 - kStillFrom), 0.0f, 1.0f);
        const float follows = 1 - t * t * (3 - 2 * t);
        half[i].at = movedBack(chart, half[i].at, backMm * follows);
    }
}

// The left half of a shape, from the middle, in so many steps of equal length on this head.
std::vector<ScalpCoordinate> stepsAlong(const Chart& chart, HairlineShape shape, size_t steps) {
    const std::vector<ShapePoint> points = mirroredFromLeft(hairlineData().shapes[size_t(shape)]);
    std::vector<CurveKnot> knots;
    knots.reserve(points.size());
    for (const ShapePoint& p : points) knots.push_back({chart.planeOf(chart.surfaceOf(p.at)), p.corner});
    const SkinCurve curve = traceCurve(chart, knots, false);  // even, about 1 mm a step
    const size_t begin = curve.knotAt[points.size() / 2], end = curve.points.size() - 1;
    std::vector<ScalpCoordinate> even;
    for (size_t i = 0; i <= steps; ++i) {
        const float at = float(begin) + float(end - begin) * float(i) / float(steps);
        const size_t before = std::min(size_t(at), end - 1);
        even.push_back(
            chart.coordinateOf(glm::mix(curve.points[before], curve.points[before + 1], at - float(before))));
    }
    even.front().azimuthDeg = 0;
    return even;
}

// Two shapes, step by step.
std::vector<ShapePoint> blendedHalf(const Chart& chart, const HairlinePlan& hairline) {
    constexpr size_t kSteps = 40;
    const auto from = stepsAlong(chart, hairline.shape, kSteps), to = stepsAlong(chart, hairline.blendShape, kSteps);
    std::vector<ShapePoint> half;
    for (size_t i = 0; i <= kSteps; ++i)
        half.push_back({{glm::mix(from[i].azimuthDeg, to[i].azimuthDeg, hairline.blend),
                         glm::mix(from[i].height, to[i].height, hairline.blend)}});
    return half;
}

// A shape of the data file, with its middle at the asked tape length.
std::vector<ShapePoint> placedShape(const Chart& chart, const HairlinePlan& hairline) {
    std::vector<ShapePoint> half =
        hairline.blend > 0 ? blendedHalf(chart, hairline) : hairlineData().shapes[size_t(hairline.shape)];
    const ScalpCoordinate middle = half[0].at;
    moveHalf(chart, half, middle, hairline.heightMm - middle.height * chart.meridianMm(0));
    return mirroredFromLeft(half);
}

std::vector<ShapePoint> movedLine(const Chart& chart, std::vector<ShapePoint> points, float middleMm, float backMm) {
    const ScalpCoordinate middle{0, middleMm / chart.meridianMm(0)};
    const auto left =
        std::find_if(points.begin(), points.end(), [](const ShapePoint& p) { return p.at.azimuthDeg >= 0; });
    std::reverse(points.begin(), left);
    moveHalf(chart, {points.begin(), left}, middle, backMm);
    std::reverse(points.begin(), left);
    moveHalf(chart, {left, points.end()}, middle, backMm);
    return points;
}

// The middle of a line lies between points, so that moving these moves it only nearly as far.
std::vector<ShapePoint> placedOwn(const Head& head, const HairlinePlan& hairline) {
    constexpr int kRounds = 4;
    constexpr float kNearMm = 0.02f;
    std::vector<ShapePoint> placed = hairline.points;
    const float ownMm = middleMm(head.chart, frontLineThrough(head, placed).points);
    float backMm = 0, missingMm = hairline.heightMm - ownMm;
    for (int round = 0; round < kRounds && std::abs(missingMm) > kNearMm; ++round) {
        backMm += missingMm;
        placed = movedLine(head.chart, hairline.points, ownMm, backMm);
        missingMm = hairline.heightMm - middleMm(head.chart, frontLineThrough(head, placed).points);
    }
    return placed;
}

}  // namespace

std::vector<ShapePoint> placedPoints(const Head& head, const HairlinePlan& hairline) {
    return hairline.points.empty() ? placedShape(head.chart, hairline) : placedOwn(head, hairline);
}

FrontLine frontLineThrough(const Head& head, std::span<const ShapePoint> points) {
    const SideTail right = sideTail(head, -1, points.front().at), left = sideTail(head, 1, points.back().at);
    std::vector<CurveKnot> knots(right.knots.begin(), right.knots.begin() + long(right.frontCount));
    std::reverse(knots.begin(), knots.end());
    for (const ShapePoint& p : points) knots.push_back({head.chart.planeOf(head.chart.surfaceOf(p.at)), p.corner});
    knots.insert(knots.end(), left.knots.begin(), left.knots.begin() + long(left.frontCount));
    SkinCurve curve = traceCurve(head.chart, knots, false);
    return {std::move(curve.points), std::move(curve.knotAt), right.frontCount};
}

float middleMm(const Chart& chart, std::span<const vec3> frontLine) {
    for (size_t i = 1; i < frontLine.size(); ++i) {
        const ScalpCoordinate a = chart.coordinateOf(frontLine[i - 1]), b = chart.coordinateOf(frontLine[i]);
        if (a.azimuthDeg > 0 || b.azimuthDeg < 0 || b.azimuthDeg - a.azimuthDeg > 90) continue;
        const float turn = b.azimuthDeg - a.azimuthDeg;
        return glm::mix(a.height, b.height, turn > 0 ? -a.azimuthDeg / turn : 0.0f) * chart.meridianMm(0);
    }
    return 0;
}

float distanceToLine(std::span<const vec3> line, vec3 point) {
    float nearest = glm::distance(line.front(), point);
    for (size_t i = 1; i < line.size(); ++i) {
        const vec3 &from = line[i - 1], along = line[i] - from;
        const float share = glm::dot(point - from, along) / std::max(glm::dot(along, along), 1e-12f);
        nearest = std::min(nearest, glm::distance(point, from + std::clamp(share, 0.0f, 1.0f) * along));
    }
    return nearest;
}

bool crossesItself(const Chart& chart, std::span<const vec3> line) {
    std::vector<glm::vec2> flat;
    for (const vec3& point : line) flat.push_back(chart.planeOf(point));
    const auto turn = [&](size_t a, size_t b, size_t c) {
        const glm::vec2 ab = flat[b] - flat[a], ac = flat[c] - flat[a];
        return ab.x * ac.y - ab.y * ac.x;
    };
    for (size_t i = 1; i < flat.size(); ++i)
        for (size_t j = i + 2; j < flat.size(); ++j)
            if (turn(i - 1, i, j - 1) * turn(i - 1, i, j) < 0 && turn(j - 1, j, i - 1) * turn(j - 1, j, i) < 0)
                return true;
    return false;
}

std::vector<ShapePoint> flipped(std::span<const ShapePoint> points) {
    std::vector<ShapePoint> other(points.rbegin(), points.rend());
    for (ShapePoint& point : other) point.at.azimuthDeg = -point.at.azimuthDeg;
    return other;
}

std::vector<ShapePoint> mirroredFromLeft(std::span<const ShapePoint> points) {
    std::vector<ShapePoint> left;
    for (const ShapePoint& point : points)
        if (point.at.azimuthDeg > -kMiddleDeg) left.push_back(point);
    const bool hasMiddle = !left.empty() && left.front().at.azimuthDeg < kMiddleDeg;
    if (hasMiddle) left.front().at.azimuthDeg = 0;
    std::vector<ShapePoint> both = flipped(left);
    both.insert(both.end(), left.begin() + (hasMiddle ? 1 : 0), left.end());
    return both;
}

}  // namespace stipple
