// Sites on a head that was made to measure: they stay on their triangles, and the density stays as asked.
#include <doctest/doctest.h>

#include "engine/dots/sites.h"
#include "engine/dots/statistics.h"
#include "engine/dots/treatment.h"
#include "engine/head/head.h"
#include "tests/support/nearly.h"
#include "tests/support/site_spacing.h"

using namespace stipple;

namespace {

struct Stretched {
    HeadPtr own = loadBuiltInHead("studio");
    SiteSet sites = makeSites(*own, 1, 75'000);
    // long, narrow and high: the corners of what the sliders do
    HeadPtr head = loadBuiltInHead("studio", {.length = 222, .breadth = 139, .arc = 375});
    std::vector<PlacedSite> placed = placeSites(*head, sites);
};
const Stretched& stretched() {
    static const Stretched all;
    return all;
}

}  // namespace

TEST_CASE("the sites of a head made to measure are those of the head it was made from") {
    const Stretched& s = stretched();
    CHECK(&siteGroundOf(*s.head) == s.own.get());
    CHECK(makeSites(*s.head, 1, 2000).sites == makeSites(*s.own, 1, 2000).sites);
    for (size_t i = 0; i < s.sites.sites.size(); i += 997) {
        const Site& site = s.sites.sites[i];
        CHECK(glm::distance(s.placed[i].positionMm, pointOn(s.head->mesh, site.triangle, site.b1, site.b2)) < 1e-3f);
    }
}

TEST_CASE("the skin stretches by as much as its triangles grow, and not at all on a head with its own measures") {
    const Stretched& s = stretched();
    for (const PlacedSite& at : placeSites(*s.own, s.sites)) REQUIRE(at.stretch == 1);
    double ownMm2 = 0, stretchedMm2 = 0, byStretchMm2 = 0;
    const auto area = [](const Head& head, glm::uvec3 c) {
        const glm::dvec3 a = head.mesh.positions[c.x], b = head.mesh.positions[c.y], d = head.mesh.positions[c.z];
        return 0.5 * glm::length(glm::cross(b - a, d - a));
    };
    for (size_t t = 0; t < s.head->siteTriangles.size(); ++t) {
        if (!s.head->siteTriangles[t]) continue;
        ownMm2 += area(*s.own, s.own->mesh.triangles[t]);
        stretchedMm2 += area(*s.head, s.head->mesh.triangles[t]);
    }
    float least = 9, most = 0;
    for (const PlacedSite& at : s.placed) {
        byStretchMm2 += double(at.stretch) * ownMm2 / double(s.placed.size());
        least = std::min(least, at.stretch);
        most = std::max(most, at.stretch);
    }
    CHECK(byStretchMm2 == nearly(stretchedMm2, 0.003));
    CHECK(least < 0.97f);  // a test of nothing otherwise
    CHECK(most > 1.08f);
}

TEST_CASE("on a stretched head every zone has the density that was asked, within 3 %") {
    const Stretched& s = stretched();
    Plan plan;
    plan.densityPerCm2 = 60;
    OwnHair hair;
    hair.pattern = LossPattern::none;
    for (const PlacedSite& at : s.placed) REQUIRE(plan.densityPerCm2 * at.stretch < s.sites.sites.back().rankPerCm2);
    const ScalpMap map(*s.head, plan, hair);
    const VisibleDots visible = visibleDots(s.sites, s.placed, map, plan, hair);
    for (const ZoneStatistics& zone : zoneStatistics(*s.head, s.sites, s.placed, visible, map, plan, hair)) {
        if (zone.areaCm2 < 5) continue;
        CAPTURE(int(zone.zone));
        CHECK(double(zone.dots) / zone.areaCm2 == nearly(zone.askedPerCm2, 0.03));
    }
}

TEST_CASE("on a stretched head dots keep their distance at every density") {
    const Stretched& s = stretched();
    for (const double perCm2 : {10.0, 30.0, 65.0}) {
        std::vector<glm::vec3> shown;
        for (size_t i = 0; i < s.placed.size(); ++i)
            if (double(s.placed[i].rankPerCm2(s.sites.sites[i])) <= perCm2) shown.push_back(s.placed[i].positionMm);
        const Spacing spacing = spacingOf(shown, perCm2);
        CAPTURE(perCm2);
        CHECK(spacing.least >= 0.45);
        CHECK(spacing.mean >= 0.7);
    }
}
