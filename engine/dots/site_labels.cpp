#include "engine/dots/site_labels.h"

#include <algorithm>
#include <cmath>

#include "shaders/shared/noise.h"

namespace stipple {
namespace {

constexpr int kLevels = EvenLevels::kLevels;

// By how much a level that came once too often loses against the others, in weights of a neighbour at no distance.
constexpr float kBalance = 0.2f;
// Share of the widest weights in every threshold's push: keeps the counts of wider places even.
constexpr float kWide = 0.15f;
// Chance in the choice, in the same weights.
constexpr float kChance = 0.3f;
// Weight of neighbours on the same side of the middle of another label, and on the other side. From 1.3 on the labels
// are independent, over places of a hundred sites too; far beyond it they would be less even.
constexpr float kAlike = 1.3f, kUnlike = 2 - kAlike;

// Which of the four weights serves the threshold below which `levels` of 16 lie.
constexpr int scaleOfThreshold(int levels) {
    const int rarer = std::min(levels, kLevels - levels);
    return rarer <= 1 ? 0 : rarer == 2 ? 1 : rarer <= 5 ? 2 : 3;
}

float alike(uint8_t a, uint8_t b) { return (a < kLevels / 2) == (b < kLevels / 2) ? kAlike : kUnlike; }

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
        const float surplus = below[scale] - p * all[scale] + kWide * (below[0] - p * all[0]);
        push[size_t(t)] = surplus / (p * (1 - p));
        score += push[size_t(t)] * (1 - p);
    }
    size_t best = 0;
    float least = INFINITY;
    for (size_t level = 0; level < kLevels; ++level) {
        if (level > 0) score -= push[level];
        const float total = score + surplus_[level] + kChance * shared::label01(own, uint32_t(level));
        if (total >= least) continue;
        least = total;
        best = level;
    }
    for (float& surplus : surplus_) surplus -= kBalance / kLevels;
    surplus_[best] += kBalance;
    return uint8_t(best);
}

void SiteLabeller::label(Site& site, const std::vector<Neighbour>& neighbours) {
    const uint32_t own = shared::hashPcg(uint32_t(levels_.size()) ^ shared::hashPcg(seed_ + 0x1abe1u));
    // A neighbour that is like this site in the labels before counts more, so that a label is evenly spread among those
    // alike too, and learns nothing from the other labels.
    Levels levels{};
    EvenLevels::Sums sums{};
    for (const Neighbour& near : neighbours) sums[levels_[near.number].hair] += near.weights;
    levels.hair = hair_.choose(sums, shared::hashPcg(own + 1));

    sums = {};
    for (const Neighbour& near : neighbours) {
        const Levels& other = levels_[near.number];
        sums[other.layer] += near.weights * alike(other.hair, levels.hair);
    }
    levels.layer = layer_.choose(sums, shared::hashPcg(own + 2));

    sums = {};
    for (const Neighbour& near : neighbours) {
        const Levels& other = levels_[near.number];
        sums[other.session] += near.weights * (alike(other.hair, levels.hair) * alike(other.layer, levels.layer));
    }
    levels.session = session_.choose(sums, shared::hashPcg(own + 3));

    site.hairLabel = labelOf(levels.hair, shared::label01(own, 1));
    site.layerLabel = labelOf(levels.layer, shared::label01(own, 2));
    site.sessionLabel = labelOf(levels.session, shared::label01(own, 3));
    levels_.push_back(levels);
}

}  // namespace stipple
