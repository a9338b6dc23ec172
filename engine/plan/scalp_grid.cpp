#include "engine/plan/scalp_grid.h"

#include <algorithm>

#include "engine/head/parallel.h"

namespace stipple {

namespace {
constexpr size_t kRowsAtOnce = 16;
}

ScalpGrid::ScalpGrid(const Chart& chart) {
    positions_.resize(size_t(kSize) * kSize);
    normals_.resize(positions_.size());
    const auto forTexels = [](const auto& each) {
        parallelRanges(size_t(kSize), kRowsAtOnce, [&](size_t begin, size_t end) {
            for (int y = int(begin); y < int(end); ++y)
                for (int x = 0; x < kSize; ++x) each(x, y);
        });
    };
    forTexels([&](int x, int y) { positions_[indexAt(x, y)] = chart.surfaceOf(planeAt(x, y)); });
    forTexels([&](int x, int y) {
        const glm::vec3 outward = positions_[indexAt(x, y)] - chart.centre();
        glm::vec3 normal = glm::cross(stepX(x, y), stepY(x, y));
        if (glm::dot(normal, outward) < 0) normal = -normal;
        const float length = glm::length(normal);
        normals_[indexAt(x, y)] = length > 1e-12f ? normal / length : glm::normalize(outward);
    });
}

glm::vec3 ScalpGrid::stepX(int x, int y) const {
    const int from = std::max(x - 1, 0), to = std::min(x + 1, kSize - 1);
    return (positions_[indexAt(to, y)] - positions_[indexAt(from, y)]) / float(to - from);
}

glm::vec3 ScalpGrid::stepY(int x, int y) const {
    const int from = std::max(y - 1, 0), to = std::min(y + 1, kSize - 1);
    return (positions_[indexAt(x, to)] - positions_[indexAt(x, from)]) / float(to - from);
}

float ScalpGrid::texelAreaMm2(int x, int y) const { return glm::length(glm::cross(stepX(x, y), stepY(x, y))); }

}  // namespace stipple
