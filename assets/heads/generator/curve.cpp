#include "assets/heads/generator/curve.h"

namespace stipple::headgen {
namespace {

vec4 catmullRom(vec4 a, vec4 b, vec4 c, vec4 d, float t) {
    const float t2 = t * t, t3 = t2 * t;
    return 0.5f * (2.f * b + (c - a) * t + (2.f * a - 5.f * b + 4.f * c - d) * t2 + (3.f * b - a - 3.f * c + d) * t3);
}

struct NearestOnSegment {
    float distanceMm, radiusMm;
};

NearestOnSegment nearestOn(vec4 from, vec4 to, vec3 p) {
    const vec3 along = vec3(to) - vec3(from), offset = p - vec3(from);
    const float t = saturate(glm::dot(offset, along) / std::max(glm::dot(along, along), 1e-9f));
    return {glm::length(offset - along * t), mix(from.w, to.w, t)};
}

}  // namespace

Curve::Curve(const std::vector<vec4>& knots, int stepsPerSpan, bool closed) {
    const int count = int(knots.size()), spans = closed ? count : count - 1;
    auto knot = [&](int i) {
        return closed ? knots[size_t((i % count + count) % count)] : knots[size_t(std::clamp(i, 0, count - 1))];
    };
    for (int i = 0; i < spans; ++i)
        for (int s = 0; s < stepsPerSpan; ++s)
            points_.push_back(
                catmullRom(knot(i - 1), knot(i), knot(i + 1), knot(i + 2), float(s) / float(stepsPerSpan)));
    points_.push_back(closed ? points_.front() : knots.back());
    for (const vec4& q : points_) {
        low_ = glm::min(low_, vec3(q));
        high_ = glm::max(high_, vec3(q));
        largestRadius_ = std::max(largestRadius_, q.w);
    }
}

Curve Curve::mirrored(const std::vector<vec4>& half, int stepsPerSpan) {
    std::vector<vec4> knots;
    for (size_t i = half.size(); i-- > 1;) knots.push_back({-half[i].x, half[i].y, half[i].z, half[i].w});
    knots.insert(knots.end(), half.begin(), half.end());
    return Curve(knots, stepsPerSpan);
}

float Curve::boxDistance(vec3 p) const { return glm::length(glm::max(glm::max(low_ - p, p - high_), vec3(0.f))); }

float Curve::distance(vec3 p, float cutoffMm) const {
    const float bound = boxDistance(p) - largestRadius_;
    if (bound > cutoffMm) return bound;
    float best = 1e9f;
    for (size_t i = 0; i + 1 < points_.size(); ++i) {
        const NearestOnSegment near = nearestOn(points_[i], points_[i + 1], p);
        best = std::min(best, near.distanceMm - near.radiusMm);
    }
    return best;
}

float Curve::brush(vec3 p) const {
    constexpr float kFar = 9.f;  // e^-9 is nothing
    if (boxDistance(p) > 3.f * largestRadius_) return kFar;
    float best = kFar;
    for (size_t i = 0; i + 1 < points_.size(); ++i) {
        const NearestOnSegment near = nearestOn(points_[i], points_[i + 1], p);
        best = std::min(best, square(near.distanceMm / near.radiusMm));
    }
    return best;
}

float Graph::slopeAt(int knot) const {
    const int last = int(knots_.size()) - 1;
    auto rise = [&](int i) {
        const vec2 d = knots_[size_t(i) + 1] - knots_[size_t(i)];
        return d.y / d.x;
    };
    if (knot == 0) return rise(0);
    if (knot == last) return rise(last - 1);
    return 0.5f * (rise(knot - 1) + rise(knot));
}

float Graph::operator()(float x) const {
    const int last = int(knots_.size()) - 1;
    if (x <= knots_.front().x) return knots_.front().y;
    if (x >= knots_.back().x) return knots_.back().y;
    int i = 0;
    while (i + 1 < last && x > knots_[size_t(i) + 1].x) ++i;
    const vec2 a = knots_[size_t(i)], b = knots_[size_t(i) + 1];
    const float width = b.x - a.x, t = (x - a.x) / width, t2 = t * t, t3 = t2 * t;
    return (2 * t3 - 3 * t2 + 1) * a.y + (t3 - 2 * t2 + t) * slopeAt(i) * width + (-2 * t3 + 3 * t2) * b.y +
           (t3 - t2) * slopeAt(i + 1) * width;
}

}  // namespace stipple::headgen
