#include "engine/dots/site_neighbours.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/base/units.h"

namespace stipple {
namespace {

// exp(-r^2 / 2 sigma^2) for the four sigmas, by squared distance over squared reach.
class WeightTable {
public:
    WeightTable() {
        constexpr float kMostExponent = SiteNeighbours::kReachInSigmas * SiteNeighbours::kReachInSigmas / 2;
        for (int i = 0; i < kSteps; ++i) {
            const float exponent = (float(i) + 0.5f) / kSteps * kMostExponent;
            weights_[size_t(i)] = glm::exp(-exponent * glm::vec4(1, 2, 4, 8));
        }
    }
    const glm::vec4& at(float squaredShareOfReach) const {
        return weights_[size_t(std::min(int(squaredShareOfReach * kSteps), kSteps - 1))];
    }

private:
    static constexpr int kSteps = 512;
    std::array<glm::vec4, kSteps> weights_;
};

// Sum of the widest weights over evenly spread sites.
float sumWhereEven() {
    const float sigma = SiteNeighbours::kWidestSigma, reach = SiteNeighbours::kReachInSigmas;
    return 2 * float(kPi) * sigma * sigma * (1 - std::exp(-reach * reach / 2));
}

}  // namespace

void SiteNeighbours::look(glm::vec3 positionMm, float spacingMm) {
    static const WeightTable table;
    sigmaMm_ = kWidestSigma * spacingMm;
    const float reachMm = kReachInSigmas * sigmaMm_;
    if (reachMm < 0.7f * grid_.cellMm()) grid_ = grid_.withCells(reachMm);
    seen_.clear();
    const float perSquaredReach = 1 / (reachMm * reachMm);
    grid_.forEachWithin(positionMm, reachMm, [&](uint32_t number, float squaredMm2) {
        seen_.push_back({number, table.at(squaredMm2 * perSquaredReach)});
    });
}

float SiteNeighbours::crowding(float borderMm) const {
    static const float even = sumWhereEven();
    float sum = 0;
    for (const Neighbour& neighbour : seen_) sum += neighbour.weights.x;
    // Of a Gaussian at that distance from a straight border, the part on this side.
    const float inside = 0.5f * (1 + std::erf(borderMm / (sigmaMm_ * std::sqrt(2.0f))));
    return sum / (even * inside);
}

}  // namespace stipple
