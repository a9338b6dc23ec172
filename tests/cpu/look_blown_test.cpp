// Blown dots (FACTS §2 'Blow-out'): some of the dots by their label, wider and fainter, and counted in the means.
#include <doctest/doctest.h>

#include "engine/dots/look.h"
#include "tests/support/nearly.h"

using namespace stipple;

namespace {

constexpr uint32_t kDots = 20000;

shared::LookParams blownLook(float share, float years) {
    Plan plan;
    plan.dot.blownShare = share;
    return lookParams(plan, {}, {}, {.days = daysAtYears(plan, years)});
}

shared::DotStyle styleOf(uint32_t seed, const shared::LookParams& look) {
    return shared::dotStyleOf(shared::hashPcg(seed), 0, 1e3f, look);
}

shared::DotLook lookOf(const shared::DotStyle& style, const shared::LookParams& look) {
    return shared::dotLook(style, look.dayNow, shared::ofStyle(look, style));
}

}  // namespace

TEST_CASE("the share of blown dots is what is asked; all others are as without, and a larger share keeps those blown") {
    const shared::LookParams none = blownLook(0, 0), some = blownLook(0.08f, 0), more = blownLook(0.3f, 0);
    uint32_t blown = 0;
    for (uint32_t seed = 0; seed < kDots; ++seed) {
        const shared::DotStyle good = styleOf(seed, none), style = styleOf(seed, some);
        if (style.spread == 1) {
            CHECK(style.inkRadiusMm == good.inkRadiusMm);
            CHECK(style.muPerMm == good.muPerMm);
            continue;
        }
        ++blown;
        CHECK(style.inkRadiusMm == 3 * good.inkRadiusMm);
        CHECK(style.muPerMm < 0.5f * good.muPerMm);
        CHECK(styleOf(seed, more).spread == style.spread);
    }
    CHECK(double(blown) / kDots == nearly(0.08, 0.1));
}

TEST_CASE("a blown dot is a soft blotch of 0.5-1 mm, fainter in its middle, and runs on over the years") {
    const shared::LookParams healed = blownLook(1, 0), later = blownLook(1, 5), good = blownLook(0, 0);
    const shared::DotStyle mean = shared::meanStyle(true, healed), blown = shared::blownStyle(mean);
    const shared::DotLook now = lookOf(blown, healed), then = lookOf(blown, later), usual = lookOf(mean, good);
    const double halfWidths = 2 * 1.17741 * double(now.sigma);
    CHECK(halfWidths > 0.5);
    CHECK(halfWidths < 1);
    CHECK(now.core.y < usual.core.y);
    CHECK(double(then.sigma) > 1.1 * double(now.sigma));
    CHECK(double(now.core.y * now.sigma * now.sigma) > 1.5 * double(usual.core.y * usual.sigma * usual.sigma));
}

TEST_CASE("blown dots are counted: the more of them, the more light the treated skin takes at any time") {
    Plan plan;
    for (const double years : {0.0, 5.0}) {
        double before = 0;
        for (const float share : {0.0f, 0.08f, 0.3f}) {
            plan.dot.blownShare = share;
            const double taken = lookAtYears(plan, {}, 1, years).fieldRgb.g;
            CHECK(taken > before);
            before = taken;
        }
    }
}
