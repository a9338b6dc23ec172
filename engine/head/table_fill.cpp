#include "engine/head/table_fill.h"

#include <algorithm>
#include <cmath>

#include "engine/base/units.h"

namespace stipple {
namespace {

// Tension against bending: bumps longer than about this many degrees follow the tension.
constexpr double kTensionDegrees = 60;
constexpr int kMaxIterations = 600;
constexpr double kRelativeResidual = 1e-4;

struct Entry {
    uint32_t cell;
    double weight;
};

// Discrete Laplacian over the table, in degrees; symmetric.
class Laplacian {
public:
    Laplacian(int rows, int columns) : rows_(rows), columns_(columns), across_(size_t(rows)) {
        const double rowDegrees = 180.0 / (rows - 1), columnDegrees = 360.0 / columns;
        along_ = 1 / (rowDegrees * rowDegrees);
        for (int r = 0; r < rows; ++r) {
            // Cells narrow towards the poles; the limit keeps the system well-behaved there.
            const double width = columnDegrees * std::max(0.15, std::sin(kPi * r / (rows - 1)));
            across_[size_t(r)] = 1 / (width * width);
        }
    }

    // Entries of one row, the cell itself first.
    int rowOf(uint32_t cell, Entry* out) const {
        const int r = int(cell) / columns_, c = int(cell) % columns_;
        const uint32_t base = cell - uint32_t(c);
        int count = 1;
        double sum = 0;
        const auto put = [&](uint32_t other, double weight) {
            out[count++] = {other, weight};
            sum += weight;
        };
        put(base + uint32_t(c == 0 ? columns_ - 1 : c - 1), across_[size_t(r)]);
        put(base + uint32_t(c + 1 == columns_ ? 0 : c + 1), across_[size_t(r)]);
        if (r > 0) put(cell - uint32_t(columns_), along_);
        if (r + 1 < rows_) put(cell + uint32_t(columns_), along_);
        out[0] = {cell, -sum};
        return count;
    }

private:
    int rows_, columns_;
    double along_ = 1;
    std::vector<double> across_;
};

// Normal equations of bending plus tension for the free cells only; the known cells go to the right-hand side.
struct PlateSystem {
    std::vector<uint32_t> start, column;  // compressed rows, numbered among the free cells
    std::vector<double> weight, diagonal, wanted;

    PlateSystem(const std::vector<float>& table, const std::vector<uint32_t>& freeCells, int rows, int columns)
        : start{0} {
        const Laplacian laplacian(rows, columns);
        const double tension = 1 / (kTensionDegrees * kTensionDegrees);
        std::vector<uint32_t> numberOf(table.size(), UINT32_MAX);
        for (size_t i = 0; i < freeCells.size(); ++i) numberOf[freeCells[i]] = uint32_t(i);
        std::vector<Entry> row;
        for (const uint32_t cell : freeCells) {
            row.clear();
            Entry first[5], second[5];
            const int firstCount = laplacian.rowOf(cell, first);
            for (int i = 0; i < firstCount; ++i) {
                row.push_back({first[i].cell, -tension * first[i].weight});
                const int secondCount = laplacian.rowOf(first[i].cell, second);
                for (int j = 0; j < secondCount; ++j)
                    row.push_back({second[j].cell, first[i].weight * second[j].weight});
            }
            std::stable_sort(row.begin(), row.end(), [](const Entry& a, const Entry& b) { return a.cell < b.cell; });
            addRow(row, cell, table, numberOf);
        }
    }

    void apply(const std::vector<double>& x, std::vector<double>& out) const {
        for (size_t i = 0; i < x.size(); ++i) {
            double sum = 0;
            for (uint32_t k = start[i]; k < start[i + 1]; ++k) sum += weight[k] * x[column[k]];
            out[i] = sum;
        }
    }

private:
    void addRow(const std::vector<Entry>& row, uint32_t cell, const std::vector<float>& table,
                const std::vector<uint32_t>& numberOf) {
        double known = 0;
        for (size_t k = 0; k < row.size();) {
            const uint32_t other = row[k].cell;
            double sum = 0;
            for (; k < row.size() && row[k].cell == other; ++k) sum += row[k].weight;
            if (other == cell) diagonal.push_back(sum);
            if (numberOf[other] == UINT32_MAX) {
                known += sum * double(table[other]);
                continue;
            }
            column.push_back(numberOf[other]);
            weight.push_back(sum);
        }
        wanted.push_back(-known);
        start.push_back(uint32_t(column.size()));
    }
};

double dot(const std::vector<double>& a, const std::vector<double>& b) {
    double sum = 0;
    for (size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
    return sum;
}

// Conjugate gradients with the diagonal as preconditioner, from the first guess in x.
void solve(const PlateSystem& plate, std::vector<double>& x) {
    const size_t count = x.size();
    std::vector<double> residual(count), image(count), scaled(count);
    plate.apply(x, image);
    for (size_t i = 0; i < count; ++i) residual[i] = plate.wanted[i] - image[i];
    for (size_t i = 0; i < count; ++i) scaled[i] = residual[i] / plate.diagonal[i];
    std::vector<double> step = scaled;
    double energy = dot(residual, scaled);
    const double goal = energy * kRelativeResidual * kRelativeResidual;
    for (int iteration = 0; iteration < kMaxIterations && energy > goal && energy > 0; ++iteration) {
        plate.apply(step, image);
        const double length = energy / dot(step, image);
        for (size_t i = 0; i < count; ++i) {
            x[i] += length * step[i];
            residual[i] -= length * image[i];
            scaled[i] = residual[i] / plate.diagonal[i];
        }
        const double next = dot(residual, scaled);
        for (size_t i = 0; i < count; ++i) step[i] = scaled[i] + next / energy * step[i];
        energy = next;
    }
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
    std::vector<uint32_t> freeCells;
    for (size_t i = 0; i < table.size(); ++i) {
        if (table[i] == 0) freeCells.push_back(uint32_t(i));
    }
    if (freeCells.empty()) return;
    if (freeCells.size() == table.size()) {
        std::fill(table.begin(), table.end(), 100.0f);
        return;
    }
    const PlateSystem plate(table, freeCells, rows, columns);
    spreadInwards(table, rows, columns);
    std::vector<double> x;
    for (const uint32_t cell : freeCells) x.push_back(double(table[cell]));
    solve(plate, x);
    for (size_t i = 0; i < freeCells.size(); ++i) table[freeCells[i]] = std::clamp(float(x[i]), 30.0f, 300.0f);
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
