// Weighted linear least squares by normal equations (LDL^T), for a few unknowns known at compile time.
#pragma once
#include <array>
#include <cmath>

namespace stipple::headfit {

template <int N>
class LeastSquares {
public:
    using Row = std::array<double, N>;

    // Adds weight * (row . x - value)^2 to the sum that solve() makes least.
    void add(const Row& row, double value, double weight) {
        for (int i = 0; i < N; ++i) {
            if (row[i] == 0) continue;
            double r = weight * row[i];
            right_[i] += r * value;
            for (int j = 0; j <= i; ++j) matrix_[i][j] += r * row[j];
        }
    }

    // Adds weight * x[i]^2.
    void addRidge(int i, double weight) { matrix_[i][i] += weight; }

    Row solve() {
        Row diagonal = factorize();
        Row x{};
        for (int i = 0; i < N; ++i) {
            x[i] = right_[i];
            for (int k = 0; k < i; ++k) x[i] -= matrix_[i][k] * x[k];
        }
        for (int i = 0; i < N; ++i) x[i] /= diagonal[i];
        for (int i = N - 1; i >= 0; --i)
            for (int k = i + 1; k < N; ++k) x[i] -= matrix_[k][i] * x[k];
        return x;
    }

private:
    // The lower triangle becomes L of L D L^T; returns D. A vanishing pivot is replaced by a tiny one.
    Row factorize() {
        Row diagonal{};
        for (int j = 0; j < N; ++j) {
            double pivot = matrix_[j][j];
            for (int k = 0; k < j; ++k) pivot -= matrix_[j][k] * matrix_[j][k] * diagonal[k];
            diagonal[j] = std::abs(pivot) > 1e-12 ? pivot : 1e-12;
            for (int i = j + 1; i < N; ++i) {
                double q = matrix_[i][j];
                for (int k = 0; k < j; ++k) q -= matrix_[i][k] * matrix_[j][k] * diagonal[k];
                matrix_[i][j] = q / diagonal[j];
            }
        }
        return diagonal;
    }

    std::array<Row, N> matrix_{};  // lower triangle
    Row right_{};
};

}  // namespace stipple::headfit
