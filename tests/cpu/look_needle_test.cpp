// Needle, spreads and the ladder of dilutions: what they make of a dot.
#include <doctest/doctest.h>

#include <cmath>

#include "engine/dots/look.h"

using namespace stipple;

namespace {

shared::DotStyle styleOf(const Plan& plan, uint32_t i, float edgeMm = 50) {
    return shared::dotStyleOf(shared::hashPcg(i), 0, edgeMm, lookParams(plan, {}, {}, {}));
}

Plan withNeedle(Needle needle) {
    Plan plan;
    plan.dot.needle = needle;
    return plan;
}

}  // namespace

TEST_CASE("a single needle makes smaller dots and fewer pairs, three needles none smaller on the line") {
    const Plan usual, single = withNeedle(Needle::single), three = withNeedle(Needle::three);
    for (uint32_t i = 0; i < 50; ++i) {
        CHECK(styleOf(single, i).inkRadiusMm == doctest::Approx(0.72f * styleOf(three, i).inkRadiusMm));
        CHECK(styleOf(usual, i).inkRadiusMm == styleOf(three, i).inkRadiusMm);
        CHECK(styleOf(usual, i, 0).inkRadiusMm == doctest::Approx(styleOf(single, i, 0).inkRadiusMm));
        CHECK(styleOf(three, i, 0).inkRadiusMm == styleOf(three, i).inkRadiusMm);
        CHECK(styleOf(single, i).muPerMm == styleOf(three, i).muPerMm);
    }
    CHECK(pairShareOf(single.dot) == doctest::Approx(0.1));
    CHECK(pairShareOf(three.dot) == pairShareOf(usual.dot));
    CHECK(lookParams(single, {}, {}, {}).pairShare == pairShareOf(single.dot));
}

TEST_CASE("each spread varies its own part of a dot and no other") {
    Plan depth, diameter, shade;
    for (Plan* plan : {&depth, &diameter, &shade})
        plan->dot.depthSpread = plan->dot.diameterSpread = plan->dot.shadeSpread = 0;
    const shared::DotStyle even = styleOf(depth, 1);
    depth.dot.depthSpread = diameter.dot.diameterSpread = shade.dot.shadeSpread = 1;
    double depths = 0, radii = 0, tones = 0;
    for (uint32_t i = 0; i < 400; ++i) {
        CHECK(styleOf(depth, i).inkRadiusMm == even.inkRadiusMm);
        CHECK(styleOf(depth, i).muPerMm == even.muPerMm);
        CHECK(styleOf(diameter, i).depthMm == even.depthMm);
        CHECK(styleOf(diameter, i).muPerMm == even.muPerMm);
        CHECK(styleOf(shade, i).depthMm == even.depthMm);
        CHECK(styleOf(shade, i).inkRadiusMm == even.inkRadiusMm);
        depths += std::abs(double(styleOf(depth, i).depthMm - even.depthMm));
        radii += std::abs(double(styleOf(diameter, i).inkRadiusMm - even.inkRadiusMm));
        tones += std::abs(double(styleOf(shade, i).muPerMm - even.muPerMm));
    }
    CHECK(depths / 400 > 0.03);
    CHECK(radii / 400 > 0.1 * double(even.inkRadiusMm));
    CHECK(tones / 400 > 0.1 * double(even.muPerMm));
}

TEST_CASE("the ladder's usual steps are FACTS', and a step of one's own takes its place") {
    CHECK(shadeAbsorptionPerMm(1) == doctest::Approx(98.0 / 21));
    CHECK(shadeAbsorptionPerMm(6) == doctest::Approx(98.0 / 7));
    for (int shade = 1; shade < kShadeCount; ++shade)
        CHECK(shadeAbsorptionPerMm(shade) < shadeAbsorptionPerMm(shade + 1));
    Plan plan;
    plan.dot.shade = 2;
    plan.dot.dilutions[1] = 30;
    const double usual = double(lookParams(Plan{}, {}, {}, {}).muPerMm);
    CHECK(usual == doctest::Approx(98.0 / 15));
    CHECK(double(lookParams(plan, {}, {}, {}).muPerMm) == doctest::Approx(98.0 / 31));
}
