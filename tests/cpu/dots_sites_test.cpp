#include "engine/dots/sites.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <set>

#include "engine/base/units.h"
#include "tests/support/nearly.h"
#include "tests/support/site_spacing.h"
#include "tests/support/synthetic_head.h"

using namespace stipple;

namespace {

const Head& ball() {
    static const HeadPtr head = ballHead(75);
    return *head;
}

const SiteSet& ballOfSites() {
    static const SiteSet set = makeSites(ball(), 7, 60000);
    return set;
}

Head halfBall() {
    Head head = *ballHead(90, 48);
    for (size_t t = 0; t < head.mesh.triangles.size(); ++t) {
        const glm::uvec3 corners = head.mesh.triangles[t];
        head.siteTriangles[t] = head.mesh.positions[corners.x].y > 1 && head.mesh.positions[corners.y].y > 1 &&
                                head.mesh.positions[corners.z].y > 1;
    }
    return head;
}

bool samePrefix(const SiteSet& shorter, const SiteSet& longer) {
    return shorter.sites.size() <= longer.sites.size() &&
           std::equal(shorter.sites.begin(), shorter.sites.end(), longer.sites.begin());
}

}  // namespace

TEST_CASE("at every prefix no two sites are nearer than 0.45 spacings, and the mean to the nearest is at least 0.7") {
    const std::vector<glm::vec3> all = sitePositions(ball(), ballOfSites());
    REQUIRE(all.size() == 60000);
    for (const size_t count : {50u, 200u, 1000u, 4000u, 15000u, 60000u}) {
        CAPTURE(count);
        const Spacing spacing =
            spacingOf({all.begin(), all.begin() + long(count)}, double(count) / ballOfSites().areaCm2);
        CHECK(spacing.least >= 0.45);
        CHECK(spacing.mean >= 0.7);
        CHECK(spacing.variation > 0.1);  // stubble, not a lattice
    }
}

TEST_CASE("a site's rank is the density at which it comes") {
    const SiteSet& set = ballOfSites();
    CHECK(set.areaCm2 == nearly(4 * kPi * 7.5 * 7.5, 0.002));
    for (size_t i = 0; i < set.sites.size(); i += 97)
        CHECK(double(set.sites[i].rankPerCm2) == doctest::Approx(double(i + 1) / set.areaCm2));
}

TEST_CASE("a longer sequence begins with the shorter one") {
    CHECK(samePrefix(makeSites(ball(), 7, 1), ballOfSites()));
    CHECK(samePrefix(makeSites(ball(), 7, 5000), ballOfSites()));
}

TEST_CASE("the same head and seed give the same sites, another seed gives others") {
    const SiteSet first = makeSites(ball(), 3, 3000), again = makeSites(ball(), 3, 3000);
    CHECK(std::memcmp(first.sites.data(), again.sites.data(), first.sites.size() * sizeof(Site)) == 0);
    const SiteSet other = makeSites(ball(), 4, 3000);
    size_t alike = 0;
    for (size_t i = 0; i < 3000; ++i) alike += first.sites[i].triangle == other.sites[i].triangle;
    CHECK(alike < 30);
}

TEST_CASE("sites lie only on the triangles that are open to them, within the triangle") {
    const Head head = halfBall();
    const SiteSet set = makeSites(head, 1, 5000);
    REQUIRE(set.sites.size() == 5000);
    for (const Site& site : set.sites) {
        CHECK(head.siteTriangles[site.triangle] == 1);
        CHECK(site.b1 >= 0);
        CHECK(site.b2 >= 0);
        CHECK(site.b1 + site.b2 <= 1.0001f);
    }
}

TEST_CASE("up to the border the sites are as dense as in the middle") {
    const Head head = halfBall();
    const SiteSet set = makeSites(head, 1, 40000);
    const std::vector<glm::vec3> positions = sitePositions(head, set);
    const float lowest =
        std::min_element(positions.begin(), positions.end(), [](auto a, auto b) { return a.y < b.y; })->y;
    // Bands of equal height on a ball have equal areas.
    const float bandMm = (90 - lowest) / 10;
    std::array<size_t, 10> bands{};
    for (const glm::vec3& p : positions) ++bands[std::min<size_t>(9, size_t((p.y - lowest) / bandMm))];
    for (const size_t count : bands) CHECK(double(count) == nearly(4000, 0.02));
}

TEST_CASE("wide places hold the same number of sites far more evenly than chance") {
    const std::vector<glm::vec3> all = sitePositions(ball(), ballOfSites());
    // 15,000 sites in 50 bands of equal area and 6 sectors: 50 a cell; chance would vary by 50.
    std::vector<double> cells(300, 0);
    for (size_t i = 0; i < 15000; ++i) {
        const auto band = std::min(49, int((all[i].y / 75 + 1) * 25));
        const auto sector = std::min(5, int((std::atan2(all[i].x, all[i].z) / kPi + 1) * 3));
        cells[size_t(band * 6 + sector)] += 1;
    }
    double variance = 0;
    for (const double count : cells) variance += (count - 50) * (count - 50) / 300;
    CHECK(variance < 0.35 * 50);
}

TEST_CASE("making sites can be stopped, and what is there is the beginning of the whole") {
    int asked = 0;
    const SiteSet set = makeSites(ball(), 7, 60000, [&] { return ++asked < 4; });
    CHECK(set.sites.size() > 0);
    CHECK(set.sites.size() < 60000);
    CHECK(samePrefix(set, ballOfSites()));
}

TEST_CASE("a surface that lies double keeps the least distance") {
    Head head = *ballHead(60, 40);
    const size_t vertices = head.mesh.positions.size(), triangles = head.mesh.triangles.size();
    for (size_t v = 0; v < vertices; ++v) head.mesh.positions.push_back(head.mesh.positions[v] * 1.0005f);
    for (size_t t = 0; t < triangles; ++t)
        head.mesh.triangles.push_back(head.mesh.triangles[t] + glm::uvec3(uint32_t(vertices)));
    head.siteTriangles.assign(head.mesh.triangles.size(), 1);
    const SiteSet set = makeSites(head, 1, 10000);
    REQUIRE(set.sites.size() == 10000);
    CHECK(spacingOf(sitePositions(head, set), 10000 / set.areaCm2).least >= 0.45);
}

TEST_CASE("no triangle open to sites, no sites") {
    Head head = *ballHead(60, 12);
    std::fill(head.siteTriangles.begin(), head.siteTriangles.end(), uint8_t(0));
    CHECK(makeSites(head, 1, 1000).sites.empty());
}

TEST_CASE("a placed site lies on its triangle, with a unit normal and a unit tangent") {
    Head head = *ballHead(90, 48);
    head.landmarks[Landmark::vertex] = {0, 90, 0};
    head.landmarks[Landmark::glabella] = {0, 30, 85};
    head.landmarks[Landmark::opisthocranion] = {0, 20, -88};
    const SiteSet set = makeSites(head, 1, 4000);
    const std::vector<PlacedSite> placed = placeSites(head, set);
    REQUIRE(placed.size() == set.sites.size());
    const std::vector<glm::vec3> positions = sitePositions(head, set);
    double forward = 0, down = 0, tops = 0, sides = 0;
    for (size_t i = 0; i < placed.size(); ++i) {
        CHECK(glm::distance(placed[i].positionMm, positions[i]) < 1e-3f);
        CHECK(glm::length(placed[i].normal) == doctest::Approx(1));
        CHECK(glm::length(placed[i].flow) == doctest::Approx(1));
        CHECK(std::abs(glm::dot(placed[i].normal, placed[i].flow)) < 1e-4f);
        CHECK(glm::distance(placed[i].plane, glm::vec2(positions[i]) / 400.0f + 0.5f) < 1e-4f);
        if (positions[i].z > 40 && positions[i].y > 60) forward += double(placed[i].flow.z), ++tops;
        if (positions[i].y < 15) down -= double(placed[i].flow.y), ++sides;
    }
    CHECK(forward / tops > 0.5);  // on the top it grows forward, at the sides and the back down
    CHECK(down / sides > 0.5);
}
