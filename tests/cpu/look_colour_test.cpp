// Where a dot's colour goes: with depth, with the years, and with the ink.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "engine/dots/look.h"
#include "engine/dots/skin_albedo.h"
#include "tests/support/colours.h"
#include "tests/support/nearly.h"

using namespace stipple;

namespace {

Plan deepPlan(float depthMm, float diameterMm) {
    Plan plan;
    plan.dot.depthMm = depthMm;
    plan.dot.diameterMm = diameterMm;
    return plan;
}

glm::dvec3 leftAt(const Plan& plan, double years) { return 1.0 - lookAtYears(plan, {}, 1, years).fieldRgb; }

Plan withPigment(PigmentKind pigment) {
    Plan plan;
    plan.pigment = pigment;
    return plan;
}

// Green of a dot's core at a place on the scalp, mm; the same dot at each.
float coreAt(const Plan& plan, const glm::vec3& place) {
    shared::SiteGpu site{};
    site.position = glm::vec4(place, 1);
    site.normal = {0, 0, 1, 0.5f};
    site.flow = {1, 0, 0, 0.2f};
    site.seed = 7;
    return shared::prepareMark(site, 0, {100, -50, 1, 1}, lookParams(plan, {}, {}, {healedDay(plan), 1})).core.g;
}

}  // namespace

TEST_CASE("deep and blown work is slate-green to teal at any time, never violet and never redder than the skin") {
    for (float depthMm : {1.0f, 1.5f, 2.0f})
        for (float diameterMm : {0.3f, 0.4f, 0.5f})
            for (double years : {0.0, 2.0, 5.0, 10.0}) {
                const glm::dvec3 left = leftAt(deepPlan(depthMm, diameterMm), years);
                CAPTURE(depthMm);
                CAPTURE(diameterMm);
                CAPTURE(years);
                CHECK(left.r < left.g);
                CHECK(left.g < left.b);
                CHECK(left.r > 0.1);  // never black
                for (int tone : {4, 6, 8}) {
                    CAPTURE(tone);
                    const glm::dvec3 skin = labOf(monkAlbedo(tone)),
                                     treated = labOf(left * glm::dvec3(monkAlbedo(tone)));
                    CHECK(treated.y < skin.y - 2);                // greener
                    CHECK(treated.y < std::max(1.0, treated.z));  // no red in what is not yellow
                }
            }
}

TEST_CASE("a dark place has less left to lose: no year takes all the light that a settled plan left") {
    Plan dark = deepPlan(1.5f, 0.5f);
    dark.dot.shade = 6;
    dark.densityPerCm2 = 250;
    const glm::dvec3 settled = leftAt(dark, 0);
    for (double years : {0.5, 2.0, 5.0, 10.0})
        for (int c = 0; c < 3; ++c) CHECK(leftAt(dark, years)[c] > 0.6 * settled[c]);
}

TEST_CASE("a blend heals as carbon does, then goes bluer and greener than it") {
    const Plan carbon = withPigment(PigmentKind::permanent), blend = withPigment(PigmentKind::blend);
    CHECK(leftAt(blend, 0) == leftAt(carbon, 0));
    double blueGain = 0;
    for (double years : {1.0, 3.0, 6.0, 10.0}) {
        CAPTURE(years);
        const glm::dvec3 ofCarbon = lookAtYears(carbon, {}, 1, years).fieldRgb,
                         ofBlend = lookAtYears(blend, {}, 1, years).fieldRgb, share = ofBlend / ofCarbon;
        CHECK(share.r == 1);
        CHECK(share.g < 1);
        CHECK(share.b < share.g);
        CHECK(1 - share.b > blueGain);  // year by year
        blueGain = 1 - share.b;
        CHECK(lookAtYears(blend, {}, 1, years).crisp < lookAtYears(carbon, {}, 1, years).crisp);
        const double a = labOf(monkAlbedo(6) * glm::vec3(1.0 - ofBlend)).y -
                         labOf(monkAlbedo(6) * glm::vec3(1.0 - ofCarbon)).y,
                     b = labOf(monkAlbedo(6) * glm::vec3(1.0 - ofBlend)).z -
                         labOf(monkAlbedo(6) * glm::vec3(1.0 - ofCarbon)).z;
        CHECK(a < 0);  // greener
        CHECK(b < 0);  // bluer
    }
    CHECK(blueGain > 0.15);
}

TEST_CASE("what is no blend keeps its ratios to the last bit") {
    for (PigmentKind pigment : {PigmentKind::permanent, PigmentKind::temporary}) {
        const shared::LookParams p = lookParams(withPigment(pigment), {}, {}, {0, 1});
        for (float ageDays : {0.0f, 20.0f, 42.0f, 800.0f, 3000.0f}) {
            const shared::InkState now =
                shared::inkAt(shared::referenceRadiusMm(0.5f), shared::kReferenceMu, 0.5f, ageDays, p);
            const shared::TimeRatio carbon = shared::carbonRatio(now, 0.5f),
                                    ratio = shared::timeRatio(0.5f, ageDays, p);
            CHECK(ratio.crisp == carbon.crisp);
            CHECK(ratio.farField == carbon.farField);
        }
    }
}

TEST_CASE("an ink of which nothing is left has a colour all the same") {
    shared::LookParams p = lookParams(withPigment(PigmentKind::blend), {}, {}, {0, 3});
    p.fadePerYear = 50;
    const shared::TimeRatio ratio = shared::timeRatio(0.3f, 42 + 20 * 365, p);
    for (int c = 0; c < 3; ++c) {
        CHECK(ratio.crisp[c] == 0);
        CHECK(ratio.farField[c] == 0);
    }
}

TEST_CASE("deep work smears in patches of some millimetres, good work is even") {
    const Plan good, deep = deepPlan(1.5f, 0.3f);
    float least = 1, most = 0, nearest = 1;
    double sum = 0;
    int count = 0;
    for (float x = -40; x < 40; x += 4)
        for (float y = -40; y < 40; y += 4, ++count) {
            CHECK(coreAt(good, {x, y, 50}) == coreAt(good, {0, 0, 50}));
            const float here = coreAt(deep, {x, y, 50});
            nearest = std::min(nearest, coreAt(deep, {x + 0.3f, y, 50}) / here);
            least = std::min(least, here);
            most = std::max(most, here);
            sum += double(here);
        }
    CHECK(most > 2 * least);
    CHECK(nearest > 0.5f);  // a third of a millimetre away it is much the same
    CHECK(sum / count == nearly(double(coreAt(good, {0, 0, 50})), 0.16));
}
