#include "engine/dots/look.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/base/error.h"
#include "engine/base/units.h"
#include "engine/plan/drawn_zone_map.h"
#include "engine/plan/zone_density.h"

namespace stipple {
namespace {
// FACTS §3.3.
constexpr float kFadePermanent = 0.16f, kFadeTemporary = 0.95f;
constexpr float kFadeDry = 1.35f, kFadeOily = 1.15f, kSpreadOily = 1.6f;
constexpr float kNotInPlan = 1e9f;

// Dots of a single needle beside those of three: their radius (FACTS §2 'Feathering', where the front line has single
// ones), and their share of pairs (the look study's least, 0.1, beside its usual 0.28).
constexpr float kSingleRadius = 0.72f, kSinglePairs = 0.1f / 0.28f;

// What an estimate does beside the typical one. Ink: high keeps all that a session puts down, where typical loses a
// third (FACTS §3.1); low and the grey between the dots were fitted on pictures to LOOK's row 'healed, low and high'.
// Fading: FACTS §3.3's rows 'outdoor' and 'protected' beside 'baseline', that is f_sun of 3 and of 0 over that of 1.
struct EstimateEffect {
    float inkStays = 1, fieldStays = 1, fade = 1;
};
constexpr EstimateEffect kLow{0.31f, 1, 1.8f}, kTypical{}, kHigh{1 / 0.67f, 1.26f, 0.6f};

EstimateEffect effectOf(Estimate estimate) {
    return estimate == Estimate::low ? kLow : estimate == Estimate::high ? kHigh : kTypical;
}

// Dots of which the means over a population are taken.
constexpr int kSamples = 192;
}  // namespace

glm::vec4 sessionEnds(const Plan& plan) {
    glm::vec4 ends(1);
    float share = 0;
    for (int k = 0; k + 1 < plan.sessions; ++k) ends[k] = share += sessionShare(plan, k);
    return ends;
}

namespace {
float absorptionPerMm(const Plan& plan, int shade) {
    return static_cast<float>(shadeAbsorptionPerMm(shade, plan.dot.dilutions)) * plan.dot.strength;
}

// The plan's own; of the old work there is nothing yet.
void fillBirths(const Plan& plan, shared::LookParams& p) {
    static_assert(kMostSessions == STIPPLE_MAX_SESSIONS && kMostTouchUps == STIPPLE_MAX_TOUCH_UPS);
    for (int k = 0; k < kMostSessions; ++k)
        p.birth[k] = {k < plan.sessions ? sessionDay(plan, k) : kNotInPlan,
                      absorptionPerMm(plan, sessionShade(plan, k)), sessionDepthMm(plan, k), p.inkRadiusMm};
    for (int k = 0; k < kMostTouchUps; ++k)
        p.birth[STIPPLE_FIRST_TOUCH_UP + k] = {touchUpShare(plan, k) > 0 ? touchUpDay(plan, k) : kNotInPlan,
                                               absorptionPerMm(plan, touchUpShade(plan, k)), plan.dot.depthMm,
                                               p.inkRadiusMm};
    p.birth[STIPPLE_OLD_WORK] = {kNotInPlan, 0, plan.dot.depthMm, p.inkRadiusMm};
}
}  // namespace

shared::LookParams lookParams(const Plan& plan, const OwnHair& hair, const Skin& skin, const TimePoint& time,
                              const OldWork& old) {
    shared::LookParams p = lookParams(plan, hair, skin, time);
    if (!old.isThere()) return p;
    const shared::LookParams its = lookParams(planOfOldWork(old), hair, skin, {time.days, time.sun});
    p.birth[STIPPLE_OLD_WORK] = {dayOfOldWork(old), its.muPerMm, its.depthMm, its.inkRadiusMm};
    p.old = {its.fadePerYear, leftByLaser(old), its.blendInk, 0};
    return p;
}

shared::LookParams lookParams(const Plan& plan, const OwnHair& hair, const Skin& skin, const TimePoint& time) {
    shared::LookParams p{};
    p.sessionEnd = sessionEnds(plan);
    p.dayNow = time.days;
    const bool isSingle = plan.dot.needle == Needle::single;
    p.inkRadiusMm = static_cast<float>(inkRadiusOfVisible(plan.dot.diameterMm)) * (isSingle ? kSingleRadius : 1.0f);
    p.frontRadius = plan.dot.needle == Needle::singleInFront ? kSingleRadius : 1.0f;
    p.muPerMm = absorptionPerMm(plan, plan.dot.shade);
    p.depthMm = plan.dot.depthMm;
    fillBirths(plan, p);
    p.warmth = plan.warmth;
    p.fieldGain = plan.fieldGain;
    p.crispShare = plan.dot.crispShare;
    p.strokeShare = plan.dot.strokeShare;
    p.blownShare = plan.dot.blownShare;
    p.pairShare = pairShareOf(plan.dot);
    p.softnessMm = plan.hairline.softnessMm;
    p.fadePerYear = plan.pigment == PigmentKind::temporary ? kFadeTemporary : kFadePermanent;
    const EstimateEffect estimate = effectOf(time.estimate);
    p.inkStays = estimate.inkStays;
    p.fieldStays = estimate.fieldStays;
    p.fadePerYear *= estimate.fade;
    p.blendInk = plan.pigment == PigmentKind::blend ? 1.0f : 0.0f;
    p.sun = time.sun;
    p.skinFade = skin.type == SkinType::dry ? kFadeDry : skin.type == SkinType::oily ? kFadeOily : 1.0f;
    p.skinSpread = skin.type == SkinType::oily ? kSpreadOily : 1.0f;
    p.hairLengthMm = hair.lengthMm;
    p.hairGrey = hair.grey;
    p.depthSpread = plan.dot.depthSpread;
    p.diameterSpread = plan.dot.diameterSpread;
    p.shadeSpread = plan.dot.shadeSpread;
    return p;
}

namespace {
struct PopulationMeans {
    glm::vec3 settled{};  // all light lost by a settled dot with the colour of that age, mm2
    glm::vec3 drawn{};    // of it, or more while fresh, drawn with the marks at that age, mm2
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
        glm::vec3 settled(0), drawn(0);
        for (uint32_t i = 0; i < kSamples; ++i)
            for (const MeanDot& dot : dotsOfSample(i, crisp, p)) {
                if (dot.weight <= 0) continue;
                const shared::DotLook look = shared::dotLook(dot.style, ageDays, shared::ofStyle(p, dot.style));
                settled += dot.weight * shared::settledLoss(dot.style, years, p);
                drawn += dot.weight * (look.core * (6.2831853f * look.sigma * look.sigma) +
                                       even.halo * shared::haloShare(p.depthMm));
            }
        means.settled += settled * (share / kSamples);
        means.drawn += drawn * (share / kSamples);
        means.ratio += share * shared::dotTimeRatio(shared::meanStyle(crisp, p), ageDays, p).farField;
    }
    return means;
}

// Dots of one birth that are there.
struct AgedDots {
    shared::LookParams params;
    float perMm2 = 0;
    float ageDays = 0;
};

// What a place takes whose dots are all of one age.
struct EvenLoss {
    glm::vec3 loss{};        // 1 - mean transmittance
    glm::vec3 drawnDepth{};  // optical depth of what the marks take
};

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

EvenLoss evenLoss(const AgedDots& dots) {
    const PopulationMeans means = populationMeans(dots.params, dots.ageDays);
    return {lossAtAge(1.0f - glm::exp(-dots.perMm2 * means.settled), means.ratio, dots.ageDays),
            dots.perMm2 * means.drawn};
}

// 1 - mean transmittance and the marks' part of it, of a fully treated place.
struct TreatedSkin {
    glm::vec3 loss{}, drawnDepth{};

    void add(const EvenLoss& dots, float share) {
        loss += share * dots.loss;
        drawnDepth += share * dots.drawnDepth;
    }
    // What lies over all that is there already: a share of the place as dense as `dots`.
    void cover(const EvenLoss& dots, float share) {
        loss = 1.0f - (1.0f - keepLight(loss)) * glm::pow(1.0f - keepLight(dots.loss), glm::vec3(share));
        drawnDepth += share * dots.drawnDepth;
    }
    static glm::vec3 keepLight(glm::vec3 loss) { return glm::clamp(loss, 0.0f, kMostLoss); }
    static constexpr float kMostLoss = 0.95f;
};

// The sessions' dots share the density, so that those of one age follow FACTS' ratios exactly; a touch-up's come on
// top.
TreatedSkin treatedSkin(const shared::LookParams& p, const Plan& plan) {
    const float perMm2 = densestPerCm2(plan) / 100;
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

// Of the grey beside the marks.
glm::vec3 fieldDepth(const TreatedSkin& treated) {
    return glm::max(-glm::log(1.0f - treated.loss) - treated.drawnDepth, glm::vec3(0));
}
}  // namespace

glm::vec3 fieldOpticalDepth(const Plan& plan, const OwnHair& hair, const Skin& skin, const TimePoint& time) {
    return mostGrey(plan) * fieldDepth(treatedSkin(lookParams(plan, hair, skin, time), plan));
}

OldField oldFieldOpticalDepth(const OldWork& old, const Plan& plan, const OwnHair& hair, const Skin& skin,
                              const TimePoint& time) {
    if (!old.isThere()) return {};
    const shared::LookParams p = lookParams(plan, hair, skin, time, old);
    const float age = p.dayNow - p.birth[STIPPLE_OLD_WORK].x;
    const auto depth = [&](float inkLeft) {
        AgedDots dots{shared::ofOldWork(p), old.densityPerCm2 / 100, age};
        dots.params.muPerMm *= inkLeft;
        TreatedSkin skinOfIt;
        skinOfIt.cover(evenLoss(dots), 1);
        return fieldDepth(skinOfIt);
    };
    return {depth(1), depth(p.old.y)};
}

float scarFieldShare(const Plan& plan, const OwnHair& hair, const Skin& skin, const TimePoint& time) {
    const shared::LookParams params = lookParams(plan, hair, skin, time);
    const float around = fieldDepth(treatedSkin(params, plan)).g;
    return around > 0 ? fieldDepth(treatedSkin(shared::inScar(params), plan)).g / around : 1.0f;
}

namespace {
// Of a plan whose dots are all of that shade, green.
float greyOfShade(Plan plan, int shade, const OwnHair& hair, const Skin& skin, const TimePoint& time) {
    plan.dot.shade = shade;
    return fieldOpticalDepth(plan, hair, skin, time).g;
}
}  // namespace

PatchShares patchShares(const Plan& plan, const OwnHair& hair, const Skin& skin, const PatchTest& patch) {
    const Plan one = planOfPatch(plan, patch);
    const TimePoint healed{.days = healedDay(one)};
    const double darkest = shadeAbsorptionPerMm(one.dot.shade, one.dot.dilutions);
    const float grey = greyOfShade(one, one.dot.shade, hair, skin, healed);
    PatchShares shares;
    for (int cell = 0; cell < patchCells(patch); ++cell) {
        const int shade = patchShade(patch, cell);
        shares.ink[size_t(cell)] = float(shadeAbsorptionPerMm(shade, one.dot.dilutions) / darkest);
        shares.grey[size_t(cell)] = grey > 0 ? greyOfShade(one, shade, hair, skin, healed) / grey : 0.0f;
    }
    return shares;
}

float patchGreyPower(const Plan& plan, const OwnHair& hair, const Skin& skin, const PatchTest& patch,
                     const TimePoint& time) {
    constexpr float kLeastPower = 0.1f, kMostPower = 10;
    const Plan one = planOfPatch(plan, patch);
    const auto shareAt = [&](const TimePoint& when) {
        return greyOfShade(one, lightestShade(one, patch), hair, skin, when) /
               greyOfShade(one, one.dot.shade, hair, skin, when);
    };
    const float healed = shareAt({.days = healedDay(one)}), now = shareAt(time);
    const float power = std::log(now) / std::log(healed);
    return std::isfinite(power) ? std::clamp(power, kLeastPower, kMostPower) : 1.0f;
}

namespace {

// The dots of one shade and depth, as if they were all of the plan and put down at once.
struct DotKind {
    Plan plan;
    float share = 0;  // of the dots
};
std::vector<DotKind> dotKinds(const Plan& plan) {
    std::vector<DotKind> kinds;
    for (int k = 0; k < plan.sessions; ++k) {
        Plan one = putDownAtOnce(plan);
        one.dot.shade = sessionShade(plan, k);
        one.dot.depthMm = sessionDepthMm(plan, k);
        const auto same =
            std::find_if(kinds.begin(), kinds.end(), [&](const DotKind& kind) { return kind.plan == one; });
        if (same == kinds.end())
            kinds.push_back({one, sessionShare(plan, k)});
        else
            same->share += sessionShare(plan, k);
    }
    return kinds;
}

// Where the dots of a plan are, and under what sun.
struct Place {
    const Skin& skin;
    float sun = 1;
    Estimate estimate = Estimate::typical;
    bool isScar = false;
};

// `ageDays` after they were put down.
LookAtTime lookOfKind(const Plan& atOnce, const Place& place, float ageDays) {
    shared::LookParams p = lookParams(atOnce, {}, place.skin, {ageDays, place.sun, place.estimate});
    if (place.isScar) p = shared::inScar(p);
    const shared::TimeRatio ratio = shared::timeRatio(p.depthMm, ageDays, p);
    const glm::vec3 peak =
        shared::columnPeak(p.inkRadiusMm, shared::atAge(p, ageDays).muPerMm, shared::kColumnTopMm, p.depthMm);
    return {0, double(peak.g * ratio.crisp.g), glm::dvec3(treatedSkin(p, atOnce).loss)};
}

// Dots of one touch-up as if they were all of a plan.
Plan planOfTouchUp(const Plan& plan, int touchUp) {
    Plan one = putDownAtOnce(plan);
    one.dot.shade = touchUpShade(plan, touchUp);
    return one;
}

// All of the plan's dots of one age: the years are counted from the day on which the plan is healed.
LookAtTime lookAt(const Plan& plan, const Place& place, double years) {
    LookAtTime look{years};
    for (const DotKind& kind : dotKinds(plan)) {
        const LookAtTime one = lookOfKind(kind.plan, place, daysAtYears(kind.plan, float(years)));
        look.crisp += double(kind.share) * one.crisp;
        look.fieldRgb += double(kind.share) * one.fieldRgb;
    }
    for (int k = 0; k < kMostTouchUps; ++k) {
        const float ageDays = (float(years) - plan.touchUp[size_t(k)].years) * float(kDaysPerYear);
        const double share = double(touchUpShare(plan, k));
        if (share <= 0 || ageDays < 0) continue;
        const LookAtTime one = lookOfKind(planOfTouchUp(plan, k), place, ageDays);
        look.crisp += share * one.crisp;
        look.fieldRgb = 1.0 - (1.0 - look.fieldRgb) * glm::pow(1.0 - one.fieldRgb, glm::dvec3(share));
    }
    return look;
}

std::vector<LookAtTime> looksOverTime(const Plan& plan, const Place& place) {
    std::vector<LookAtTime> looks;
    for (double years : {0.0, 0.5, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0})
        looks.push_back(lookAt(plan, place, years));
    return looks;
}

}  // namespace

LookAtTime lookAtYears(const Plan& plan, const Skin& skin, float sun, double years, Estimate estimate) {
    return lookAt(plan, {skin, sun, estimate}, years);
}

std::vector<LookAtTime> lookOverTime(const Plan& plan, const Skin& skin, float sun, Estimate estimate) {
    return looksOverTime(plan, {skin, sun, estimate});
}

std::vector<LookAtTime> lookOverTimeInScar(const Plan& plan, const Skin& skin, float sun, Estimate estimate) {
    return looksOverTime(plan, {skin, sun, estimate, true});
}

double shadeAbsorptionPerMm(int shade, const Dilutions& dilutions) {
    STIPPLE_CHECK(shade >= 1 && shade <= kShadeCount, shade);
    return 98.0 / (double(dilutions[size_t(shade - 1)]) + 1);
}

float pairShareOf(const DotPlan& dot) {
    return dot.needle == Needle::single ? kSinglePairs * dot.pairShare : dot.pairShare;
}

namespace {
constexpr double kLeastInkRadiusMm = 0.02;
// Half width of the dot that light makes of a point of ink, and how its square grows with that of the ink's radius, up
// to the usual radius and beyond it: shared::columnHalfWidth of a needle at the usual depth.
constexpr double kBlurMm = 0.11, kGrowth = 0.9, kGrowthOfWide = 1.3;
const double kUsualInk = double(shared::kUsualInkRadiusMm) * double(shared::kUsualInkRadiusMm);
const double kUsualHalf = kGrowth * kUsualInk + kBlurMm * kBlurMm;
}  // namespace

double inkRadiusOfVisible(double visibleDiameterMm) {
    const double half = visibleDiameterMm * visibleDiameterMm / 4;
    const double square =
        half < kUsualHalf ? (half - kBlurMm * kBlurMm) / kGrowth : kUsualInk + (half - kUsualHalf) / kGrowthOfWide;
    return std::sqrt(std::max(square, kLeastInkRadiusMm * kLeastInkRadiusMm));
}

double visibleDiameterOfInk(double inkRadiusMm) {
    const double square = inkRadiusMm * inkRadiusMm, wide = std::max(0.0, square - kUsualInk);
    return 2 * std::sqrt(kGrowth * square + (kGrowthOfWide - kGrowth) * wide + kBlurMm * kBlurMm);
}

}  // namespace stipple
