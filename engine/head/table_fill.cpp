#include "engine/head/table_fill.h"

#include <algorithm>
#include <cmath>

#include "engine/base/units.h"

namespace stipple {
namespace {

// Tension against bending: bumps longer than about this many degrees follow the tension.
constexpr double kTensionDegrees = 60;
constexpr int kMaxIterations = 1500;
constexpr double kRelativeResidual = 1e-5;

// The bending and stretching energy of a table, as the linear operator of its gradient.
class PlateOperator {
public:
    PlateOperator(int rows, int columns)
        : rows_(rows), columns_(columns), rowDegrees_(180.0 / (rows - 1)), across_(size_t(rows)) {
        const double columnDegrees = 360.0 / columns;
        for (int r = 0; r < rows; ++r) {
            // Cells narrow towards the poles; the limit keeps the system well-behaved there.
            const double width = columnDegrees * std::max(0.15, std::sin(kPi * r / (rows - 1)));
            across_[size_t(r)] = 1 / (width * width);
        }
        along_ = 1 / (rowDegrees_ * rowDegrees_);
    }

    // out = (L'L + tension * stretch) x
    void apply(const std::vector<double>& x, std::vector<double>& out) const {
        std::vector<double> bend(x.size());
        laplace(x, bend);
        std::vector<double> twice(x.size());
        laplace(bend, twice);  // the operator is symmetric
        const double tension = 1 / (kTensionDegrees * kTensionDegrees);
        for (size_t i = 0; i < x.size(); ++i) out[i] = twice[i] - tension * bend[i];
    }

    double diagonal(int row) const {
        const double d = 2 * along_ + 2 * across_[size_t(row)];
        return d * d + 2 * along_ * along_ + 2 * across_[size_t(row)] * across_[size_t(row)];
    }

private:
    void laplace(const std::vector<double>& x, std::vector<double>& out) const {
        for (int r = 0; r < rows_; ++r) {
            const size_t base = size_t(r) * size_t(columns_);
            const double across = across_[size_t(r)];
            for (int c = 0; c < columns_; ++c) {
                const size_t i = base + size_t(c);
                const double left = x[base + size_t(c == 0 ? columns_ - 1 : c - 1)];
                const double right = x[base + size_t(c + 1 == columns_ ? 0 : c + 1)];
                double sum = across * (left + right - 2 * x[i]);
                if (r > 0) sum += along_ * (x[i - size_t(columns_)] - x[i]);
                if (r + 1 < rows_) sum += along_ * (x[i + size_t(columns_)] - x[i]);
                out[i] = sum;
            }
        }
    }

    int rows_, columns_;
    double rowDegrees_, along_ = 1;
    std::vector<double> across_;
};

double dot(const std::vector<double>& a, const std::vector<double>& b) {
    double sum = 0;
    for (size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
    return sum;
}

// A first guess: rings of neighbours walk into the gaps.
void spreadInwards(std::vector<float>& table, int rows, int columns) {
    std::vector<float> next = table;
    for (int ring = 0; ring < rows + columns; ++ring) {
        bool missing = false;
        for (int r = 0; r < rows; ++r) {
            for (int c = 0; c < columns; ++c) {
                const size_t i = size_t(r) * size_t(columns) + size_t(c);
                if (table[i] != 0) continue;
                missing = true;
                float sum = 0;
                int count = 0;
                for (int dr = std::max(r - 1, 0); dr <= std::min(r + 1, rows - 1); ++dr) {
                    for (int dc = -1; dc <= 1; ++dc) {
                        const float v = table[size_t(dr) * size_t(columns) + size_t((c + dc + columns) % columns)];
                        if (v == 0) continue;
                        sum += v;
                        ++count;
                    }
                }
                if (count) next[i] = sum / float(count);
            }
        }
        table = next;
        if (!missing) return;
    }
}

}  // namespace

void fillTable(std::vector<float>& table, int rows, int columns) {
    std::vector<uint8_t> free(table.size());
    for (size_t i = 0; i < table.size(); ++i) free[i] = table[i] == 0;
    const auto known = std::count(free.begin(), free.end(), uint8_t(0));
    if (size_t(known) == table.size()) return;
    if (known == 0) {
        std::fill(table.begin(), table.end(), 100.0f);
        return;
    }
    spreadInwards(table, rows, columns);

    // Conjugate gradients on the free cells, with the diagonal as preconditioner.
    const PlateOperator plate(rows, columns);
    std::vector<double> x(table.begin(), table.end()), residual(x.size()), image(x.size()), scaled(x.size());
    const auto precondition = [&] {
        for (size_t i = 0; i < x.size(); ++i) scaled[i] = residual[i] / plate.diagonal(int(i / size_t(columns)));
    };
    plate.apply(x, image);
    for (size_t i = 0; i < x.size(); ++i) residual[i] = free[i] ? -image[i] : 0;
    precondition();
    std::vector<double> step = scaled;
    double energy = dot(residual, scaled);
    const double goal = energy * kRelativeResidual * kRelativeResidual;
    for (int iteration = 0; iteration < kMaxIterations && energy > goal && energy > 0; ++iteration) {
        plate.apply(step, image);
        for (size_t i = 0; i < x.size(); ++i) image[i] = free[i] ? image[i] : 0;
        const double length = energy / dot(step, image);
        for (size_t i = 0; i < x.size(); ++i) {
            x[i] += length * step[i];
            residual[i] -= length * image[i];
        }
        precondition();
        const double next = dot(residual, scaled);
        for (size_t i = 0; i < x.size(); ++i) step[i] = scaled[i] + next / energy * step[i];
        energy = next;
    }
    for (size_t i = 0; i < x.size(); ++i) {
        if (free[i]) table[i] = std::clamp(float(x[i]), 30.0f, 300.0f);
    }
}

void smoothTable(std::vector<float>& table, int rows, int columns, int passes) {
    const auto at = [&](int r, int c) -> float& {
        return table[size_t(r) * size_t(columns) + size_t((c + columns) % columns)];
    };
    std::vector<float> line;
    for (int pass = 0; pass < passes; ++pass) {
        for (int r = 0; r < rows; ++r) {
            line.assign(size_t(columns), 0);
            for (int c = 0; c < columns; ++c) line[size_t(c)] = 0.25f * (at(r, c - 1) + at(r, c + 1)) + 0.5f * at(r, c);
            for (int c = 0; c < columns; ++c) at(r, c) = line[size_t(c)];
        }
        for (int c = 0; c < columns; ++c) {
            line.assign(size_t(rows), 0);
            for (int r = 1; r + 1 < rows; ++r)
                line[size_t(r)] = 0.25f * (at(r - 1, c) + at(r + 1, c)) + 0.5f * at(r, c);
            for (int r = 1; r + 1 < rows; ++r) at(r, c) = line[size_t(r)];
        }
    }
    for (const int pole : {0, rows - 1}) {
        const int beside = pole == 0 ? 1 : rows - 2;
        double sum = 0;
        for (int c = 0; c < columns; ++c) sum += at(beside, c);
        for (int c = 0; c < columns; ++c) at(pole, c) = float(sum / columns);
    }
}

void growTableMask(std::vector<uint8_t>& mask, int rows, int columns, int times) {
    for (int time = 0; time < times; ++time) {
        const std::vector<uint8_t> before = mask;
        for (int r = 0; r < rows; ++r) {
            for (int c = 0; c < columns; ++c) {
                const size_t base = size_t(r) * size_t(columns);
                if (before[base + size_t(c)]) continue;
                const bool near = before[base + size_t((c + 1) % columns)] ||
                                  before[base + size_t((c + columns - 1) % columns)] ||
                                  (r > 0 && before[base - size_t(columns) + size_t(c)]) ||
                                  (r + 1 < rows && before[base + size_t(columns) + size_t(c)]);
                mask[base + size_t(c)] = near;
            }
        }
    }
}

}  // namespace stipple
