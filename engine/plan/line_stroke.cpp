#include "engine/plan/line_stroke.h"

#include <algorithm>
#include <cmath>

#include "engine/base/units.h"
#include "engine/plan/line_fit.h"
#include "engine/plan/line_points.h"

namespace stipple {

namespace {

using glm::vec3;

constexpr float kShortestMm = 10;
constexpr float kSmoothMm = 3.5f;        // standard deviation of the smoothing along the stroke
constexpr int kCornerReach = 9;          // steps (mm) to both sides over which a turn is seen
constexpr float kCornerDeg = 58;         // a hand that draws an arc turns less over that length
constexpr float kStrokeWithinMm = 0.7f;  // of the smoothed stroke
// Control points of the old line this near to an end of the stroke go too; farther, where the stroke begins off it.
constexpr float kJointMm = 9, kMostJointMm = 40;

vec3 onProxy(const Chart& chart, vec3 point) { return chart.surfaceAlong(point - chart.centre()); }

// 1 mm a step, on the proxy.
std::vector<vec3> evenly(const Chart& chart, std::span<const vec3> stroke) {
    std::vector<vec3> even;
    if (stroke.empty()) return even;
    vec3 before = onProxy(chart, stroke[0]);
    even.push_back(before);
    for (const vec3& raw : stroke.subspan(1)) {
        const vec3 here = onProxy(chart, raw);
        while (glm::distance(even.back(), here) >= 1) {
            const vec3 step = glm::normalize(here - even.back());
            even.push_back(onProxy(chart, even.back() + step));
        }
    }
    return even;
}

// Each point the mean of those around it by a Gaussian, narrower towards the ends, which stay.
std::vector<vec3> smoothed(const Chart& chart, std::span<const vec3> line) {
    std::vector<vec3> result(line.begin(), line.end());
    const int n = int(line.size());
    for (int i = 1; i + 1 < n; ++i) {
        const int reach = std::min({i, n - 1 - i, int(3 * kSmoothMm)});
        const float width = std::min(kSmoothMm, 0.5f * float(reach) + 0.25f);
        vec3 sum(0);
        float weights = 0;
        for (int k = -reach; k <= reach; ++k) {
            const float weight = std::exp(-0.5f * float(k * k) / (width * width));
            sum += weight * *(line.begin() + i + k);
            weights += weight;
        }
        result[size_t(i)] = onProxy(chart, sum / weights);
    }
    return result;
}

float turnDeg(std::span<const vec3> line, size_t i) {
    if (i < size_t(kCornerReach) || i + kCornerReach >= line.size()) return 0;
    const vec3 in = glm::normalize(line[i] - line[i - kCornerReach]);
    const vec3 out = glm::normalize(line[i + kCornerReach] - line[i]);
    return degreesOf(std::acos(std::clamp(glm::dot(in, out), -1.0f, 1.0f)));
}

struct Stroke {
    std::vector<vec3> points;
    std::vector<FitKnot> kept;  // its ends and corners
};

// Pieces between corners are smoothed by themselves.
Stroke strokeOf(const Chart& chart, std::span<const vec3> raw) {
    Stroke stroke;
    const std::vector<vec3> even = evenly(chart, raw);
    if (float(even.size()) <= kShortestMm) return stroke;
    stroke.kept.push_back({0});
    for (size_t i = 1; i + 1 < even.size(); ++i) {
        const float turn = turnDeg(even, i);
        if (turn < kCornerDeg) continue;
        bool sharpest = true;
        for (size_t k = i - kCornerReach; k <= i + kCornerReach; ++k) sharpest &= k == i || turnDeg(even, k) < turn;
        if (sharpest) stroke.kept.push_back({i, true});
    }
    stroke.kept.push_back({even.size() - 1});
    for (size_t k = 1; k < stroke.kept.size(); ++k) {
        const size_t from = stroke.kept[k - 1].at, to = stroke.kept[k].at;
        const std::vector<vec3> piece = smoothed(chart, std::span(even).subspan(from, to - from + 1));
        stroke.points.insert(stroke.points.end(), piece.begin() + (k > 1 ? 1 : 0), piece.end());
    }
    return stroke;
}

// Where the stroke runs for the most part on the right, its mirror image; then what of it lies on the left. The place
// where it crosses the middle is its end.
std::vector<vec3> foldedToLeft(const Chart& chart, std::span<const vec3> stroke) {
    std::vector<vec3> folded;
    long leftward = 0;
    for (const vec3& point : stroke) leftward += chart.coordinateOf(point).azimuthDeg >= 0 ? 1 : -1;
    const float side = leftward >= 0 ? 1.0f : -1.0f;
    for (const vec3& point : stroke) {
        ScalpCoordinate at = chart.coordinateOf(point);
        at.azimuthDeg *= side;
        if (at.azimuthDeg >= 0) folded.push_back(chart.surfaceOf(at));
    }
    return folded;
}

size_t nearestOf(std::span<const vec3> line, vec3 point) {
    const auto nearer = [&](const vec3& a, const vec3& b) { return glm::distance(a, point) < glm::distance(b, point); };
    return size_t(std::min_element(line.begin(), line.end(), nearer) - line.begin());
}

float jointMm(float offMm) { return std::min(kJointMm + offMm, kMostJointMm); }

}  // namespace

std::vector<vec3> smoothedStroke(const Chart& chart, std::span<const vec3> raw) {
    return strokeOf(chart, evenly(chart, raw)).points;
}

std::vector<vec3> smoothedLoop(const Chart& chart, std::span<const vec3> raw) {
    constexpr auto kReach = size_t(3 * kSmoothMm);
    std::vector<vec3> loop = evenly(chart, raw);
    if (float(loop.size()) <= kShortestMm) return {};
    const auto lastThird = loop.begin() + long(2 * loop.size() / 3);
    loop.erase(lastThird + long(nearestOf({lastThird, loop.end()}, loop.front())) + 1, loop.end());
    loop.push_back(loop.front());
    loop = evenly(chart, loop);
    if (loop.size() <= 3 * kReach) return {};
    std::vector<vec3> around(loop.end() - long(kReach), loop.end());
    around.insert(around.end(), loop.begin(), loop.end());
    around.insert(around.end(), loop.begin(), loop.begin() + long(kReach));
    const std::vector<vec3> smooth = smoothed(chart, around);
    return {smooth.begin() + long(kReach), smooth.end() - long(kReach)};
}

std::vector<ShapePoint> strokedPoints(const Head& head, std::span<const ShapePoint> points, std::span<const vec3> raw,
                                      bool mirrored) {
    const Chart& chart = head.chart;
    std::vector<vec3> even = evenly(chart, raw);
    if (mirrored) even = foldedToLeft(chart, even);
    const FrontLine front = frontLineThrough(head, points);
    if (even.size() > 1 && nearestOf(front.points, even.front()) > nearestOf(front.points, even.back()))
        std::reverse(even.begin(), even.end());
    const Stroke stroke = strokeOf(chart, even);
    if (stroke.points.empty()) return {points.begin(), points.end()};

    const size_t from = nearestOf(front.points, stroke.points.front());
    const size_t to = nearestOf(front.points, stroke.points.back());
    const float fromMm = float(from) - jointMm(glm::distance(front.points[from], stroke.points.front()));
    const float toMm = float(to) + jointMm(glm::distance(front.points[to], stroke.points.back()));
    std::vector<ShapePoint> before, after;
    for (size_t i = 0; i < points.size(); ++i) {
        const auto at = float(front.knotAt[front.firstPoint + i]);  // 1 mm a step
        if (at < fromMm) before.push_back(points[i]);
        if (at > toMm) after.push_back(points[i]);
    }
    for (const FitKnot& knot : fewestKnots(chart, stroke.points, stroke.kept, kStrokeWithinMm))
        before.push_back({chart.coordinateOf(stroke.points[knot.at]), knot.corner});
    before.insert(before.end(), after.begin(), after.end());
    return mirrored ? mirroredFromLeft(before) : before;
}

}  // namespace stipple
