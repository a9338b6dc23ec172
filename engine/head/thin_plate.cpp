#include "engine/head/thin_plate.h"

#include <algorithm>
#include <cmath>

#include "engine/base/error.h"

namespace stipple {
namespace {

double bending(glm::dvec2 a, glm::dvec2 b) {
    const double square = glm::dot(a - b, a - b);
    return square > 0 ? square * std::log(square) : 0;
}

// Gauss with pivots; `rows` of equal length, the last column is the right-hand side.
std::vector<double> solve(std::vector<std::vector<double>> rows) {
    const size_t count = rows.size();
    for (size_t k = 0; k < count; ++k) {
        const auto best = std::max_element(rows.begin() + long(k), rows.end(), [&](const auto& a, const auto& b) {
            return std::abs(a[k]) < std::abs(b[k]);
        });
        std::swap(rows[k], *best);
        if (rows[k][k] == 0) continue;
        for (size_t i = k + 1; i < count; ++i) {
            const double share = rows[i][k] / rows[k][k];
            for (size_t j = k; j <= count; ++j) rows[i][j] -= share * rows[k][j];
        }
    }
    std::vector<double> x(count, 0);
    for (size_t k = count; k-- > 0;) {
        double sum = rows[k][count];
        for (size_t j = k + 1; j < count; ++j) sum -= rows[k][j] * x[j];
        x[k] = rows[k][k] != 0 ? sum / rows[k][k] : 0;
    }
    return x;
}

}  // namespace

ThinPlate::ThinPlate(std::vector<glm::dvec2> points, const std::vector<double>& heights, double softness)
    : points_(std::move(points)) {
    STIPPLE_CHECK(points_.size() >= 3 && points_.size() == heights.size(), points_.size(), " points");
    glm::dvec2 low = points_[0], high = points_[0];
    for (const glm::dvec2& p : points_) {
        low = glm::min(low, p);
        high = glm::max(high, p);
    }
    middle_ = 0.5 * (low + high);
    extent_ = std::max(glm::distance(low, high), 1e-9);
    for (glm::dvec2& p : points_) p = (p - middle_) / extent_;

    const size_t count = points_.size();
    std::vector<std::vector<double>> rows(count + 3, std::vector<double>(count + 4, 0.0));
    for (size_t i = 0; i < count; ++i) {
        for (size_t j = 0; j < count; ++j) rows[i][j] = bending(points_[i], points_[j]);
        rows[i][i] = softness;
        rows[i][count] = rows[count][i] = 1;
        rows[i][count + 1] = rows[count + 1][i] = points_[i].x;
        rows[i][count + 2] = rows[count + 2][i] = points_[i].y;
        rows[i][count + 3] = heights[i];
    }
    weights_ = solve(std::move(rows));
}

double ThinPlate::at(glm::dvec2 point) const {
    const glm::dvec2 p = (point - middle_) / extent_;
    const size_t count = points_.size();
    double height = weights_[count] + weights_[count + 1] * p.x + weights_[count + 2] * p.y;
    for (size_t i = 0; i < count; ++i) height += weights_[i] * bending(p, points_[i]);
    return height;
}

}  // namespace stipple
