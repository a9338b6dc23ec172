// A fixed number of dots: exactly so many, the same ones first whatever the number, in the shape of the densities.
#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <vector>

#include "engine/dots/statistics.h"
#include "engine/project/edits.h"
#include "engine/project/pipeline.h"
#include "tests/support/nearly.h"

using namespace stipple;

namespace {

Project totalOf(double dots) { return withField({}, fieldAt("plan.total"), dots); }

// Of dots or of hairs, in order of their sites.
std::vector<uint32_t> marksOf(const Pipeline& pipeline, bool hair) {
    std::vector<uint32_t> marks;
    for (const uint32_t mark : pipeline.visible().marks)
        if (((mark & Mark::kHair) != 0) == hair) marks.push_back(mark);
    std::sort(marks.begin(), marks.end());
    return marks;
}

size_t sitesIn(const std::vector<uint32_t>& marks) {
    return size_t(std::count_if(marks.begin(), marks.end(), [](uint32_t mark) { return !(mark & Mark::kSecond); }));
}

bool holds(const std::vector<uint32_t>& more, const std::vector<uint32_t>& fewer) {
    return std::includes(more.begin(), more.end(), fewer.begin(), fewer.end());
}

size_t differing(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b) {
    std::vector<uint32_t> odd;
    std::set_symmetric_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(odd));
    return odd.size();
}

}  // namespace

TEST_CASE("a total is exact, a pair counts once, and a larger one only adds dots") {
    Pipeline pipeline;
    pipeline.update({});
    const std::vector<uint32_t> own = marksOf(pipeline, false), hairs = marksOf(pipeline, true);
    REQUIRE(pipeline.visible().densityScale == 1);
    std::vector<uint32_t> before;
    for (const size_t total : {size_t(1), size_t(1000), pipeline.visible().pigment, size_t(30000), size_t(36000)}) {
        CAPTURE(total);
        pipeline.update(totalOf(double(total)));
        const std::vector<uint32_t> dots = marksOf(pipeline, false);
        CHECK(pipeline.visible().pigment == total);
        CHECK(sitesIn(dots) == total);
        CHECK(marksOf(pipeline, true) == hairs);
        CHECK(holds(dots, before));
        CHECK((pipeline.visible().densityScale > 1) == (total > sitesIn(own)));
        // As many as the density gives are those that it gives, but for one at the limit with its pair.
        if (total == sitesIn(own)) CHECK(differing(dots, own) <= 4);
        before = dots;
    }
}

TEST_CASE("the densities keep their shape under a total, and are told as they are then") {
    Pipeline pipeline;
    for (const double total : {9000.0, 34000.0}) {
        const Project project = totalOf(total);
        pipeline.update(project);
        for (const ZoneStatistics& zone :
             zoneStatistics(*pipeline.head(), pipeline.sites(), pipeline.placed(), pipeline.visible(), pipeline.map(),
                            project.plan, project.hair))
            if (zone.areaCm2 > 10) CHECK(zone.perCm2() == nearly(zone.askedPerCm2, 0.03));
    }
}

TEST_CASE("under a total no slider moves a dot, and the body's density says nothing of the number") {
    Pipeline pipeline;
    pipeline.update(totalOf(15000));
    const std::vector<uint32_t> dots = marksOf(pipeline, false);
    Project denser = totalOf(15000);
    denser.plan.densityPerCm2 = 90;
    pipeline.update(denser);
    CHECK(differing(marksOf(pipeline, false), dots) <= 4);
    Project softer = totalOf(15000);
    softer.plan.hairline.softnessMm = 12;
    pipeline.update(softer);
    CHECK(pipeline.visible().pigment == 15000);
    CHECK(differing(marksOf(pipeline, false), dots) < dots.size() / 5);
}

TEST_CASE("where nothing is asked a total finds no dot, and lays no sites in vain") {
    Pipeline pipeline;
    Project project = totalOf(1000);
    project.plan.densityPerCm2 = 0;
    pipeline.update(project);
    CHECK(pipeline.visible().pigment == 0);
    CHECK(pipeline.visible().hair > 10000);
    CHECK(pipeline.sites().sites.size() == 150000);
}
