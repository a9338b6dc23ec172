#include <algorithm>
#include <thread>

#include "engine/base/error.h"
#include "engine/dots/treatment.h"

namespace stipple {
namespace {

// Positions come from every kStep-th texel and are interpolated between: the proxy is smooth.
constexpr int kStep = 8;
// Nothing of the treatment is farther out than this: stray noise and ramps reach some 10 mm beyond the line.
constexpr float kFarOutsideMm = -30;

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

std::vector<float> fieldMaskTexels(const Head& head, const ScalpMap& map, const Plan& plan, const OwnHair& hair,
                                   int size) {
    STIPPLE_CHECK(size > 0, size);
    const CoarsePositions positions(head.chart, size);
    std::vector<float> texels(size_t(size) * size_t(size), 0.0f);
    const auto fillRows = [&](int first, int step) {
        for (int y = first; y < size; y += step)
            for (int x = 0; x < size; ++x) {
                const ScalpSample sample = map.sample(positions.planeOf(float(x), float(y)));
                if (sample.lineMm < kFarOutsideMm) continue;
                const SiteWish wish = wishAt(positions.at(x, y), sample, plan, hair);
                texels[size_t(y) * size_t(size) + size_t(x)] = std::clamp(wish.fieldMask, 0.0f, 1.0f);
            }
    };
    // Each texel is worked out alone, so the threads do not show in the result.
    const int count = std::clamp(int(std::thread::hardware_concurrency()), 1, 8);
    std::vector<std::thread> threads;
    for (int k = 1; k < count; ++k) threads.emplace_back(fillRows, k, count);
    fillRows(0, count);
    for (std::thread& thread : threads) thread.join();
    return texels;
}

}  // namespace stipple
