#include "engine/dots/site_labels.h"

#include <algorithm>
#include <cmath>

#include "shaders/shared/noise.h"

namespace stipple {
namespace {

constexpr int kLevels = EvenLevels::kLevels;

// A class that holds the share p of the sites is kept even by a Gaussian of 0.28 of its own spacing, sqrt(1/p) of the
// sites'. Of 0.2 to 0.7 this gives classes the largest mean distance to the nearest (0.69-0.77 of their spacing).
constexpr float kSigmaInSpacings = 0.28f;
constexpr float kWidestSigmaInSpacings = 4 * kSigmaInSpacings;  // of a class that holds 1/16
constexpr float kReachInSigmas = 2.5f;
// By how much a level that came once too often loses against the others, in weights of a neighbour at no distance.
constexpr float kBalance = 0.2f;
constexpr float kTieBreak = 0.02f;

// Weights of a neighbour by squared distance over squared reach, for classes that hold 1/16, 1/8, 1/4 and 1/2 of the
// sites.
class NeighbourWeights {
public:
    NeighbourWeights() {
        for (int i = 0; i < kSteps; ++i) {
            const float exponent = (float(i) + 0.5f) / kSteps * kReachInSigmas * kReachInSigmas / 2;
            weights_[size_t(i)] = glm::exp(-exponent * glm::vec4(1, 2, 4, 8));
        }
    }
    const glm::vec4& operator()(float squaredShareOfReach) const {
        return weights_[size_t(std::min(int(squaredShareOfReach * kSteps), kSteps - 1))];
    }

private:
    static constexpr int kSteps = 512;
    std::array<glm::vec4, kSteps> weights_;
};

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

uint8_t EvenLevels::choose(const Neighbours& neighbours, uint32_t own) {
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

void SiteLabeller::label(Site& site, glm::vec3 positionMm, float spacingMm) {
    static const NeighbourWeights weights;
    const float reachMm = kReachInSigmas * kWidestSigmaInSpacings * spacingMm;
    if (reachMm < 0.7f * grid_.cellMm()) grid_ = grid_.withCells(reachMm);

    EvenLevels::Neighbours hair{}, layer{}, session{};
    const float perSquaredReach = 1 / (reachMm * reachMm);
    grid_.forEachWithin(positionMm, reachMm, [&](uint32_t neighbour, float squaredMm2) {
        const glm::vec4& weight = weights(squaredMm2 * perSquaredReach);
        const Levels& levels = levels_[neighbour];
        hair[levels.hair] += weight;
        layer[levels.layer] += weight;
        session[levels.session] += weight;
    });
    const uint32_t own = shared::hashPcg(uint32_t(levels_.size()) ^ shared::hashPcg(seed_ + 0x1abe1u));
    const Levels levels{hair_.choose(hair, shared::hashPcg(own + 1)), layer_.choose(layer, shared::hashPcg(own + 2)),
                        session_.choose(session, shared::hashPcg(own + 3))};
    site.hairLabel = labelOf(levels.hair, shared::label01(own, 1));
    site.layerLabel = labelOf(levels.layer, shared::label01(own, 2));
    site.sessionLabel = labelOf(levels.session, shared::label01(own, 3));
    levels_.push_back(levels);
    grid_.add(positionMm);
}

}  // namespace stipple
