// What if the work goes wrong: each mistake changes what FACTS §2 'Errors to draw' says of it, and nothing else.
#include <doctest/doctest.h>

#include <functional>

#include "engine/plan/what_if.h"

using namespace stipple;

namespace {

Plan ownPlan() {
    Plan plan;
    plan.total = 9000;
    plan.zones.crown = 90;
    plan.session[1].shade = 2;
    plan.session[2].depthMm = 0.4f;
    plan.hairline.heightMm = 74;
    return plan;
}

Plan gone(Mistake kind, float depthMm = WhatIf{}.depthMm) { return planWithMistake(ownPlan(), {kind, depthMm}); }

}  // namespace

TEST_CASE("no mistake is the plan itself, and a mistake twice is the mistake once") {
    CHECK(gone(Mistake::none) == ownPlan());
    for (int i = 1; i < kMistakeCount; ++i) {
        CAPTURE(i);
        const WhatIf whatIf{Mistake(i)};
        const Plan once = planWithMistake(ownPlan(), whatIf);
        CHECK(once != ownPlan());
        CHECK(planWithMistake(once, whatIf) == once);
    }
}

TEST_CASE("a needle that goes too deep does so in every session; the deeper it goes, the wider are its dots") {
    const Plan deep = gone(Mistake::tooDeep, 1.2f), deepest = gone(Mistake::tooDeep, 2);
    for (int k = 0; k < deep.sessions; ++k) CHECK(sessionDepthMm(deep, k) == 1.2f);
    CHECK(deep.dot.diameterMm > ownPlan().dot.diameterMm);
    CHECK(deepest.dot.diameterMm > deep.dot.diameterMm + 0.1f);
    CHECK(deep.hairline == ownPlan().hairline);
    CHECK(sessionShade(deep, 1) == 2);
    Plan wide = ownPlan();
    wide.dot.diameterMm = 0.7f;
    CHECK(planWithMistake(wide, {Mistake::tooDeep, 1}).dot.diameterMm == 0.7f);
}

TEST_CASE("too dark is the darkest of one's own ladder in every session, with more of it left") {
    Plan plan = ownPlan();
    CHECK(gone(Mistake::tooDark).dot.shade == 6);
    plan.dot.dilutions[3] = 2;
    Plan dark = planWithMistake(plan, {Mistake::tooDark});
    CHECK(dark.dot.shade == 4);
    for (int k = 0; k < dark.sessions; ++k) CHECK(sessionShade(dark, k) == 4);
    CHECK(dark.dot.strength > plan.dot.strength);
    dark.dot.shade = plan.dot.shade;
    dark.dot.strength = plan.dot.strength;
    dark.fieldGain = plan.fieldGain;
    dark.session = plan.session;
    CHECK(dark == plan);
}

TEST_CASE("too big is at least 0.4 mm wide and 200 a square centimetre everywhere, and follows no total") {
    const Plan big = gone(Mistake::tooBig);
    CHECK(big.dot.diameterMm >= 0.4f);
    CHECK(big.densityPerCm2 == 200);
    CHECK(big.zones == ZoneDensities{});
    CHECK(big.total == 0);
    Plan denser = ownPlan();
    denser.densityPerCm2 = 260;
    CHECK(planWithMistake(denser, {Mistake::tooBig}).densityPerCm2 == 260);
}

TEST_CASE("the other mistakes change one thing each: the blown share, the line's softness, its height") {
    struct Case {
        Mistake kind;
        std::function<bool(const Plan&)> holds;
        std::function<void(Plan&, const Plan&)> mend;  // takes what may differ from the plan
    };
    const Case cases[] = {
        {Mistake::blowOut, [](const Plan& p) { return p.dot.blownShare >= 0.02f && p.dot.blownShare <= 0.10f; },
         [](Plan& p, const Plan& own) { p.dot.blownShare = own.dot.blownShare; }},
        {Mistake::straight, [](const Plan& p) { return p.hairline.irregularity == 0 && p.hairline.softnessMm == 0; },
         [](Plan& p, const Plan& own) {
             p.hairline.irregularity = own.hairline.irregularity;
             p.hairline.softnessMm = own.hairline.softnessMm;
             p.hairline.strays = own.hairline.strays;
         }},
        {Mistake::tooLow, [](const Plan& p) { return p.hairline.heightMm == 55; },
         [](Plan& p, const Plan& own) { p.hairline.heightMm = own.hairline.heightMm; }},
    };
    for (const Case& one : cases) {
        Plan plan = gone(one.kind);
        CAPTURE(int(one.kind));
        CHECK(one.holds(plan));
        one.mend(plan, ownPlan());
        CHECK(plan == ownPlan());
    }
}
