#include "engine/plan/zones.h"

#include <doctest/doctest.h>

#include <array>
#include <set>
#include <string>

#include "engine/plan/patterns.h"
#include "engine/plan/scalp_map_maker.h"
#include "tests/support/nearly.h"
#include "tests/support/plan_heads.h"

using namespace stipple;

namespace {

struct ZoneMap {
    std::array<double, kZoneCount> cm2{};
    double treatedCm2 = 0;
};

ZoneMap zonesOf(ScalpMapMaker& maker, const Head& head, const Plan& plan) {
    const ScalpMap map = maker.make(plan, {});
    ZoneMap zones;
    for (int y = 0; y < ScalpMap::kSize; ++y) {
        for (int x = 0; x < ScalpMap::kSize; ++x) {
            const ScalpSample sample = map.sample(ScalpGrid::planeAt(x, y));
            if (sample.lineMm <= 0) continue;
            const double cm2 = maker.grid().texelAreaMm2(x, y) / 100;
            const auto where = head.chart.coordinateOf(maker.grid().positions()[ScalpGrid::indexAt(x, y)]);
            zones.cm2[size_t(zoneAt(where, sample, plan))] += cm2;
            zones.treatedCm2 += cm2;
        }
    }
    return zones;
}

}  // namespace

TEST_CASE("zones have the names of the contract") {
    std::set<std::string_view> names;
    for (int i = 0; i < kZoneCount; ++i) names.insert(zoneName(Zone(i)));
    CHECK(names ==
          std::set<std::string_view>{"front", "body", "crown", "temple_L", "temple_R", "side_L", "side_R", "nape"});
    CHECK(zoneName(Zone::templeL) == "temple_L");
}

TEST_CASE("for every shape each zone has its share of the treated area") {
    const Head& head = studioHead();
    ScalpMapMaker maker(head);
    for (int shape = 0; shape < kHairlineShapeCount; ++shape) {
        Plan plan;
        plan.hairline.shape = HairlineShape(shape);
        const ZoneMap zones = zonesOf(maker, head, plan);
        double sum = 0;
        for (int i = 0; i < kZoneCount; ++i) {
            CAPTURE(std::string(zoneName(Zone(i))));
            CHECK(zones.cm2[size_t(i)] > 1);
            sum += zones.cm2[size_t(i)];
        }
        CHECK(sum == doctest::Approx(zones.treatedCm2));
        const double body = zones.cm2[size_t(Zone::body)];
        for (Zone zone : {Zone::front, Zone::templeL, Zone::crown}) CHECK(body > zones.cm2[size_t(zone)]);
    }
}

TEST_CASE("left and right zones mirror each other on a symmetric head") {
    const HeadPtr head = ellipsoidHead();
    ScalpMapMaker maker(*head);
    const ZoneMap zones = zonesOf(maker, *head, {});
    CHECK(zones.cm2[size_t(Zone::templeL)] == nearly(zones.cm2[size_t(Zone::templeR)], 0.02));
    CHECK(zones.cm2[size_t(Zone::sideL)] == nearly(zones.cm2[size_t(Zone::sideR)], 0.02));
}

TEST_CASE("places lie in the zone that their name says") {
    ScalpSample inside;
    inside.lineMm = 60;
    CHECK(zoneAt({0, 0.8f}, inside, {}) == Zone::body);
    CHECK(zoneAt(crownCentre(), inside, {}) == Zone::crown);
    CHECK(zoneAt({90, 0.2f}, inside, {}) == Zone::sideL);
    CHECK(zoneAt({-90, 0.2f}, inside, {}) == Zone::sideR);
    CHECK(zoneAt({66, -0.2f}, inside, {}) == Zone::sideL);
    CHECK(zoneAt({-58, 0.3f}, inside, {}) == Zone::templeR);
    CHECK(zoneAt({180, -0.4f}, inside, {}) == Zone::nape);
    CHECK(zoneAt({180, 0.1f}, inside, {}) == Zone::body);
}

TEST_CASE("the front band is as deep as the feathering") {
    const Head& head = studioHead();
    for (float softnessMm : {0.0f, 6.5f, 20.0f}) {
        Plan plan;
        plan.hairline.softnessMm = softnessMm;
        ScalpSample sample;
        sample.lineMm = softnessMm + 1.4f;
        CHECK(zoneAt({0, 0.5f}, sample, plan) == Zone::front);
        sample.lineMm = softnessMm + 1.6f;
        CHECK(zoneAt({0, 0.5f}, sample, plan) == Zone::body);
    }
    ScalpMapMaker maker(head);
    Plan soft;
    soft.hairline.softnessMm = 20;
    CHECK(zonesOf(maker, head, soft).cm2[0] > zonesOf(maker, head, {}).cm2[0] * 2);
}
