#include <doctest/doctest.h>

#include <cmath>

#include "engine/render/relief.h"
#include "shaders/shared/relief_constants.h"
#include "tests/support/nearly.h"

using namespace stipple;

namespace {

const Relief& relief() {
    static const Relief made = makeRelief(1024);
    return made;
}

float slopeAt(int x, int y, int channel) {
    const int mask = relief().size - 1;
    return relief().texels[(size_t(y & mask) * size_t(relief().size) + size_t(x & mask)) * 4 + size_t(channel)];
}

double meanSquare(const std::vector<double>& values) {
    double sum = 0;
    for (const double v : values) sum += v * v;
    return sum / double(values.size());
}

// Each mip level is the mean of four texels.
std::vector<double> halved(const std::vector<double>& values, int size) {
    std::vector<double> half;
    for (int y = 0; y < size; y += 2)
        for (int x = 0; x < size; x += 2) {
            const size_t at = size_t(y) * size_t(size) + size_t(x);
            half.push_back((values[at] + values[at + 1] + values[at + size_t(size)] + values[at + size_t(size) + 1]) /
                           4);
        }
    return half;
}

}  // namespace

TEST_CASE("the relief is the same each time") { CHECK(makeRelief(64).texels == makeRelief(64).texels); }

TEST_CASE("the tile repeats without a seam") {
    // The step of the slope across the border is like any other step.
    const int size = relief().size;
    for (int channel = 0; channel < 4; ++channel) {
        double border = 0, inner = 0;
        for (int y = 0; y < size; ++y) {
            border += std::pow(slopeAt(0, y, channel) - slopeAt(-1, y, channel), 2);
            inner += std::pow(slopeAt(300, y, channel) - slopeAt(299, y, channel), 2);
            border += std::pow(slopeAt(y, 0, channel) - slopeAt(y, -1, channel), 2);
            inner += std::pow(slopeAt(y, 300, channel) - slopeAt(y, 299, channel), 2);
        }
        CHECK(border < 2 * inner);
    }
}

TEST_CASE("slopes have no lean, and the strength that the shader counts on") {
    const size_t texels = size_t(relief().size) * size_t(relief().size);
    for (int kind = 0; kind < 2; ++kind) {
        double u = 0, v = 0, square = 0;
        for (size_t i = 0; i < texels; ++i) {
            const float* slope = &relief().texels[4 * i + size_t(2 * kind)];
            u += slope[0];
            v += slope[1];
            square += slope[0] * slope[0] + slope[1] * slope[1];
        }
        CHECK(std::abs(u / double(texels)) < 1e-3);
        CHECK(std::abs(v / double(texels)) < 1e-3);
        CHECK(square / double(texels) == nearly(shared::kMeanVariance[kind], 0.04));
    }
}

TEST_CASE("furrows have the mean that the shader takes for far away, and stay in 0..1") {
    const size_t texels = size_t(relief().size) * size_t(relief().size);
    for (int kind = 0; kind < 2; ++kind) {
        double sum = 0;
        for (size_t i = 0; i < texels; ++i) {
            const float plateau = relief().texels[4 * (texels + i) + size_t(kind)];
            REQUIRE(plateau >= 0);
            REQUIRE(plateau <= 1);
            sum += plateau;
        }
        CHECK(std::abs(sum / double(texels) - double(shared::kMeanPlateau[kind])) < 0.01);
    }
}

TEST_CASE("what mip levels lose of the slopes is what the shader turns into roughness") {
    const int full = relief().size;
    for (int kind = 0; kind < 2; ++kind) {
        std::vector<double> u, v;
        for (int y = 0; y < full; ++y)
            for (int x = 0; x < full; ++x) {
                u.push_back(slopeAt(x, y, 2 * kind));
                v.push_back(slopeAt(x, y, 2 * kind + 1));
            }
        const double total = meanSquare(u) + meanSquare(v);
        for (int size = full; size >= 8; size /= 2) {
            const double lost = 1 - (meanSquare(u) + meanSquare(v)) / total;
            const float texelMm = Relief::kTileMm / float(size);
            CHECK_MESSAGE(std::abs(lost - double(shared::hiddenShare(texelMm))) < 0.10, "kind ", kind, ", texel ",
                          texelMm, " mm");
            u = halved(u, size);
            v = halved(v, size);
        }
    }
}
