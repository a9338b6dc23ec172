#include "engine/plan/line_fit.h"

#include <algorithm>
#include <cmath>

#include "engine/plan/line_points.h"
#include "engine/plan/skin_curve.h"

namespace stipple {

namespace {

using glm::vec3;

constexpr size_t kLeastSteps = 4;  // between two knots, in steps of the line
constexpr int kMostRounds = 16;
constexpr float kHandlesWithinMm = 0.6f;  // of the shape that they draw

struct Farthest {
    size_t at = 0;
    float awayMm = 0;
};

// Of the line between two knots, seen from the curve's span between them.
Farthest farthestFrom(std::span<const vec3> curve, std::span<const vec3> line, size_t from, size_t to) {
    Farthest farthest;
    for (size_t i = from + kLeastSteps; i + kLeastSteps <= to; ++i) {
        const float awayMm = distanceToLine(curve, line[i]);
        if (awayMm > farthest.awayMm) farthest = {i, awayMm};
    }
    return farthest;
}

}  // namespace

std::vector<FitKnot> fewestKnots(const Chart& chart, std::span<const vec3> line, std::vector<FitKnot> knots,
                                 float withinMm) {
    for (int round = 0; round < kMostRounds; ++round) {
        std::vector<CurveKnot> flat;
        flat.reserve(knots.size());
        for (const FitKnot& knot : knots) flat.push_back({chart.planeOf(line[knot.at]), knot.corner});
        const SkinCurve curve = traceCurve(chart, flat, false);
        std::vector<FitKnot> more{knots.front()};
        for (size_t i = 1; i < knots.size(); ++i) {
            const size_t begin = curve.knotAt[i - 1], end = curve.knotAt[i];
            const auto span = std::span(curve.points).subspan(begin, end - begin + 1);
            const Farthest farthest = farthestFrom(span, line, knots[i - 1].at, knots[i].at);
            if (farthest.awayMm > withinMm) more.push_back({farthest.at});
            more.push_back(knots[i]);
        }
        if (more.size() == knots.size()) break;
        knots = std::move(more);
    }
    return knots;
}

std::vector<ShapePoint> handlePoints(const Head& head, const HairlinePlan& hairline) {
    std::vector<ShapePoint> placed = placedPoints(head, hairline);
    if (!hairline.points.empty()) return placed;
    const FrontLine front = frontLineThrough(head, placed);
    const size_t last = placed.size() - 1, middle = placed.size() / 2;
    std::vector<FitKnot> kept;
    for (size_t k = 0; k < front.knotAt.size(); ++k) {
        const size_t i = k - front.firstPoint;  // far beyond the last for the right sideburn's edge
        const bool isKept = i >= last || i == 0 || i == middle || placed[i].corner;
        if (isKept) kept.push_back({front.knotAt[k], i <= last && placed[i].corner});
    }
    std::vector<ShapePoint> handles;
    const size_t begin = front.knotAt[front.firstPoint], end = front.knotAt[front.firstPoint + last];
    for (const FitKnot& knot : fewestKnots(head.chart, front.points, kept, kHandlesWithinMm))
        if (knot.at >= begin && knot.at <= end)
            handles.push_back({head.chart.coordinateOf(front.points[knot.at]), knot.corner});
    return mirroredFromLeft(handles);
}

}  // namespace stipple
