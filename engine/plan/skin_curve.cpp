#include "engine/plan/skin_curve.h"

#include <algorithm>
#include <cmath>

namespace stipple {

namespace {

using glm::vec2;
using glm::vec3;

constexpr int kFineSteps = 48;  // samples between two knots before the even resampling

// The four points that shape one span; at a corner or an end the neighbour beyond is mirrored, so the span leaves
// straight.
struct Span {
    vec2 before, from, to, after;
};

vec2 centripetal(const Span& s, float t) {
    auto knotStep = [](vec2 a, vec2 b) { return std::sqrt(std::max(glm::distance(a, b), 1e-9f)); };
    const float t1 = knotStep(s.before, s.from);
    const float t2 = t1 + knotStep(s.from, s.to);
    const float t3 = t2 + knotStep(s.to, s.after);
    const float x = t1 + t * (t2 - t1);
    auto blend = [x](vec2 a, vec2 b, float from, float to) { return (a * (to - x) + b * (x - from)) / (to - from); };
    const vec2 a1 = blend(s.before, s.from, 0, t1);
    const vec2 a2 = blend(s.from, s.to, t1, t2);
    const vec2 a3 = blend(s.to, s.after, t2, t3);
    const vec2 b1 = blend(a1, a2, 0, t2);
    const vec2 b2 = blend(a2, a3, t1, t3);
    return blend(b1, b2, t1, t2);
}

Span spanAt(std::span<const CurveKnot> knots, size_t index, bool closed) {
    const size_t n = knots.size();
    const size_t next = (index + 1) % n;
    const vec2 from = knots[index].plane, to = knots[next].plane;
    const bool startsFree = knots[index].corner || (!closed && index == 0);
    const bool endsFree = knots[next].corner || (!closed && next + 1 == n);
    return {startsFree ? 2.0f * from - to : knots[(index + n - 1) % n].plane, from, to,
            endsFree ? 2.0f * to - from : knots[(next + 1) % n].plane};
}

// Appends the span without its last point.
void appendSpan(const Chart& chart, const Span& span, float stepMm, std::vector<vec3>& points) {
    std::vector<vec3> fine;
    std::vector<float> lengthMm{0};
    for (int i = 0; i <= kFineSteps; ++i) {
        fine.push_back(chart.surfaceOf(centripetal(span, float(i) / kFineSteps)));
        if (i > 0) lengthMm.push_back(lengthMm.back() + glm::distance(fine[size_t(i)], fine[size_t(i) - 1]));
    }
    const int steps = std::max(1, int(std::lround(lengthMm.back() / stepMm)));
    size_t k = 0;
    for (int i = 0; i < steps; ++i) {
        const float wanted = lengthMm.back() * float(i) / float(steps);
        while (k + 2 < fine.size() && lengthMm[k + 1] < wanted) ++k;
        const float between = (wanted - lengthMm[k]) / std::max(lengthMm[k + 1] - lengthMm[k], 1e-6f);
        const float t = (float(k) + between) / kFineSteps;
        points.push_back(chart.surfaceOf(centripetal(span, t)));
    }
}

}  // namespace

SkinCurve traceCurve(const Chart& chart, std::span<const CurveKnot> knots, bool closed, float stepMm) {
    SkinCurve curve;
    const size_t spans = closed ? knots.size() : knots.size() - 1;
    for (size_t i = 0; i < knots.size(); ++i) {
        curve.knotAt.push_back(curve.points.size());
        if (i < spans) appendSpan(chart, spanAt(knots, i, closed), stepMm, curve.points);
    }
    if (!closed) curve.points.push_back(chart.surfaceOf(knots.back().plane));
    return curve;
}

}  // namespace stipple
