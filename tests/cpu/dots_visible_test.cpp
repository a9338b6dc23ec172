#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "engine/base/text.h"
#include "engine/dots/statistics.h"
#include "engine/dots/treatment.h"
#include "shaders/shared/look.h"
#include "tests/support/nearly.h"
#include "tests/support/site_spacing.h"
#include "tests/support/studio_sites.h"

using namespace stipple;

namespace {

std::set<uint32_t> marksOf(const VisibleDots& visible, bool hair) {
    std::set<uint32_t> marks;
    for (const uint32_t mark : visible.marks)
        if (((mark & Mark::kHair) != 0) == hair) marks.insert(mark);
    return marks;
}

std::vector<glm::vec3> placesOf(const VisibleDots& visible, const std::function<bool(uint32_t mark)>& wanted) {
    std::vector<glm::vec3> points;
    for (const uint32_t mark : visible.marks)
        if (wanted(mark)) points.push_back(studio().placed[mark & Mark::kSiteBits].positionMm);
    return points;
}

}  // namespace

TEST_CASE("in every zone the dots are as dense as asked, with and without own hair") {
    for (const LossPattern pattern : {LossPattern::none, LossPattern::norwood5, LossPattern::norwood3}) {
        for (const float density : {135.0f, 90.0f}) {
            Plan plan;
            plan.densityPerCm2 = density;
            const OwnHair hair = hairOf(pattern);
            const ScalpMap map(*studio().head, plan, hair);
            const VisibleDots visible = visibleDots(studio().sites, studio().placed, map, plan, hair);
            size_t dots = 0;
            for (const ZoneStatistics& zone :
                 zoneStatistics(*studio().head, studio().sites, studio().placed, visible, map, plan, hair)) {
                CAPTURE(int(pattern));
                CAPTURE(std::string(zoneName(zone.zone)));
                dots += zone.dots;
                // Few dots vary by chance at the zone's rim, with less than half of Poisson's spread.
                const double tolerance = std::max(0.03, 1.5 / std::sqrt(double(std::max<size_t>(1, zone.dots))));
                if (zone.areaCm2 > 1) CHECK(std::abs(zone.perCm2() / zone.askedPerCm2 - 1) < tolerance);
            }
            CHECK(dots == visible.pigment);
        }
    }
}

TEST_CASE("hairs are the same whatever is planned; with a density of 0 nothing else is there") {
    const OwnHair hair;
    Plan plan, none;
    none.densityPerCm2 = 0;
    Plan other = plan;
    other.densityPerCm2 = 200;
    other.hairline.softnessMm = 0;
    other.hairline.irregularity = 0;
    const VisibleDots before = studio().visible(none, hair);
    CHECK(before.pigment == 0);
    CHECK(before.hair > 10000);
    CHECK(marksOf(studio().visible(plan, hair), true) == marksOf(before, true));
    CHECK(marksOf(studio().visible(other, hair), true) == marksOf(before, true));
}

TEST_CASE("as the density grows marks only come, and none is changed") {
    const OwnHair hair;
    std::set<uint32_t> before;
    for (const float density : {0.0f, 20.0f, 60.0f, 61.0f, 135.0f, 160.0f}) {
        Plan plan;
        plan.densityPerCm2 = density;
        const VisibleDots visible = studio().visible(plan, hair);
        const std::set<uint32_t> now(visible.marks.begin(), visible.marks.end());
        CHECK(now.size() == visible.marks.size());
        CHECK(std::includes(now.begin(), now.end(), before.begin(), before.end()));
        CHECK(now.size() > before.size());
        before = now;
    }
}

TEST_CASE("more sites than needed change nothing") {
    Plan plan;
    plan.densityPerCm2 = 60;
    const OwnHair hair;
    SiteSet fewer = studio().sites;
    const size_t needed = sitesNeeded(*studio().head, plan, hair);
    REQUIRE(needed < fewer.sites.size());
    fewer.sites.resize(needed);
    const std::vector<PlacedSite> placed(studio().placed.begin(), studio().placed.begin() + long(needed));
    const ScalpMap map(*studio().head, plan, hair);
    CHECK(visibleDots(fewer, placed, map, plan, hair).marks == studio().visible(plan, hair).marks);
}

TEST_CASE("the sites needed come in coarse steps and are enough for the densest place") {
    const OwnHair hair;
    std::set<size_t> steps;
    for (float density = 0; density <= 250; density += 5) {
        Plan plan;
        plan.densityPerCm2 = density;
        const size_t needed = sitesNeeded(*studio().head, plan, hair);
        CHECK(needed >= 150000);
        CHECK(needed <= kMaxSites);
        CHECK(double(needed) >= studio().sites.areaCm2 * double(density + hair.densityPerCm2) * 0.999);
        steps.insert(needed);
    }
    CHECK(steps.size() < 6);
}

TEST_CASE("follicular units hold one to four hairs, as many as FACTS has of each") {
    std::map<uint32_t, std::set<uint32_t>> units;
    for (const uint32_t mark : studio().visible({}, hairOf(LossPattern::norwood1)).marks)
        if (mark & Mark::kHair) units[mark & Mark::kSiteBits].insert(shared::hairOfUnit(mark));
    REQUIRE(units.size() > 10000);
    std::array<double, 4> share{};
    for (const auto& [site, hairs] : units) {
        CHECK(*hairs.rbegin() + 1 == hairs.size());  // none is left out
        share[hairs.size() - 1] += 1 / double(units.size());
    }
    // Miniaturised units at the borders hold fewer.
    constexpr std::array kFacts{0.28, 0.53, 0.175, 0.015};
    for (size_t hairs = 0; hairs < share.size(); ++hairs) CHECK(std::abs(share[hairs] - kFacts[hairs]) < 0.05);
    CHECK(share[0] > kFacts[0]);
    CHECK(share[3] > 0);
}

TEST_CASE("follicular units of three hairs and more are evenly spread among the others") {
    const OwnHair hair = hairOf(LossPattern::norwood1);
    const VisibleDots visible = studio().visible({}, hair);
    const auto large = placesOf(visible, [](uint32_t mark) {
        return (mark & Mark::kThirdHair) == Mark::kThirdHair && (mark & Mark::kHair) != 0;
    });
    REQUIRE(large.size() > 2000);
    CHECK(spacingOf(large, double(hair.densityPerCm2) * 0.19).mean > 0.62);  // at random near 0.5
}

TEST_CASE("pairs are the share that is planned, evenly spread, and counted once") {
    const OwnHair hair = hairOf(LossPattern::none);
    const Plan plan;
    const VisibleDots visible = studio().visible(plan, hair);
    CHECK(visible.hair == 0);
    const auto pairs = placesOf(visible, [](uint32_t mark) { return (mark & Mark::kSecond) != 0; });
    const double share = double(pairs.size()) / double(visible.pigment);
    CHECK(share == nearly(double(plan.dot.pairShare), 0.02));
    CHECK(visible.marks.size() == visible.pigment + pairs.size());
    // Over 500 cm2 at 135 per cm2, edges included; at random the mean would be near 0.5.
    CHECK(spacingOf(pairs, 135 * share).mean > 0.62);
}

TEST_CASE("the dots of a session are its share, evenly spread") {
    const OwnHair hair = hairOf(LossPattern::none);
    for (const int sessions : {1, 2, 3, 4}) {
        Plan plan;
        plan.sessions = sessions;
        const VisibleDots visible = studio().visible(plan, hair);
        std::map<int, std::vector<glm::vec3>> places;
        for (const uint32_t mark : visible.marks) {
            const uint32_t index = mark & Mark::kSiteBits;
            if (!(mark & Mark::kSecond))
                places[sessionOf(studio().sites.sites[index], plan)].push_back(studio().placed[index].positionMm);
        }
        CHECK(int(places.size()) == sessions);
        for (const auto& [session, points] : places) {
            const double share = double(points.size()) / double(visible.pigment);
            CHECK(share == nearly(double(sessionShare(plan, session)), 0.02));
        }
        CHECK(spacingOf(places[0], 135 * double(sessionShare(plan, 0))).mean > 0.62);
    }
}

TEST_CASE("few dots stray before the line") {
    const Plan plan;
    const OwnHair hair;
    const ScalpMap map(*studio().head, plan, hair);
    const VisibleDots visible = visibleDots(studio().sites, studio().placed, map, plan, hair);
    size_t strays = 0;
    for (const uint32_t mark : visible.marks) {
        if (mark & (Mark::kHair | Mark::kSecond)) continue;
        const PlacedSite& at = studio().placed[mark & Mark::kSiteBits];
        const float edgeMm = wishAt(at.positionMm, map.sample(at.plane), plan, hair).edgeMm;
        CHECK(edgeMm > -3.5f);
        strays += edgeMm <= 0;
    }
    CHECK(strays > 0);
    CHECK(strays < visible.pigment / 100);
}

TEST_CASE("the mask of the field is 1 in the middle of bare treated skin, 0 on the face and between") {
    const OwnHair hair = hairOf(LossPattern::none);
    const Plan plan;
    const ScalpMap map(*studio().head, plan, hair);
    const int size = 256;
    const std::vector<float> mask = fieldMaskTexels(*studio().head, map, plan, hair, size);
    REQUIRE(mask.size() == size_t(size) * size_t(size));
    const auto at = [&](glm::vec3 positionMm) {
        const glm::ivec2 texel = glm::ivec2(studio().head->chart.planeOf(positionMm) * float(size));
        return mask[size_t(texel.y) * size_t(size) + size_t(texel.x)];
    };
    CHECK(at(studio().head->landmarks[Landmark::vertex]) == 1);
    CHECK(at(studio().head->landmarks[Landmark::glabella]) == 0);
    for (const float value : mask) CHECK((value >= 0 && value <= 1));
}
