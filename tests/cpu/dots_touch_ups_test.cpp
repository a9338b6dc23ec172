// Touch-ups (FACTS §3.3): dots in the largest gaps of a plan that has faded.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

#include "engine/dots/look.h"
#include "engine/dots/session_statistics.h"
#include "engine/dots/treatment.h"
#include "tests/support/drawn_depth.h"
#include "tests/support/studio_sites.h"

using namespace stipple;

namespace {

Plan touchedUp(float share, float secondShare = 0) {
    Plan plan;
    plan.touchUp[0] = {.years = 4, .share = share};
    if (secondShare > 0) plan.touchUp[1] = {.years = 7, .share = secondShare};
    return plan;
}

std::set<uint32_t> marksOf(const VisibleDots& visible, int touchUp) {
    std::set<uint32_t> marks;
    for (const uint32_t mark : visible.marks)
        if (Mark::touchUpOf(mark) == touchUp) marks.insert(mark);
    return marks;
}

double nearestMm(glm::vec3 to, const std::vector<glm::vec3>& points) {
    float least = INFINITY;
    for (const glm::vec3& point : points) least = std::min(least, glm::distance(to, point));
    return double(least);
}

}  // namespace

TEST_CASE("a touch-up adds its share of the first session's dots, and changes none of the plan's") {
    for (const uint32_t total : {0u, 20000u}) {
        CAPTURE(total);
        Plan plain, plan = touchedUp(0.4f, 0.5f);
        plain.total = plan.total = total;
        const OwnHair hair;
        const VisibleDots before = studio().visible(plain, hair), after = studio().visible(plan, hair);
        CHECK(marksOf(after, 0) == marksOf(before, 0));
        CHECK(after.pigment == before.pigment);
        const double first = double(sessionStatistics(studio().sites, before, plain)[0].dots);
        CHECK(std::abs(double(after.touchUps[0]) / first - 0.4) < 0.02);
        CHECK(std::abs(double(after.touchUps[1]) / first - 0.5) < 0.02);
        CHECK(after.touchUps[2] == 0);
        const std::vector<TouchUpStatistics> figures = touchUpStatistics(after, plan);
        REQUIRE(figures.size() == 2);
        CHECK(figures[1].dots == after.touchUps[1]);
        CHECK(figures[0].day == doctest::Approx(healedDay(plan) + 4 * 365));
    }
}

TEST_CASE("dots of a touch-up lie in the plan's gaps") {
    OwnHair none;
    none.pattern = LossPattern::none;
    const VisibleDots visible = studio().visible(touchedUp(0.4f), none);
    std::vector<glm::vec3> near, added;
    const glm::vec3 top = studio().head->landmarks[Landmark::vertex];
    for (const uint32_t mark : visible.marks) {
        if (mark & (Mark::kHair | Mark::kSecond)) continue;
        const glm::vec3 at = studio().placed[mark & Mark::kSiteBits].positionMm;
        const float away = glm::distance(at, top);
        if (Mark::touchUpOf(mark) == 0 && away < 45) near.push_back(at);
        if (Mark::touchUpOf(mark) == 1 && away < 35) added.push_back(at);
    }
    REQUIRE(added.size() > 200);
    double fromAdded = 0, fromAny = 0, least = INFINITY;
    int places = 0;
    for (const glm::vec3& at : added) {
        fromAdded += nearestMm(at, near) / double(added.size());
        least = std::min(least, nearestMm(at, near));
    }
    for (const PlacedSite& site : studio().placed)  // as good as anywhere
        if (glm::distance(site.positionMm, top) < 35 && ++places % 16 == 0) fromAny += nearestMm(site.positionMm, near);
    fromAny /= double(places / 16);
    CHECK(fromAdded > 1.2 * fromAny);
    CHECK(least >= 4.5 / std::sqrt(135.0 * (1 + 0.4 * 0.3)));  // mm: 0.45/sqrt(n) cm
}

TEST_CASE("a touch-up shows from its day on, as fresh as a session") {
    const Plan plan = touchedUp(0.4f);
    shared::SiteGpu site{};
    site.normal = {0, 0, 1, 0.5f};
    site.flow = {1, 0, 0, 0.2f};
    const auto shown = [&](float years, float days) {
        TimePoint time;
        time.days = daysAtYears(plan, years) + days;
        return shared::prepareMark(site, Mark::ofTouchUp(1), {100, -50, 1, 1}, lookParams(plan, {}, {}, time));
    };
    CHECK(shown(3.9f, 0).halo.w == 0);
    CHECK(shown(4, 1).halo.w == 1);
    CHECK(shown(4, 1).core.g > shown(4, 60).core.g);
    CHECK(shown(4, 60).core.g > shown(8, 0).core.g);
}

TEST_CASE("crisp contrast falls steadily after healing, and a touch-up raises it and the grey") {
    const Plan plain, plan = touchedUp(0.4f);
    for (double years = 0.25; years <= 10; years += 0.25)
        CHECK(lookAtYears(plain, {}, 1, years).crisp < lookAtYears(plain, {}, 1, years - 0.25).crisp);
    CHECK(lookAtYears(plan, {}, 1, 3.9).crisp == lookAtYears(plain, {}, 1, 3.9).crisp);
    CHECK(lookAtYears(plan, {}, 1, 4.2).crisp > 1.1 * lookAtYears(plan, {}, 1, 3.9).crisp);
    CHECK(lookAtYears(plan, {}, 1, 4.2).fieldRgb.g > 1.05 * lookAtYears(plain, {}, 1, 4.2).fieldRgb.g);
    for (double years = 4.5; years <= 10; years += 0.25) {
        CHECK(lookAtYears(plan, {}, 1, years).crisp < lookAtYears(plan, {}, 1, years - 0.25).crisp);
        CHECK(lookAtYears(plan, {}, 1, years).crisp > lookAtYears(plain, {}, 1, years).crisp);
    }
}

TEST_CASE("marks and field together take the mean loss of a plan that was touched up") {
    const Plan plan = touchedUp(0.5f);
    for (const float years : {4.0f, 4.5f, 8.0f}) {
        CAPTURE(years);
        TimePoint time;
        time.days = daysAtYears(plan, years) + 50;
        const shared::LookParams p = lookParams(plan, {}, {}, time);
        const glm::dvec3 depth = drawnDepth(plan, p) +
                                 double(touchUpShare(plan, 0)) * drawnDepth(plan, p, Mark::ofTouchUp(1)) +
                                 glm::dvec3(fieldOpticalDepth(plan, {}, {}, time));
        const glm::dvec3 expected = lookAtYears(plan, {}, 1, double(yearsSinceHealed(plan, time.days))).fieldRgb;
        for (int c = 0; c < 3; ++c) CHECK(std::abs(1 - std::exp(-depth[c]) - expected[c]) < 0.02);
    }
}
