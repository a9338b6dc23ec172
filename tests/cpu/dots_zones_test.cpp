// Density by zone.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "engine/dots/statistics.h"
#include "engine/plan/scalp_map_maker.h"
#include "engine/plan/zone_density.h"
#include "tests/support/nearly.h"
#include "tests/support/studio_sites.h"

using namespace stipple;

namespace {

Plan zonedPlan(float body, ZoneDensities zones) {
    Plan plan;
    plan.densityPerCm2 = body;
    plan.zones = zones;
    return plan;
}

std::vector<ZoneStatistics> zonesOf(const Plan& plan, const OwnHair& hair) {
    const ScalpMap map(*studio().head, plan, hair);
    const VisibleDots visible = visibleDots(studio().sites, studio().placed, map, plan, hair);
    return zoneStatistics(*studio().head, studio().sites, studio().placed, visible, map, plan, hair);
}

}  // namespace

TEST_CASE("each zone has the density that it was asked for, within 3 %, and the areas stay as they are") {
    const Plan plans[] = {zonedPlan(120, {70, 160, 90, 100, 60}), zonedPlan(60, {0, 150, 0, 0, 30}),
                          zonedPlan(150, {100, 0, 40, 0, 0})};
    const OwnHair hair = hairOf(LossPattern::none);
    const auto plain = zonesOf({}, hair);
    for (const Plan& plan : plans) {
        const auto zones = zonesOf(plan, hair);
        for (size_t z = 0; z < zones.size(); ++z) {
            CAPTURE(std::string(zoneName(zones[z].zone)));
            CHECK(zones[z].areaCm2 == doctest::Approx(plain[z].areaCm2));
            // Few dots vary by chance at the zone's rim, with less than half of Poisson's spread.
            const double tolerance = std::max(0.03, 1.5 / std::sqrt(double(zones[z].dots)));
            CHECK(std::abs(zones[z].perCm2() / zones[z].askedPerCm2 - 1) < tolerance);
        }
        const double crown = plan.zones.crown > 0 ? double(plan.zones.crown) : double(plan.densityPerCm2);
        CHECK(zones[size_t(Zone::crown)].askedPerCm2 == nearly(crown, 0.03));
        CHECK(zones[size_t(Zone::body)].askedPerCm2 == nearly(double(plan.densityPerCm2), 0.03));
    }
}

TEST_CASE("a zone that is asked for the body's density changes no dot") {
    const OwnHair hair;
    Plan plan;
    const VisibleDots before = studio().visible(plan, hair);
    plan.zones = {plan.densityPerCm2, 0, plan.densityPerCm2, 0, plan.densityPerCm2};
    const VisibleDots after = studio().visible(plan, hair);
    size_t common = 0;
    for (size_t i = 0; i < std::min(before.marks.size(), after.marks.size()); ++i)
        common += size_t(before.marks[i] == after.marks[i]);
    CHECK(after.marks.size() == before.marks.size());
    CHECK(common == before.marks.size());
}

TEST_CASE("zones hold all of a place together, and the density goes smoothly from one to the next") {
    const Plan plan = zonedPlan(100, {50, 200, 60, 80, 120});
    const OwnHair hair = hairOf(LossPattern::norwood5);
    const ScalpMap map(*studio().head, plan, hair);
    const ScalpGrid grid(studio().head->chart);
    float steepest = 0;
    for (int y = 1; y + 1 < ScalpMap::kSize; y += 2)
        for (int x = 1; x + 1 < ScalpMap::kSize; x += 2) {
            const ScalpSample here = map.sample(ScalpGrid::planeAt(x, y));
            const ScalpSample next = map.sample(ScalpGrid::planeAt(x + 1, y));
            if (here.lineMm < 1 || next.lineMm < 1) continue;
            const glm::vec3 at = grid.positions()[ScalpGrid::indexAt(x, y)];
            const ZoneShares shares = zoneSharesAt(studio().head->chart.coordinateOf(at), here, plan);
            float sum = 0;
            for (const float share : shares) sum += share;
            CHECK(sum == doctest::Approx(1));
            const float stepMm = glm::distance(at, grid.positions()[ScalpGrid::indexAt(x + 1, y)]);
            steepest = std::max(steepest, std::abs(next.densityShare - here.densityShare) / stepMm);
        }
    // From the front's 50 to the crown's 200 over no less than 3 mm, where a smooth step is at its steepest.
    CHECK(steepest * densestPerCm2(plan) < 1.5f * 150 / 3);
    CHECK(steepest > 0);
}

TEST_CASE("well inside a zone the density is its own, at the middle of a border it is half and half") {
    const Plan plan = zonedPlan(100, {0, 200, 60, 0, 0});
    ScalpSample inside;
    inside.lineMm = 60;
    CHECK(densityShareAt({0, 0.8f}, inside, plan) * densestPerCm2(plan) == doctest::Approx(100));
    CHECK(densityShareAt({-58, 0.3f}, inside, plan) * densestPerCm2(plan) == nearly(60, 0.01));
    CHECK(densityShareAt({175, 0.8f}, inside, plan) * densestPerCm2(plan) == nearly(200, 0.01));
    float before = 200;
    int halves = 0;
    for (float height = 0.75f; height > 0.3f; height -= 0.002f) {
        const float now = densityShareAt({178, height}, inside, plan) * densestPerCm2(plan);
        CHECK(now <= before + 1e-3f);
        halves += int(before >= 150 && now < 150 && zoneAt({178, height + 0.02f}, inside, plan) == Zone::crown &&
                      zoneAt({178, height - 0.02f}, inside, plan) == Zone::body);
        before = now;
    }
    CHECK(halves == 1);
}

TEST_CASE("the grey between the dots goes with the zone's density") {
    const Plan plan = zonedPlan(100, {0, 200, 0, 0, 0});
    ScalpSample sample;
    sample.lineMm = 60;
    sample.densityShare = 0.5f;
    CHECK(wishAt(glm::vec3(0), sample, plan, {}).askedPerCm2 == doctest::Approx(100));
    CHECK(wishAt(glm::vec3(0), sample, plan, {}).fieldMask == doctest::Approx(0.5));
}
