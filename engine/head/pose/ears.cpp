#include "engine/head/pose/ears.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "engine/head/pose/depth_picture.h"
#include "engine/head/pose/least_squares.h"

namespace stipple::headfit {

namespace {

// 1 mm cells: columns run forward from 75 mm behind the guess, rows up from 65 mm under it.
constexpr int kWidth = 120, kHeight = 130;
constexpr float kLeftOfGuess = 75, kBelowGuess = 65;
constexpr float kNothing = -1;                  // an empty cell
constexpr float kLumpMm = 4.5f;                 // what stands out more than this is ear
constexpr int kMinLump = 350, kMaxLump = 3500;  // cells, i.e. mm^2

using Background = LeastSquares<10>;

size_t cellAt(int column, int row) { return size_t(row) * kWidth + size_t(column); }

struct SidePicture {
    std::vector<float> height =
        std::vector<float>(size_t(kWidth) * kHeight, kNothing);  // |x| of the outermost skin, mm
    float& at(int column, int row) { return height[cellAt(column, row)]; }
    float at(int column, int row) const { return height[cellAt(column, row)]; }
};

SidePicture drawSide(std::span<const glm::vec3> positions, std::span<const glm::uvec3> triangles, float side,
                     glm::vec3 guess) {
    SidePicture picture;
    for (const glm::uvec3& t : triangles) {
        glm::vec3 corner[3];
        bool near = true;
        for (int k = 0; k < 3; ++k) {
            glm::vec3 p = positions[t[k]];
            corner[k] = {p.z - guess.z + kLeftOfGuess, p.y - guess.y + kBelowGuess, p.x * side};
            near &= corner[k].z > 40 && corner[k].z < std::abs(guess.x) + 45;
        }
        if (!near) continue;
        forEachPixel(corner, kWidth, kHeight, 1e-4f, [&](int column, int row, float height) {
            picture.at(column, row) = std::max(picture.at(column, row), height);
        });
    }
    return picture;
}

Background::Row cubicTerms(int column, int row) {
    double z = (column - 60) / 60.0, y = (row - 65) / 60.0;
    return {1, y, z, y * y, y * z, z * z, y * y * y, y * y * z, y * z * z, z * z * z};
}

double valueOf(const Background::Row& coefficients, const Background::Row& terms) {
    double sum = 0;
    for (size_t i = 0; i < terms.size(); ++i) sum += coefficients[i] * terms[i];
    return sum;
}

// Distance from an ear's usual place, in units of its half axes.
float usualPlace(int column, int row, float halfWidth, float halfHeight) {
    float z = (float(column) - 60) / halfWidth, y = (float(row) - 68) / halfHeight;
    return z * z + y * y;
}

// First the surroundings of the ear's usual place alone, then everything robustly: what stands out counts less than
// what lies deep.
double backgroundWeight(int round, float usual, double miss) {
    if (round == 0) return usual > 1 ? 1 : 0;
    double sigma = miss > 0 ? 2.5 : 5;
    double weight = 1 / (1 + miss * miss / (sigma * sigma));
    weight *= weight;
    return usual < 1 ? 0.5 * weight : weight;
}

std::optional<Background::Row> fitBackground(const SidePicture& picture) {
    Background::Row coefficients{};
    for (int round = 0; round < 8; ++round) {
        Background system;
        int count = 0;
        for (int row = 0; row < kHeight; row += 2) {
            for (int column = 0; column < kWidth; column += 2) {
                float height = picture.at(column, row);
                if (height < 0) continue;
                Background::Row terms = cubicTerms(column, row);
                double miss = double(height) - valueOf(coefficients, terms);
                system.add(terms, double(height), backgroundWeight(round, usualPlace(column, row, 32, 44), miss));
                ++count;
            }
        }
        if (count < 800) return std::nullopt;
        for (int i = 0; i < 10; ++i) system.addRidge(i, 0.5);
        coefficients = system.solve();
    }
    return coefficients;
}

std::vector<float> standsOut(const SidePicture& picture, const Background::Row& background) {
    std::vector<float> out(picture.height.size(), 0.0f);
    for (int row = 0; row < kHeight; ++row) {
        for (int column = 0; column < kWidth; ++column) {
            float height = picture.at(column, row);
            if (height < 0) continue;
            out[cellAt(column, row)] = height - float(valueOf(background, cubicTerms(column, row)));
        }
    }
    return out;
}

// Cells that hang together with `start` (4 neighbours), all above the threshold; marks them in `seen`.
std::vector<int> lumpFrom(int start, const std::vector<float>& out, std::vector<char>& seen) {
    std::vector<int> lump{start};
    seen[size_t(start)] = 1;
    for (size_t k = 0; k < lump.size(); ++k) {
        int column = lump[k] % kWidth, row = lump[k] / kWidth;
        for (auto [dx, dy] : {std::pair(1, 0), {-1, 0}, {0, 1}, {0, -1}}) {
            int x = column + dx, y = row + dy, cell = y * kWidth + x;
            if (x < 0 || y < 0 || x >= kWidth || y >= kHeight || seen[size_t(cell)] || out[size_t(cell)] < kLumpMm)
                continue;
            seen[size_t(cell)] = 1;
            lump.push_back(cell);
        }
    }
    return lump;
}

// The lump that fills most of an ear's usual place.
std::vector<int> bestLump(const std::vector<float>& out) {
    std::vector<char> seen(out.size(), 0);
    std::vector<int> best;
    double bestScore = 0;
    for (int cell = 0; cell < kWidth * kHeight; ++cell) {
        if (seen[size_t(cell)] || out[size_t(cell)] <= kLumpMm) continue;
        std::vector<int> lump = lumpFrom(cell, out, seen);
        double score = 0;
        for (int c : lump) score += double(std::exp(-usualPlace(c % kWidth, c / kWidth, 30, 40)));
        if (score <= bestScore) continue;
        bestScore = score;
        best = std::move(lump);
    }
    return best;
}

EarShape shapeOf(const std::vector<int>& lump, glm::vec3 guess) {
    std::vector<float> z, y;
    double sumZ = 0, sumY = 0;
    for (int cell : lump) {
        const int column = cell % kWidth, row = cell / kWidth;
        z.push_back(float(column) + 0.5f - kLeftOfGuess + guess.z);
        y.push_back(float(row) + 0.5f - kBelowGuess + guess.y);
        sumZ += double(z.back());
        sumY += double(y.back());
    }
    std::sort(z.begin(), z.end());
    std::sort(y.begin(), y.end());
    size_t count = lump.size(), tail = count / 50;
    EarShape ear;
    ear.back = z[tail];
    ear.front = z[count - 1 - tail];
    ear.bottom = y[tail];
    ear.top = y[count - 1 - tail];
    ear.centreZ = float(sumZ / double(count));
    ear.centreY = float(sumY / double(count));
    return ear;
}

}  // namespace

// Means over five measured heads: the tragion lies 1.4 mm above the lump's centre, 13.8 mm before it and 1.9 mm behind
// its front, 0.6 mm within the cheek's skin.
glm::vec3 EarShape::tragion() const {
    float z = (centreZ + 13.8f + front - 1.9f) / 2;
    return {skinX - std::copysign(0.6f, skinX), centreY + 1.4f, z};
}

std::optional<EarShape> findEar(std::span<const glm::vec3> positions, std::span<const glm::uvec3> triangles, float side,
                                glm::vec3 guess) {
    SidePicture picture = drawSide(positions, triangles, side, guess);
    auto background = fitBackground(picture);
    if (!background) return std::nullopt;
    std::vector<int> lump = bestLump(standsOut(picture, *background));
    if (lump.size() < kMinLump || lump.size() >= kMaxLump) return std::nullopt;
    EarShape ear = shapeOf(lump, guess);
    glm::vec3 tragion = ear.tragion();
    int column = int(tragion.z - guess.z + kLeftOfGuess), row = int(tragion.y - guess.y + kBelowGuess);
    ear.skinX = side * float(valueOf(*background, cubicTerms(column, row)));
    return ear;
}

}  // namespace stipple::headfit
