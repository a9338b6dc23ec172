#include "assets/heads/generator/radial_mass.h"

namespace stipple::headgen {
namespace {

constexpr int kColumns = 720, kRows = 365;  // half a degree; two spare rows at each pole for the cubic filter
constexpr double kStep = 3.14159265358979323846 / 360.0;

// Solves the square system whose rows carry their right-hand side as last column.
std::vector<double> solveLinear(std::vector<std::vector<double>> rows) {
    const size_t n = rows.size();
    for (size_t column = 0; column < n; ++column) {
        size_t pivot = column;
        for (size_t r = column + 1; r < n; ++r)
            if (std::fabs(rows[r][column]) > std::fabs(rows[pivot][column])) pivot = r;
        std::swap(rows[column], rows[pivot]);
        for (size_t r = column + 1; r < n; ++r) {
            const double factor = rows[r][column] / rows[column][column];
            if (factor == 0) continue;
            for (size_t k = column; k <= n; ++k) rows[r][k] -= factor * rows[column][k];
        }
    }
    std::vector<double> solution(n);
    for (size_t i = n; i-- > 0;) {
        double sum = rows[i][n];
        for (size_t k = i + 1; k < n; ++k) sum -= rows[i][k] * solution[k];
        solution[i] = sum / rows[i][i];
    }
    return solution;
}

struct CubicWeights {  // Catmull-Rom
    float w[4];
    explicit CubicWeights(float t) {
        const float t2 = t * t, t3 = t2 * t;
        w[0] = 0.5f * (-t + 2 * t2 - t3);
        w[1] = 0.5f * (2 - 5 * t2 + 3 * t3);
        w[2] = 0.5f * (t + 4 * t2 - 3 * t3);
        w[3] = 0.5f * (t3 - t2);
    }
};

}  // namespace

void RadialMass::add(vec3 p) {
    const glm::dvec3 q = glm::dvec3(p) - glm::dvec3(centre_);
    radii_.push_back(glm::length(q));
    directions_.push_back(q / radii_.back());
}

void RadialMass::addMirrored(vec3 p) {
    add(p);
    if (std::fabs(p.x) > 0.01f) add(vec3(-p.x, p.y, p.z));
}

void RadialMass::solve(double smoothing) {
    const size_t n = directions_.size();
    std::vector<std::vector<double>> rows(n + 4, std::vector<double>(n + 5, 0.0));
    for (size_t i = 0; i < n; ++i) {
        for (size_t j = 0; j < n; ++j) {
            const double r = glm::length(directions_[i] - directions_[j]);
            rows[i][j] = r * r * r;
        }
        rows[i][i] += smoothing;
        const double basis[4] = {1, directions_[i].x, directions_[i].y, directions_[i].z};
        for (size_t k = 0; k < 4; ++k) rows[i][n + k] = rows[n + k][i] = basis[k];
        rows[i][n + 4] = radii_[i];
    }
    const std::vector<double> solution = solveLinear(std::move(rows));
    weights_.assign(solution.begin(), solution.begin() + long(n));
    for (size_t k = 0; k < 4; ++k) polynomial_[k] = solution[n + k];
    tabulate();
}

RadialMass::Polar RadialMass::evaluate(glm::dvec3 e) const {
    double radius = polynomial_[0] + polynomial_[1] * e.x + polynomial_[2] * e.y + polynomial_[3] * e.z;
    glm::dvec3 gradient(0);
    for (size_t i = 0; i < weights_.size(); ++i) {
        const glm::dvec3 d = e - directions_[i];
        const double length = std::sqrt(glm::dot(d, d) + 1e-12);
        radius += weights_[i] * length * length * length;
        gradient += d * (weights_[i] * length);
    }
    gradient = 3.0 * gradient + glm::dvec3(polynomial_[1], polynomial_[2], polynomial_[3]);
    const double along = glm::dot(gradient, e), across2 = glm::dot(gradient, gradient) - along * along;
    return {float(radius), float(1.0 / std::sqrt(1.0 + across2 / (radius * radius)))};
}

void RadialMass::tabulate() {
    radiusTable_.resize(size_t(kRows) * kColumns);
    cosineTable_.resize(size_t(kRows) * kColumns);
    for (int row = 0; row < kRows; ++row)
        for (int column = 0; column < kColumns; ++column) {
            const double theta = (row - 2) * kStep, phi = column * kStep;
            const Polar at =
                evaluate({std::cos(theta), std::sin(theta) * std::cos(phi), std::sin(theta) * std::sin(phi)});
            radiusTable_[size_t(row) * kColumns + size_t(column)] = at.radius;
            cosineTable_[size_t(row) * kColumns + size_t(column)] = at.cosine;
        }
}

float RadialMass::distance(vec3 p) const {
    const vec3 q = p - centre_;
    const float length = glm::length(q);
    if (length < 5.f) return -40.f;
    const float u = std::atan2(std::sqrt(q.y * q.y + q.z * q.z), q.x) / float(kStep) + 2.f;
    float v = std::atan2(q.z, q.y) / float(kStep);
    if (v < 0) v += kColumns;
    const int row = std::clamp(int(u), 1, kRows - 3), column = int(v);
    const float fu = u - float(row), fv = v - float(column);
    const CubicWeights wu(fu), wv(fv);
    float radius = 0;
    for (int a = 0; a < 4; ++a) {
        const float* line = radiusTable_.data() + size_t(row - 1 + a) * kColumns;
        float sum = 0;
        for (int b = 0; b < 4; ++b) sum += wv.w[b] * line[(column - 1 + b + kColumns) % kColumns];
        radius += wu.w[a] * sum;
    }
    auto cosine = [&](int r, int c) { return cosineTable_[size_t(r) * kColumns + size_t(c % kColumns)]; };
    const float slope = mix(mix(cosine(row, column), cosine(row, column + 1), fv),
                            mix(cosine(row + 1, column), cosine(row + 1, column + 1), fv), fu);
    return (length - radius) * slope;
}

}  // namespace stipple::headgen
