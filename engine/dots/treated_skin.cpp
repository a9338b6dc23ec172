#include "engine/dots/treated_skin.h"

#include <algorithm>
#include <array>

namespace stipple {
namespace {

// Dots of which the means over a population are taken.
constexpr int kSamples = 192;

struct PopulationMeans {
    glm::vec3 settled{};  // all light lost by a settled dot with the colour of that age, mm2
    glm::vec3 drawn{};    // of it, drawn with the marks at that age, mm2; rims and crusts come on top
    glm::vec3 ratio{};    // far-field ratio of that age
};

// A dot of which a mean is made, and how much of it. That some are blown is weighed, not drawn by lot.
struct MeanDot {
    shared::DotStyle style;
    float weight = 0;
};
using MeanDots = std::array<MeanDot, 4>;  // the first mark and the second, each good and blown
MeanDots dotsOfSample(uint32_t sample, bool crisp, shared::LookParams p) {
    const float blownShare = p.blownShare;
    p.blownShare = 0;
    const uint32_t seed = shared::hashPcg(sample + 7919u);
    MeanDots dots;
    for (uint32_t second = 0; second < 2; ++second) {
        const float weight = second ? p.pairShare : 1.0f;
        shared::DotStyle style = shared::dotStyleOf(seed + 104729u * second, crisp ? -1.0f : 2.0f, 1e3f, p);
        if (second) style.inkRadiusMm *= shared::kSecondRadius;
        dots[2 * second] = {style, weight * (1 - blownShare)};
        dots[2 * second + 1] = {shared::blownStyle(style), weight * blownShare};
    }
    return dots;
}

// Means over the variation from dot to dot, second marks of pairs included, `ageDays` after the dots' session.
PopulationMeans populationMeans(const shared::LookParams& params, float ageDays) {
    const shared::LookParams p = shared::atAge(params, ageDays);
    const float years = std::max(0.0f, ageDays - shared::kSettledDays) / shared::kDaysAYear;
    PopulationMeans means;
    for (int population = 0; population < 2; ++population) {
        const bool crisp = population == 0;
        const float share = crisp ? p.crispShare : 1 - p.crispShare;
        if (share <= 0) continue;
        const shared::DotLook even = shared::dotLook(shared::meanStyle(crisp, p), ageDays, p);
        const glm::vec3 around = even.halo * shared::haloShare(p.depthMm);
        glm::vec3 settled(0), drawn(0);
        for (uint32_t i = 0; i < kSamples; ++i)
            for (const MeanDot& dot : dotsOfSample(i, crisp, p)) {
                if (dot.weight <= 0) continue;
                const shared::DotLook look = shared::dotLook(dot.style, ageDays, shared::ofStyle(p, dot.style));
                settled +=
                    dot.weight * shared::settledLoss(dot.style, shared::settledPeak(dot.style, years, p), years, p);
                drawn += dot.weight * (look.core * (6.2831853f * look.sigma * look.sigma) + around);
            }
        means.settled += settled * (share / kSamples);
        means.drawn += drawn * (share / kSamples);
        means.ratio += share * shared::dotTimeRatio(shared::meanStyle(crisp, p), ageDays, p).farField;
    }
    return means;
}

// Of what a settled place loses, at another age. FACTS §3.3 has the ratio of the loss, for places that lose up to this
// much of the light; a darker one has less left to lose. Before the dots have settled the ratio would take more than
// all the light, so there it is that of the optical depth, which is the same while both are small.
constexpr float kDarkestOfRatios = 0.4f;
glm::vec3 lossAtAge(glm::vec3 settled, glm::vec3 ratio, float ageDays) {
    if (ageDays < shared::kSettledDays) return 1.0f - glm::pow(1.0f - settled, ratio);
    const glm::vec3 left = glm::min(glm::vec3(1), (1.0f - settled) / (1 - kDarkestOfRatios));
    const glm::vec3 gained = glm::max(ratio - 1.0f, 0.0f) * left;
    return settled * (glm::min(ratio, 1.0f) + gained);
}

}  // namespace

EvenLoss evenLoss(const AgedDots& dots) {
    const PopulationMeans means = populationMeans(dots.params, dots.ageDays);
    return {lossAtAge(1.0f - glm::exp(-dots.perMm2 * means.settled), means.ratio, dots.ageDays),
            dots.perMm2 * means.drawn};
}

TreatedSkin treatedSkin(const shared::LookParams& p, const Plan& plan, float perCm2) {
    const float perMm2 = perCm2 / 100;
    TreatedSkin skin;
    float before = 0;
    for (int k = 0; k < STIPPLE_MAX_SESSIONS; ++k) {
        const float age = p.dayNow - p.birth[k].x, share = p.sessionEnd[k] - before;
        before = p.sessionEnd[k];
        if (age >= 0 && share > 0) skin.add(evenLoss({shared::ofBirth(p, k), perMm2, age}), share);
    }
    for (int k = 0; k < STIPPLE_MAX_TOUCH_UPS; ++k) {
        const int birth = STIPPLE_FIRST_TOUCH_UP + k;
        const float age = p.dayNow - p.birth[birth].x;
        if (age >= 0) skin.cover(evenLoss({shared::ofBirth(p, birth), perMm2, age}), touchUpShare(plan, k));
    }
    skin.loss = TreatedSkin::keepLight(skin.loss);
    return skin;
}

glm::vec3 fieldDepth(const TreatedSkin& treated) {
    return glm::max(-glm::log(1.0f - treated.loss) - treated.drawnDepth, glm::vec3(0));
}

}  // namespace stipple
