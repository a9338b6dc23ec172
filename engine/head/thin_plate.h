// The smoothest surface through scattered heights.
#pragma once
#include <glm/glm.hpp>
#include <vector>

namespace stipple {

// Height over a plane: a thin plate that bends as little as it can (Duchon 1977).
class ThinPlate {
public:
    // One height a point, at least three points that are not on a line. `softness` lets the plate pass beside heights
    // that are noisy: 0 through all of them, 1e-3 beside those of a scan. A few hundred points: the cost grows with
    // the third power.
    ThinPlate(std::vector<glm::dvec2> points, const std::vector<double>& heights, double softness);
    double at(glm::dvec2 point) const;

private:
    std::vector<glm::dvec2> points_;  // in units of extent_, about middle_
    std::vector<double> weights_;     // of the points, then 1, x, y
    glm::dvec2 middle_{};
    double extent_ = 1;
};

}  // namespace stipple
