// Scars in what is counted and drawn: hair, dots, zones, and the look of a dot in one.
#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "engine/dots/look.h"
#include "engine/dots/statistics.h"
#include "engine/dots/treatment.h"
#include "engine/plan/scalp_map_maker.h"
#include "shaders/shared/scar.h"
#include "tests/support/nearly.h"

using namespace stipple;

namespace {

// Thin enough for few sites; a scar patch on the bare top and one in the full hair of the back.
struct Scarred {
    HeadPtr head = loadBuiltInHead();
    SiteSet sites = makeSites(*head, 1, 80'000);
    std::vector<PlacedSite> placed = placeSites(*head, sites);
    ScalpMapMaker maker{*head};
    Plan plan;
    OwnHair hair;
    Scars scars{};

    Scarred() {
        plan.densityPerCm2 = 60;
        hair.densityPerCm2 = 40;
        scars[0] = {.kind = ScarKind::burn, .at = {0, 0.85f}, .lengthMm = 60, .widthMm = 50, .concealment = 0.5f};
        scars[3] = {.kind = ScarKind::strip, .at = {180, 0.05f}, .widthMm = 9};
    }
    ScalpMap map() {
        ScalpMap made = maker.make(plan, hair);
        maker.layScars(made, scars);
        return made;
    }
    VisibleDots visible(const ScalpMap& map) const { return visibleDots(sites, placed, map, plan, hair); }
};
Scarred& scarred() {
    static Scarred made;
    return made;
}

struct Counts {
    size_t hair = 0, pigment = 0, flagged = 0;
};
Counts within(const Scarred& s, const ScalpMap& map, const VisibleDots& visible, int index) {
    Counts counts;
    for (const uint32_t mark : visible.marks) {
        if (scarTouch(map.scars(), s.placed[mark & Mark::kSiteBits].plane).index != index) continue;
        if (mark & Mark::kSecond) continue;
        mark& Mark::kHair ? ++counts.hair : ++counts.pigment;
        counts.flagged += (mark & Mark::kScar) != 0;
    }
    return counts;
}

const ZoneStatistics& zoneOf(const std::vector<ZoneStatistics>& zones, int scar) {
    for (const ZoneStatistics& zone : zones)
        if (zone.scar == scar) return zone;
    FAIL("no such zone");
    return zones.front();
}

}  // namespace

TEST_CASE("no stubble grows in scar tissue; dots do, as many as the concealment asks, and each knows where it is") {
    Scarred& s = scarred();
    const ScalpMap map = s.map();
    const VisibleDots visible = s.visible(map);
    for (const int index : {0, 3}) {
        CAPTURE(index);
        const Counts counts = within(s, map, visible, index);
        CHECK(double(counts.hair) < 0.04 * double(counts.pigment));  // within the softness of the border
        CHECK(counts.pigment > 100);
        CHECK(counts.flagged == counts.pigment);
    }
    for (const uint32_t mark : visible.marks) {
        if (!(mark & Mark::kScar)) continue;
        REQUIRE((mark & Mark::kHair) == 0);
        REQUIRE(scarTouch(map.scars(), s.placed[mark & Mark::kSiteBits].plane).index >= 0);
    }
}

TEST_CASE("scars are zones of their own after the fixed ones, as dense as concealed, and nothing is counted twice") {
    Scarred& s = scarred();
    const ScalpMap map = s.map();
    const VisibleDots visible = s.visible(map);
    const auto zones = zoneStatistics(*s.head, s.sites, s.placed, visible, map, s.plan, s.hair);
    REQUIRE(zones.size() == size_t(kZoneCount) + 2);
    CHECK(zones[kZoneCount].name == "scar_0_burn");
    CHECK(zones[kZoneCount + 1].name == "scar_3_strip");
    size_t dots = 0;
    for (const ZoneStatistics& zone : zones) dots += zone.dots;
    CHECK(dots == visible.pigment);
    const ZoneStatistics& burn = zoneOf(zones, 0);
    CHECK(burn.areaCm2 == nearly(3.14159 * 3 * 2.5, 0.2));
    CHECK(burn.askedPerCm2 == nearly(0.5 * 60, 0.06));
    CHECK(burn.perCm2() == nearly(burn.askedPerCm2, 0.08));
    const ZoneStatistics& strip = zoneOf(zones, 3);
    CHECK(strip.perCm2() == nearly(0.65 * 60, 0.15));

    ScalpMap bare = s.maker.make(s.plan, s.hair);
    const auto before = zoneStatistics(*s.head, s.sites, s.placed, s.visible(bare), bare, s.plan, s.hair);
    CHECK(zones[size_t(Zone::body)].areaCm2 + burn.areaCm2 == nearly(before[size_t(Zone::body)].areaCm2, 0.02));
}

TEST_CASE("the table of dots names the scar that a dot lies in") {
    Scarred& s = scarred();
    const ScalpMap map = s.map();
    const std::string table = dotsCsv(*s.head, s.sites, s.placed, s.visible(map), map, s.plan, s.hair, {}, {});
    CHECK(table.find(",scar_0_burn,") != std::string::npos);
    CHECK(table.find(",scar_3_strip,") != std::string::npos);
    CHECK(table.find(",scar_1") == std::string::npos);
}

TEST_CASE("a scar that is not concealed has no dots, and a free place of the list changes nothing") {
    Scarred& s = scarred();
    const Scars kept = s.scars;
    s.scars[0].concealment = 0;
    const ScalpMap open = s.map();
    CHECK(within(s, open, s.visible(open), 0).pigment < 12);  // within the softness of the border
    s.scars = {};
    s.scars[1] = {.at = {0, 0.8f}, .lengthMm = 50, .widthMm = 40};
    const ScalpMap none = s.map();
    CHECK(s.visible(none).marks == s.visible(s.maker.make(s.plan, s.hair)).marks);
    s.scars = kept;
}

TEST_CASE("single extractions are as many round dots as asked, and little of the area between them") {
    const Scar fue{.kind = ScarKind::fue, .lengthMm = 120, .widthMm = 60, .dots = 900};
    const glm::vec4 shape = scarGpu(fue, 0).shape;
    constexpr float kStepMm = 0.1f;
    double insideMm2 = 0;
    for (float y = -30; y < 30; y += kStepMm)
        for (float x = -60; x < 60; x += kStepMm) insideMm2 += shared::scarInsideMm(shape, {x, y}) > 0 ? 0.01 : 0;
    const double dotMm2 = 3.14159 * 0.45 * 0.45;
    CHECK(insideMm2 / dotMm2 == nearly(900, 0.06));
}

TEST_CASE("in scar tissue a dot holds less pigment and fades by the table's row for scars") {
    const Plan plan;
    const shared::LookParams p = lookParams(plan, {}, {}, {42 + 5 * 365});
    const shared::LookParams scar = shared::inScar(p);
    CHECK(scar.muPerMm < p.muPerMm);
    const float around = shared::timeRatio(0.5f, 42 + 5 * 365, p).crisp.g;
    const float inside = shared::timeRatio(0.5f, 42 + 5 * 365, scar).crisp.g;
    CHECK(around == nearly(0.44, 0.03));  // FACTS §3.3, baseline and 'scar tissue' at 5 years
    CHECK(inside == nearly(0.22, 0.05));
    CHECK(scarFieldShare(plan, {}, {}, {66}) < 1);
    CHECK(scarFieldShare(plan, {}, {}, {66 + 5 * 365}) < scarFieldShare(plan, {}, {}, {66}));
}
