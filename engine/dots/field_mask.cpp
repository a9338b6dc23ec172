#include <algorithm>

#include "engine/base/error.h"
#include "engine/dots/treatment.h"
#include "engine/head/parallel.h"

namespace stipple {
namespace {

// Positions come from every kStep-th texel and are interpolated between: the proxy is smooth.
constexpr int kStep = 8;
constexpr size_t kRowsAtOnce = 16;

class CoarsePositions {
public:
    CoarsePositions(const Chart& chart, int size) : columns_((size + kStep - 1) / kStep + 1), size_(size) {
        positions_.reserve(size_t(columns_) * size_t(columns_));
        for (int row = 0; row < columns_; ++row)
            for (int column = 0; column < columns_; ++column)
                positions_.push_back(chart.surfaceOf(planeOf(float(column * kStep), float(row * kStep))));
    }
    glm::vec2 planeOf(float x, float y) const {
        return glm::min((glm::vec2(x, y) + 0.5f) / float(size_), glm::vec2(1));
    }
    glm::vec3 at(int x, int y) const {
        const int column = x / kStep, row = y / kStep;
        const float u = float(x % kStep) / kStep, v = float(y % kStep) / kStep;
        const glm::vec3* low = &positions_[size_t(row) * size_t(columns_) + size_t(column)];
        const glm::vec3* high = low + columns_;
        return glm::mix(glm::mix(low[0], low[1], u), glm::mix(high[0], high[1], u), v);
    }

private:
    int columns_, size_;
    std::vector<glm::vec3> positions_;
};

}  // namespace

std::vector<float> fieldMaskTexels(const Head& head, const ScalpMap& map, const Plan& plan, const OwnHair& /*hair*/,
                                   int size) {
    STIPPLE_CHECK(size > 0, size);
    const CoarsePositions positions(head.chart, size);
    std::vector<float> texels(size_t(size) * size_t(size), 0.0f);
    const GrainSource source(plan.seed);
    parallelRanges(size_t(size), kRowsAtOnce, [&](size_t firstRow, size_t endRow) {
        for (int y = int(firstRow); y < int(endRow); ++y)
            for (int x = 0; x < size; ++x) {
                const glm::vec2 plane = positions.planeOf(float(x), float(y));
                const float mask = map.patch().isOn() ? map.patch().greyAt(plane)
                                                      : fieldMaskAt(positions.at(x, y), source, map.sample(plane), plan,
                                                                    scarTouchOfField(map.scars(), plane));
                texels[size_t(y) * size_t(size) + size_t(x)] = std::clamp(mask, 0.0f, 1.0f);
            }
    });
    return texels;
}

}  // namespace stipple
