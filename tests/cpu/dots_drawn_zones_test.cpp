// What drawn zones do to dots, and to the grey between them.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "engine/dots/look.h"
#include "engine/dots/statistics.h"
#include "engine/plan/zone_density.h"
#include "tests/support/nearly.h"
#include "tests/support/studio_sites.h"

using namespace stipple;

namespace {

// Within the body, 44 cm2 of it, away from the hairline and the fringe.
DrawnZone zoneOf(float density, float featherMm) {
    DrawnZone zone;
    zone.at = {180, 0.97f};
    zone.lengthMm = 80;
    zone.widthMm = 70;
    zone.density = density;
    zone.featherMm = featherMm;
    return zone;
}

Plan planWith(const DrawnZone& zone) {
    Plan plan;
    plan.drawn[0] = zone;
    return plan;
}

const OwnHair& bare() {
    static const OwnHair hair = hairOf(LossPattern::none);
    return hair;
}

const VisibleDots& plainDots() {
    static const VisibleDots visible = studio().visible({}, bare());
    return visible;
}

std::set<uint32_t> sitesOf(const VisibleDots& visible) {
    std::set<uint32_t> sites;
    for (const uint32_t mark : visible.marks) sites.insert(mark & Mark::kSiteBits);
    return sites;
}

// Dots with a zone as a share of those without, by bands of the distance to its border.
class ShareBetween {
public:
    explicit ShareBetween(const Plan& plan) : map_(*studio().head, plan, bare()) {
        with_ = visibleDots(studio().sites, studio().placed, map_, plan, bare());
    }
    double operator()(float fromMm, float toMm) const {
        return double(count(with_, fromMm, toMm)) / double(count(plainDots(), fromMm, toMm));
    }

private:
    long count(const VisibleDots& visible, float fromMm, float toMm) const {
        return std::count_if(visible.marks.begin(), visible.marks.end(), [&](uint32_t mark) {
            const float mm = map_.drawn().insideMm(0, studio().placed[mark & Mark::kSiteBits].plane);
            return (mark & Mark::kSecond) == 0 && mm > fromMm && mm <= toMm;
        });
    }
    ScalpMap map_;
    VisibleDots with_;
};

ZoneFigures figuresOf(const Plan& plan) {
    const ScalpMap map(*studio().head, plan, bare());
    const VisibleDots visible = visibleDots(studio().sites, studio().placed, map, plan, bare());
    return zoneFigures(*studio().head, studio().placed, visible, map, plan, bare());
}

}  // namespace

TEST_CASE("within a drawn zone the density is as asked, within 3 %") {
    for (const float density : {0.4f, 1.7f}) {
        CAPTURE(density);
        const ZoneFigures figures = figuresOf(planWith(zoneOf(density, 0)));
        REQUIRE(figures.drawn.size() == 1);
        const ZoneStatistics& zone = figures.drawn[0];
        CHECK(zone.name == "Zone 1");
        CHECK(zone.areaCm2 == nearly(3.1416 * 4 * 3.5, 0.05));
        CHECK(zone.askedPerCm2 == nearly(double(density) * 135, 0.01));
        CHECK(zone.perCm2() == nearly(zone.askedPerCm2, 0.03));
    }
}

TEST_CASE("the fixed zones and their areas stay as they are, and count the dots of drawn ones") {
    const ZoneFigures plain = figuresOf({}), zoned = figuresOf(planWith(zoneOf(0.5f, 8)));
    CHECK(plain.drawn.empty());
    REQUIRE(zoned.zones.size() == plain.zones.size());
    size_t dots = 0;
    for (size_t i = 0; i < plain.zones.size(); ++i) {
        CHECK(zoned.zones[i].areaCm2 == doctest::Approx(plain.zones[i].areaCm2));
        dots += zoned.zones[i].dots;
    }
    CHECK(dots == studio().visible(planWith(zoneOf(0.5f, 8)), bare()).pigment);
}

TEST_CASE("across the border the density is a ramp of the feather's width, and a step without one") {
    const Plan soft = planWith(zoneOf(0.2f, 20));
    const ShareBetween softly(soft), sharply(planWith(zoneOf(0, 0)));
    for (const float mm : {-8.0f, -4.0f, 0.0f, 4.0f, 8.0f}) {
        CAPTURE(mm);
        const float asked = 1 - 0.8f * drawnShare(soft.drawn[0], mm);
        CHECK(softly(mm - 1, mm + 1) == nearly(double(asked), 0.08));
    }
    CHECK(softly(10, 40) == nearly(0.2, 0.05));
    CHECK(sharply(0, 2) == 0);
    CHECK(sharply(-2, 0) == 1);
}

TEST_CASE("dots of a drawn zone appear or go, and none moves") {
    const std::set<uint32_t> plain = sitesOf(plainDots());
    const std::set<uint32_t> fewer = sitesOf(studio().visible(planWith(zoneOf(0.3f, 12)), bare()));
    const std::set<uint32_t> more = sitesOf(studio().visible(planWith(zoneOf(1.7f, 12)), bare()));
    CHECK(fewer.size() < plain.size());
    CHECK(more.size() > plain.size());
    CHECK(std::includes(plain.begin(), plain.end(), fewer.begin(), fewer.end()));
    CHECK(std::includes(more.begin(), more.end(), plain.begin(), plain.end()));
    CHECK(sitesOf(studio().visible(planWith(zoneOf(1, 12)), bare())) == plain);
}

TEST_CASE("the grey between the dots goes with the density of a drawn zone") {
    const Head& head = *studio().head;
    const glm::vec3 middle = head.chart.surfaceOf(zoneOf(1, 0).at),
                    beside = head.chart.surfaceOf(ScalpCoordinate{180, 0.5f});
    const Plan plan = planWith(zoneOf(1.5f, 0));
    const ScalpMap map(head, plan, bare());
    const auto mask = [&](glm::vec3 at) {
        return wishAt(at, map.sample(head.chart.planeOf(at)), plan, bare()).fieldMask;
    };
    CHECK(mask(middle) == nearly(1, 1e-3));
    CHECK(mask(middle) == nearly(1.5f * mask(beside), 1e-3));
}

TEST_CASE("a step of shade gives the zone the ink and the grey of that shade, and the rest keeps its own") {
    const Head& head = *studio().head;
    const auto planeOf = [&](ScalpCoordinate at) { return head.chart.planeOf(head.chart.surfaceOf(at)); };
    for (const int steps : {-2, -1, 1, 2}) {
        CAPTURE(steps);
        Plan plan = planWith(zoneOf(1, 0));
        plan.drawn[0].shade = steps;
        Plan other;
        other.dot.shade += steps;
        const ScalpMap map(head, plan, bare());
        const DrawnTouch inside = map.drawn().at(planeOf(plan.drawn[0].at)), outside = map.drawn().at(planeOf({0, 0}));
        CHECK(double(inside.ink) == nearly(shadeAbsorptionPerMm(3 + steps) / shadeAbsorptionPerMm(3), 1e-4));
        CHECK(outside.ink == 1);
        const double own = double(fieldOpticalDepth({}, bare(), {}, {}).g);
        const double depth = double(fieldOpticalDepth(plan, bare(), {}, {}).g);
        CHECK(depth * double(outside.grey) == nearly(own, 1e-4));
        CHECK(depth * double(inside.grey) == nearly(double(fieldOpticalDepth(other, bare(), {}, {}).g), 0.08));
        CHECK(std::max(inside.grey, outside.grey) == doctest::Approx(1));
    }
    Plan darkest = planWith(zoneOf(1, 0));
    darkest.drawn[0].shade = 2;
    darkest.dot.shade = 6;
    CHECK(ScalpMap(head, darkest, bare()).drawn().at(planeOf(darkest.drawn[0].at)).ink == 1);  // the ladder ends there
}

TEST_CASE("the table of dots tells the shade of a drawn zone") {
    Plan plan = planWith(zoneOf(1, 0));
    plan.drawn[0].shade = 2;
    const ScalpMap map(*studio().head, plan, bare());
    VisibleDots one;
    for (const uint32_t mark : plainDots().marks) {
        const bool isInside = map.drawn().insideMm(0, studio().placed[mark & Mark::kSiteBits].plane) > 5;
        if ((mark & Mark::kSecond) != 0 || isInside != one.marks.empty()) continue;
        one.marks.push_back(mark);  // the first inside, then the first outside
        if (one.marks.size() == 2) break;
    }
    REQUIRE(one.marks.size() == 2);
    const std::string table = dotsCsv(*studio().head, studio().sites, studio().placed, one, map, plan, bare(), {}, {});
    CHECK(table.find(",5\n") < table.find(",3\n"));
    CHECK(table.find(",3\n") != std::string::npos);
}
