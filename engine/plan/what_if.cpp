#include "engine/plan/what_if.h"

#include <algorithm>

namespace stipple {
namespace {

// Too deep: radius 0.15-0.3 mm at 1-2 mm, so wide to be seen (LOOK 'A contradiction' has the formula); dots merge into
// smears. The grey is set so that after three years it is near the look study's picture of it, .40 .62 .73 of the bare
// skin's light (CHANGES 'Numbers', 'Other states'). Proposed.
constexpr float kDeepDiameterMm = 0.36f, kDeepWiderPerMm = 0.25f;
constexpr float kDeepCrisp = 0, kDeepPairs = 0.6f, kDeepStrokes = 0.8f, kDeepSpread = 1.5f, kDeepGrey = 0.2f;
// Blow-out: on 2-10 % of the dots.
constexpr float kBlownShare = 0.08f;
// Too dark: S6 of the ladder; of it nothing is lost, as in the high estimate (engine/dots/look.cpp; proposed).
constexpr float kDarkStrength = 1.5f, kDarkGrey = 1.26f;
// Too large: a radius of 0.2 mm and more, which is seen 0.44 mm wide, at 200 a cm2 and more.
constexpr float kBigDiameterMm = 0.44f, kBigPerCm2 = 200;
// Too low: under 6 cm on an adult man.
constexpr float kLowMm = 55;

void goTooDeep(Plan& plan, float depthMm) {
    DotPlan& dot = plan.dot;
    dot.depthMm = depthMm;
    for (SessionPlan& session : plan.session) session.depthMm = 0;  // as the plan has it
    dot.diameterMm = std::max(dot.diameterMm, kDeepDiameterMm + kDeepWiderPerMm * (depthMm - 1));
    dot.crispShare = kDeepCrisp;
    dot.pairShare = kDeepPairs;
    dot.strokeShare = kDeepStrokes;
    dot.depthSpread = dot.diameterSpread = dot.shadeSpread = kDeepSpread;
    plan.fieldGain = std::min(plan.fieldGain, kDeepGrey);
}

void goTooDark(Plan& plan) {
    const Dilutions& dilutions = plan.dot.dilutions;
    plan.dot.shade = int(std::min_element(dilutions.begin(), dilutions.end()) - dilutions.begin()) + 1;
    plan.dot.strength = std::max(plan.dot.strength, kDarkStrength);
    plan.fieldGain = std::max(plan.fieldGain, kDarkGrey);
    for (SessionPlan& session : plan.session) session.shade = 0;
}

void goTooBig(Plan& plan) {
    plan.dot.diameterMm = std::max(plan.dot.diameterMm, kBigDiameterMm);
    plan.total = 0;
    plan.zones = {};
    plan.densityPerCm2 = std::max(plan.densityPerCm2, kBigPerCm2);
}

void goStraight(HairlinePlan& line) {
    line.irregularity = 0;
    line.softnessMm = 0;
    line.strays = 0;
}

}  // namespace

Plan planWithMistake(Plan plan, const WhatIf& whatIf) {
    switch (whatIf.kind) {
        case Mistake::none:
            break;
        case Mistake::tooDeep:
            goTooDeep(plan, whatIf.depthMm);
            break;
        case Mistake::blowOut:
            plan.dot.blownShare = std::max(plan.dot.blownShare, kBlownShare);
            break;
        case Mistake::tooDark:
            goTooDark(plan);
            break;
        case Mistake::tooBig:
            goTooBig(plan);
            break;
        case Mistake::straight:
            goStraight(plan.hairline);
            break;
        case Mistake::tooLow:
            plan.hairline.heightMm = std::min(plan.hairline.heightMm, kLowMm);
            break;
    }
    return plan;
}

}  // namespace stipple
