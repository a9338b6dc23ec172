#include "engine/plan/drawn_curve.h"

#include <algorithm>
#include <cmath>

#include "engine/base/units.h"
#include "engine/plan/line_fit.h"
#include "engine/plan/line_points.h"
#include "engine/plan/line_stroke.h"
#include "engine/plan/skin_compass.h"

namespace stipple {

namespace {

using glm::vec3;

constexpr int kEllipsePoints = 12;
constexpr float kWalkStepMm = 2;
constexpr float kLeastAcrossMm = 5;   // of a loop, at its widest
constexpr float kStrokeWithinMm = 1;  // of the smoothed stroke

// So far straight on over the skin.
vec3 walked(const Chart& chart, vec3 from, vec3 straight, float lengthMm) {
    const int steps = std::max(1, int(std::lround(lengthMm / kWalkStepMm)));
    for (int i = 0; i < steps; ++i) {
        const vec3 outward = glm::normalize(from - chart.centre());
        straight = glm::normalize(straight - outward * glm::dot(straight, outward));
        from = chart.surfaceAlong(glm::normalize(from + lengthMm / float(steps) * straight - chart.centre()));
    }
    return from;
}

// Whether it runs anticlockwise as seen from outside.
bool isAnticlockwise(const Chart& chart, std::span<const vec3> closed) {
    vec3 sum(0), area(0);
    for (size_t i = 0; i < closed.size(); ++i) {
        sum += closed[i] - chart.centre();
        area += glm::cross(closed[i] - closed[0], closed[(i + 1) % closed.size()] - closed[0]);
    }
    return glm::dot(area, sum) > 0;
}

// How far the farthest point of a loop lies from the straight line between its two that are farthest apart, roughly.
float acrossMm(std::span<const vec3> loop) {
    const vec3 from = loop[0];
    const auto nearer = [&](const vec3& a, const vec3& b) { return glm::distance(a, from) < glm::distance(b, from); };
    const vec3 along = glm::normalize(*std::max_element(loop.begin(), loop.end(), nearer) - from);
    float across = 0;
    for (const vec3& point : loop) across = std::max(across, glm::length(glm::cross(point - from, along)));
    return across;
}

}  // namespace

std::vector<ShapePoint> drawnPoints(const Chart& chart, const DrawnZone& zone) {
    if (!zone.points.empty() || zone.isFree()) return zone.points;
    const double halfLength = 0.5 * double(zone.lengthMm);
    const double halfWidth = zone.widthMm > 0 ? 0.5 * double(zone.widthMm) : halfLength;
    const vec3 middle = chart.surfaceOf(zone.at);
    const SkinCompass compass(chart, middle);
    std::vector<ShapePoint> points;
    for (int i = 0; i < kEllipsePoints; ++i) {
        const double turn = 2 * kPi * i / kEllipsePoints;
        const double x = halfLength * std::cos(turn), y = halfWidth * std::sin(turn);
        const double angle = std::atan2(y, x) + double(radiansOf(zone.angleDeg));
        points.push_back({chart.coordinateOf(walked(chart, middle, compass.heading(angle), float(std::hypot(x, y))))});
    }
    return points;
}

SkinCurve drawnCurve(const Chart& chart, std::span<const ShapePoint> points) {
    std::vector<CurveKnot> knots;
    knots.reserve(points.size());
    for (const ShapePoint& p : points) knots.push_back({chart.planeOf(chart.surfaceOf(p.at)), p.corner});
    return traceCurve(chart, knots, true);
}

std::vector<vec3> besideCurve(const Chart& chart, std::span<const vec3> curve, float outwardMm) {
    constexpr float kNearerMm = 0.15f;
    const bool isOutside = outwardMm > 0;
    const float side = isAnticlockwise(chart, curve) == isOutside ? -1.0f : 1.0f, mm = std::abs(outwardMm);
    std::vector<vec3> closed(curve.begin(), curve.end()), beside;
    closed.push_back(closed.front());
    for (size_t i = 0; i < curve.size(); ++i) {
        const vec3 along = closed[i + 1] - curve[i == 0 ? curve.size() - 1 : i - 1];
        const vec3 place = walked(chart, curve[i], side * glm::cross(curve[i] - chart.centre(), along), mm);
        if (distanceToLine(closed, place) > mm - kNearerMm) beside.push_back(place);
    }
    return beside;
}

std::vector<ShapePoint> onOtherSide(std::span<const ShapePoint> points) {
    std::vector<ShapePoint> other(points.begin(), points.end());
    for (ShapePoint& point : other) point.at.azimuthDeg = -point.at.azimuthDeg;
    return other;
}

std::vector<ShapePoint> loopPoints(const Chart& chart, std::span<const vec3> stroke) {
    std::vector<vec3> loop = smoothedLoop(chart, stroke);
    const size_t round = loop.size();
    if (loop.empty() || acrossMm(loop) < kLeastAcrossMm) return {};
    loop.push_back(loop.front());
    const std::vector<FitKnot> thirds{{0}, {round / 3}, {2 * round / 3}, {round}};
    std::vector<ShapePoint> points;
    for (const FitKnot& knot : fewestKnots(chart, loop, thirds, kStrokeWithinMm))
        if (knot.at < round) points.push_back({chart.coordinateOf(loop[knot.at]), knot.corner});
    return points;
}

}  // namespace stipple
