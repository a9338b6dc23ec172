// Sites on heads as they come: the real ones beside the repository, and one with holes in its scan.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "engine/base/units.h"
#include "engine/head/topology.h"
#include "tests/support/file_head.h"
#include "tests/support/nearly.h"
#include "tests/support/real_heads.h"
#include "tests/support/site_spacing.h"

using namespace stipple;

namespace {

constexpr size_t kSites = 30'000;  // about 40 a cm2

double siteAreaCm2(const Head& head) {
    double mm2 = 0;
    for (size_t t = 0; t < head.siteTriangles.size(); ++t)
        if (head.siteTriangles[t]) mm2 += triangleArea(head.mesh.positions, head.mesh.triangles[t]);
    return cm2OfMm2(mm2);
}

// Places of the scalp in the head frame: the top at the left, the crown, the right side over the ear.
const ScalpCoordinate kHoles[] = {{60, 0.75f}, {180, 0.7f}, {-95, 0.5f}};
constexpr float kHoleRadiusMm = 22;

// The same file with holes in it. Where they are is found on the whole head.
HeadPtr holedHead() {
    const Head& whole = *fileHead();
    ImportedFile file = importedHead();
    const glm::dmat4 toHead = whole.pose.toHeadFrame();
    std::erase_if(file.mesh.triangles, [&](const glm::uvec3& t) {
        const glm::vec3 p(toHead * glm::dvec4(glm::dvec3(file.mesh.positions[t.x]), 1));
        return std::any_of(std::begin(kHoles), std::end(kHoles), [&](ScalpCoordinate c) {
            return glm::distance(p, whole.chart.surfaceOf(c)) < kHoleRadiusMm;
        });
    });
    file.mesh.parts.clear();
    return makeHead(std::move(file), "holed.glb", {});
}

// Sites nearer to a place than the holes reach.
size_t sitesAt(const Head& head, const std::vector<glm::vec3>& sites, ScalpCoordinate place) {
    const glm::vec3 middle = head.chart.surfaceOf(place);
    return size_t(std::count_if(sites.begin(), sites.end(),
                                [&](glm::vec3 p) { return glm::distance(p, middle) < kHoleRadiusMm; }));
}

}  // namespace

TEST_CASE("holes of a scan take nothing off the upper head, and dots lie over them as everywhere") {
    const Head& whole = *fileHead();
    const HeadPtr holed = holedHead();
    CHECK(holed->bridges.size() == 3);
    CHECK(std::count(holed->findings.begin(), holed->findings.end(), Finding{"scan holes bridged", "", 3}) == 1);
    CHECK(holed->upperHeadCm2 == nearly(whole.upperHeadCm2, 0.02));
    CHECK(siteAreaCm2(*holed) == nearly(siteAreaCm2(whole), 0.02));

    const SiteSet sites = makeSites(*holed, 1, kSites), wholeSites = makeSites(whole, 1, kSites);
    const std::vector<glm::vec3> at = sitePositions(*holed, sites), wholeAt = sitePositions(whole, wholeSites);
    for (const ScalpCoordinate place : kHoles)
        CHECK(double(sitesAt(*holed, at, place)) == nearly(sitesAt(whole, wholeAt, place), 0.05));
    for (const size_t count : {3000u, 10000u, 30000u}) {
        const Spacing spacing = spacingOf({at.begin(), at.begin() + long(count)}, double(count) / sites.areaCm2);
        CHECK(spacing.least >= 0.45);
        CHECK(spacing.mean >= 0.7);
    }
}

TEST_CASE("no site of the real heads lies on ears, face, neck, eyes or loose pieces") {
    const nlohmann::json all = realHeadMarks();
    for (const auto& [file, marks] : all.items()) {
        const std::string label = file;
        CAPTURE(label);
        const HeadPtr head = loadRealHead(file, marks);
        const SiteSet set = makeSites(*head, 1, kSites);
        REQUIRE(set.sites.size() == kSites);
        const Pieces pieces =
            findPieces(head->mesh.positions, head->mesh.triangles, weldByPosition(head->mesh.positions));
        const double largest = *std::max_element(pieces.areas.begin(), pieces.areas.end());
        size_t wrong = 0;
        for (const Site& site : set.sites) {
            REQUIRE(head->mesh.parts[site.triangle] == Part::skin);
            REQUIRE(pieces.areas[pieces.piece[site.triangle]] == largest);
            wrong += isOffLimits(pointOn(head->mesh, site.triangle, site.b1, site.b2), marks);
        }
        CHECK(wrong == 0);
    }
}

TEST_CASE("sites of the real heads are as evenly spread as those of the built-in head") {
    const auto spacingOn = [](const Head& head) {
        const SiteSet set = makeSites(head, 1, kSites);
        return spacingOf(sitePositions(head, set), double(set.sites.size()) / set.areaCm2);
    };
    const Spacing own = spacingOn(*loadBuiltInHead());
    const nlohmann::json all = realHeadMarks();
    for (const auto& [file, marks] : all.items()) {
        const std::string label = file;
        CAPTURE(label);
        const Spacing spacing = spacingOn(*loadRealHead(file, marks));
        CHECK(spacing.mean == nearly(own.mean, 0.05));
        CHECK(spacing.least == nearly(own.least, 0.05));
        CHECK(spacing.variation == nearly(own.variation, 0.05));
    }
}

TEST_CASE("making a head says what it is at, and can be left at each of its steps") {
    std::vector<std::string> steps;
    makeHead(importedHead(), "studio.glb", {}, {{}, [&](const char* words) { steps.push_back(words); }});
    REQUIRE(steps.size() >= 4);
    for (size_t last = 0; last + 1 < steps.size(); ++last) {
        std::stop_source stop;
        size_t begun = 0;
        const auto stopThen = [&](const char*) {
            if (begun++ == last) stop.request_stop();
        };
        CHECK_THROWS_AS(makeHead(importedHead(), "studio.glb", {}, {stop.get_token(), stopThen}), Stopped);
        CHECK(begun == last + 1);
    }
}
