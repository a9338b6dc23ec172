#include "engine/dots/look.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/base/error.h"

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
    p.oldStyle = {its.warmth, its.fieldGain, its.crispShare, its.strokeShare};
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
