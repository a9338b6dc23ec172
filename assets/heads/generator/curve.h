// Splines that the sculpt is drawn with: tubes in space and graphs over one axis.
#pragma once
#include <initializer_list>
#include <vector>

#include "assets/heads/generator/blend.h"

namespace stipple::headgen {

// A tube of varying radius along a Catmull-Rom spline through knots (x, y, z, radius), mm.
class Curve {
public:
    Curve() = default;
    // Too few steps a span leave ribs that show in highlights.
    explicit Curve(const std::vector<vec4>& knots, int stepsPerSpan = 6, bool closed = false);
    // One half (x >= 0, from the middle outwards) and its mirror image as one tube.
    static Curve mirrored(const std::vector<vec4>& half, int stepsPerSpan);

    // Signed distance to the tube; beyond `cutoffMm` only a lower bound, so the cutoff must exceed the blend's width.
    float distance(vec3 p, float cutoffMm = 1e9f) const;
    // Squared distance to the centre line over the squared radius, at most 9: for soft brushes.
    float brush(vec3 p) const;
    const std::vector<vec4>& points() const { return points_; }

private:
    float boxDistance(vec3 p) const;

    std::vector<vec4> points_;
    vec3 low_{1e9f}, high_{-1e9f};
    float largestRadius_ = 0;
};

// A smooth y(x) through knots sorted by x, constant beyond its ends.
class Graph {
public:
    Graph() = default;
    Graph(std::initializer_list<vec2> knots) : knots_(knots) {}
    explicit Graph(std::vector<vec2> knots) : knots_(std::move(knots)) {}
    float operator()(float x) const;

private:
    float slopeAt(int knot) const;
    std::vector<vec2> knots_;
};

}  // namespace stipple::headgen
