// Years against the sources that FACTS §3.3's table was not fitted to row by row: §3.2 and §0.9.
#include <doctest/doctest.h>

#include "engine/dots/look.h"

using namespace stipple;

namespace {

Plan planOf(PigmentKind pigment) {
    Plan plan;
    plan.pigment = pigment;
    return plan;
}

double crispShare(const Plan& plan, float sun, double years) {
    return lookAtYears(plan, {}, sun, years).crisp / lookAtYears(plan, {}, sun, 0).crisp;
}
double fieldShare(const Plan& plan, float sun, double years) {
    return lookAtYears(plan, {}, sun, years).fieldRgb.g / lookAtYears(plan, {}, sun, 0).fieldRgb.g;
}

// Year at which a share that ends under `limit` falls under it, to a hundredth.
template <typename Share>
double yearUnder(double limit, const Share& share) {
    double low = 0, high = 30;
    while (high - low > 0.01) {
        const double middle = (low + high) / 2;
        (share(middle) < limit ? high : low) = middle;
    }
    return high;
}

double touchUpAdvised(float sun) {
    const Plan plan;
    return yearUnder(0.6, [&](double years) { return crispShare(plan, sun, years); });
}

}  // namespace

TEST_CASE("usual work is advised a touch-up after 3 to 6 years") {
    CHECK(touchUpAdvised(1) > 3);
    CHECK(touchUpAdvised(1) < 6);
}

TEST_CASE("much sun halves the time until a touch-up, or more") { CHECK(touchUpAdvised(3) <= 0.5 * touchUpAdvised(0)); }

TEST_CASE("temporary pigment is faint at two years and gone in two to three") {
    Plan plan = planOf(PigmentKind::temporary);
    plan.dot.depthMm = 0.4f;  // as FACTS' row of it has
    CHECK(crispShare(plan, 1, 2) < 0.15);
    const double gone = yearUnder(0.1, [&](double years) { return fieldShare(plan, 1, years); });
    CHECK(gone >= 2);
    CHECK(gone <= 3);
    CHECK(fieldShare(planOf(PigmentKind::permanent), 1, 8) > 0.5);
}

TEST_CASE("what is left of a crisp dot, asked for alone, is that of the whole look") {
    Plan plan;
    plan.sessions = 3;
    plan.session[1].shade = 2;
    plan.touchUp[0] = {.years = 3, .share = 0.4f};
    for (double years : {0.0, 2.9, 3.1, 8.0})
        for (Estimate estimate : {Estimate::low, Estimate::high})
            CHECK(crispAtYears(plan, {}, 1, years, estimate) == lookAtYears(plan, {}, 1, years, estimate).crisp);
}
