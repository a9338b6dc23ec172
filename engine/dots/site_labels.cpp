#include "engine/dots/site_labels.h"

#include <algorithm>
#include <cmath>

#include "shaders/shared/noise.h"

namespace stipple {
namespace {

constexpr int kLevels = EvenLevels::kLevels;

// By how much a level that came once too often loses against the others, in weights of a neighbour at no distance.
constexpr float kBalance = 0.2f;
constexpr float kTieBreak = 0.02f;

// Which of the four weights serves the threshold below which `levels` of 16 lie.
constexpr int scaleOfThreshold(int levels) {
    const int rarer = std::min(levels, kLevels - levels);
    return rarer <= 1 ? 0 : rarer == 2 ? 1 : rarer <= 5 ? 2 : 3;
}

uint8_t labelOf(uint8_t level, float within) { return uint8_t(level * kLevels + int(within * kLevels)); }

// Surplus at which the levels come equally often; measured over 300,000 sites.
constexpr std::array<float, kLevels> kSettledSurplus = {6.85f,  2.44f,  0.29f,  -0.87f, -1.66f, -2.16f, -2.40f, -2.50f,
                                                        -2.50f, -2.40f, -2.16f, -1.66f, -0.87f, 0.29f,  2.44f,  6.85f};

}  // namespace

EvenLevels::EvenLevels() : surplus_(kSettledSurplus) {}

uint8_t EvenLevels::choose(const Sums& neighbours, uint32_t own) {
    glm::vec4 all(0);
    for (const glm::vec4& level : neighbours) all += level;
    // Too many below a threshold push upwards, by the surplus over the threshold's share p, normalised by its variance.
    std::array<float, kLevels> push{};
    float score = 0;  // of level 0, then of one level after the other
    glm::vec4 below(0);
    for (int t = 1; t < kLevels; ++t) {
        below += neighbours[size_t(t - 1)];
        const int scale = scaleOfThreshold(t);
        const float p = float(t) / kLevels;
        push[size_t(t)] = (below[scale] - p * all[scale]) / (p * (1 - p));
        score += push[size_t(t)] * (1 - p);
    }
    size_t best = 0;
    float least = INFINITY;
    for (size_t level = 0; level < kLevels; ++level) {
        if (level > 0) score -= push[level];
        const float total = score + surplus_[level] + kTieBreak * shared::label01(own, uint32_t(level));
        if (total >= least) continue;
        least = total;
        best = level;
    }
    for (float& surplus : surplus_) surplus -= kBalance / kLevels;
    surplus_[best] += kBalance;
    return uint8_t(best);
}

void SiteLabeller::label(Site& site, const std::vector<SiteNeighbours::Neighbour>& neighbours) {
    EvenLevels::Sums hair{}, layer{}, session{};
    for (const SiteNeighbours::Neighbour& neighbour : neighbours) {
        const Levels& levels = levels_[neighbour.number];
        hair[levels.hair] += neighbour.weights;
        layer[levels.layer] += neighbour.weights;
        session[levels.session] += neighbour.weights;
    }
    const uint32_t own = shared::hashPcg(uint32_t(levels_.size()) ^ shared::hashPcg(seed_ + 0x1abe1u));
    const Levels levels{hair_.choose(hair, shared::hashPcg(own + 1)), layer_.choose(layer, shared::hashPcg(own + 2)),
                        session_.choose(session, shared::hashPcg(own + 3))};
    site.hairLabel = labelOf(levels.hair, shared::label01(own, 1));
    site.layerLabel = labelOf(levels.layer, shared::label01(own, 2));
    site.sessionLabel = labelOf(levels.session, shared::label01(own, 3));
    levels_.push_back(levels);
}

}  // namespace stipple
