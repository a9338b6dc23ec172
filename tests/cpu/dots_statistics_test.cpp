#include "engine/dots/statistics.h"

#include <doctest/doctest.h>

#include <cmath>
#include <sstream>
#include <string>

#include "engine/base/text.h"
#include "engine/dots/look.h"
#include "tests/support/nearly.h"

using namespace stipple;

namespace {

VisibleDots showAll(size_t count) {
    VisibleDots visible;
    for (uint32_t i = 0; i < uint32_t(count); ++i) visible.marks.push_back(i);
    visible.pigment = count;
    return visible;
}

}  // namespace

TEST_CASE("distances to the nearest are those of a square grid, whatever marks a site has") {
    std::vector<PlacedSite> placed;
    for (int y = 0; y < 20; ++y)
        for (int x = 0; x < 20; ++x) placed.push_back({.positionMm = {1.5f * float(x), 1.5f * float(y), 3}});
    VisibleDots visible = showAll(placed.size());
    visible.marks.insert(visible.marks.begin() + 1, Mark::kSecond);
    visible.marks[5] |= Mark::kHair;
    const NearestNeighbour nearest = nearestNeighbours(placed, visible);
    CHECK(nearest.meanMm == doctest::Approx(1.5));
    CHECK(nearest.minMm == doctest::Approx(1.5));
    CHECK(nearest.cv < 0.001);
}

TEST_CASE("a dot far from all others still finds its nearest; one alone has none") {
    std::vector<PlacedSite> placed(3);
    placed[1].positionMm = {0.4f, 0, 0};
    placed[2].positionMm = {120.4f, 0, 0};
    const NearestNeighbour nearest = nearestNeighbours(placed, showAll(3));
    CHECK(nearest.minMm == doctest::Approx(0.4));
    CHECK(nearest.meanMm == doctest::Approx((0.4 + 0.4 + 120) / 3));
    CHECK(nearestNeighbours(placed, showAll(1)).meanMm == 0);
    CHECK(nearestNeighbours(placed, showAll(0)).meanMm == 0);
}

TEST_CASE("the table has one row a visible site, and its columns are those of the contract") {
    const HeadPtr head = loadBuiltInHead();
    const SiteSet sites = makeSites(*head, 1, 20000);
    const std::vector<PlacedSite> placed = placeSites(*head, sites);
    const Plan plan;
    const OwnHair hair;
    const ScalpMap map(*head, plan, hair);
    const VisibleDots visible = visibleDots(sites, placed, map, plan, hair);
    std::istringstream table(dotsCsv(*head, sites, placed, visible, map, plan, hair, {}, {}));
    std::string line;
    std::getline(table, line);
    CHECK(line == "id,kind,x_mm,y_mm,z_mm,nx,ny,nz,zone,session,depth_mm,diameter_mm,shade");
    size_t pigment = 0, hairs = 0;
    double diameters = 0;
    while (std::getline(table, line)) {
        const std::vector<std::string> cells = splitText(line, ',');
        REQUIRE(cells.size() == 13);
        const auto number = [&](size_t column) { return parseNumber(cells[column]).value(); };
        const PlacedSite& at = placed[size_t(number(0))];
        CHECK(std::abs(number(2) - double(at.positionMm.x)) < 1e-3);
        CHECK(std::abs(number(7) - double(at.normal.z)) < 1e-3);
        if (cells[1] == "hair") {
            ++hairs;
            continue;
        }
        CHECK(cells[1] == "pigment");
        ++pigment;
        CHECK(number(9) >= 1);
        CHECK(number(9) <= plan.sessions);
        CHECK(number(10) > 0.1);
        CHECK(number(12) == plan.dot.shade);
        diameters += number(11);
    }
    CHECK(pigment == visible.pigment);
    CHECK(hairs == visible.hair);
    CHECK(diameters / double(pigment) == nearly(double(plan.dot.diameterMm), 0.1));
}

TEST_CASE("the treated area does not depend on the density, and the whole of it is told in zones") {
    const HeadPtr head = loadBuiltInHead();
    const SiteSet sites = makeSites(*head, 1, 5000);
    const std::vector<PlacedSite> placed = placeSites(*head, sites);
    OwnHair hair;
    hair.pattern = LossPattern::none;
    Plan plan, none;
    none.densityPerCm2 = 0;
    const ScalpMap map(*head, plan, hair);
    const auto asked = zoneStatistics(*head, sites, placed, {}, map, plan, hair);
    const auto empty = zoneStatistics(*head, sites, placed, {}, map, none, hair);
    REQUIRE(asked.size() == size_t(kZoneCount));
    double total = 0;
    for (size_t z = 0; z < asked.size(); ++z) {
        CHECK(asked[z].areaCm2 == empty[z].areaCm2);
        CHECK(empty[z].askedPerCm2 == 0);
        CHECK(asked[z].askedPerCm2 <= double(plan.densityPerCm2) * 1.0001);
        total += asked[z].areaCm2;
    }
    CHECK(total > 400);
    CHECK(total < head->upperHeadCm2 * 1.1);
    CHECK(asked[size_t(Zone::body)].askedPerCm2 > 0.95 * double(plan.densityPerCm2));
}
