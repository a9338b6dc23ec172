#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/base/units.h"
#include "engine/head/head.h"

using namespace stipple;

namespace {

// Triangles of skin that light can come through: at the ears, and elsewhere.
std::array<int, 2> thinTriangles(const Head& head) {
    constexpr float kThroughMm = 15;  // shaders/lib/through_light.glsl's
    const float earX = 0.85f * std::abs(head.landmarks[Landmark::tragionL].x);
    std::array<int, 2> counts{};
    for (size_t t = 0; t < head.mesh.triangles.size(); ++t) {
        const uint32_t v = head.mesh.triangles[t].x;
        if (head.mesh.parts[t] != Part::skin || head.thicknessMm[v] > kThroughMm) continue;
        const glm::vec3 p = glm::abs(head.mesh.positions[v]);
        ++counts[p.x > earX && p.y < 50 && p.z < 50 ? 0 : 1];
    }
    return counts;
}

}  // namespace

TEST_CASE("every built-in head loads with its landmarks known, its arrays whole, and ears that light comes through") {
    REQUIRE_FALSE(builtInHeadNames().empty());
    CHECK(builtInHeadNames().front() == "studio");
    for (const std::string& name : builtInHeadNames()) {
        CAPTURE(name);
        const HeadPtr head = loadBuiltInHead(name);
        CHECK(head->builtIn);
        CHECK(head->name == name);
        CHECK(head->findings.empty());
        for (const float c : head->landmarks.confidence) CHECK(c == 1);
        const size_t vertices = head->mesh.positions.size(), triangles = head->mesh.triangles.size();
        CHECK(head->mesh.normals.size() == vertices);
        CHECK(head->mesh.colours.size() == vertices);
        CHECK(head->mesh.parts.size() == triangles);
        CHECK(head->plane.size() == vertices);
        CHECK(head->occlusion.size() == vertices);
        CHECK(head->thicknessMm.size() == vertices);
        CHECK(head->curvaturePerMm.size() == vertices);
        CHECK(head->scalpness.size() == vertices);
        CHECK(head->siteTriangles.size() == triangles);
        const auto [ears, elsewhere] = thinTriangles(*head);
        CHECK(ears > 100);
        CHECK(elsewhere == 0);
        for (const Part part : {Part::skin, Part::eye, Part::hair})
            CHECK(std::count(head->mesh.parts.begin(), head->mesh.parts.end(), part) > 100);
        for (size_t t = 0; t < triangles; ++t) {
            if (head->siteTriangles[t]) REQUIRE(head->mesh.parts[t] == Part::skin);
        }
    }
}

TEST_CASE("the studio head has the measures of an average man") {
    // FACTS §6, mean and two standard deviations.
    const HeadPtr head = loadBuiltInHead();
    CHECK(std::abs(head->measures.length - 199.5) < 14);
    CHECK(std::abs(head->measures.breadth - 154.3) < 11);
    CHECK(std::abs(head->measures.circumference - 574.4) < 32);
    CHECK(std::abs(head->measures.tragionVertex - 131.1) < 12.4);
    CHECK(std::abs(head->measures.mentonSellion - 122.6) < 13.4);
    CHECK(std::abs(head->measures.bitragion - 145) < 12);
    CHECK(head->upperHeadCm2 > 600);
    CHECK(head->upperHeadCm2 < 760);
}

TEST_CASE("landmarks of the studio head lie on its skin") {
    const HeadPtr head = loadBuiltInHead();
    for (const glm::vec3& p : head->landmarks.points) {
        const auto near = head->bvh.nearest(p, 20);
        REQUIRE(near);
        CHECK(near->distanceMm < 2.0f);
    }
}

TEST_CASE("a tape over the studio head agrees with what tailors and surgeons find") {
    const HeadPtr head = loadBuiltInHead();
    const Landmarks& marks = head->landmarks;
    // FACTS §6: bitragion coronal arc 353 +-14; sagittal arc glabella to inion about 340.
    CHECK(std::abs(tapeMm(*head, marks[Landmark::tragionL], marks[Landmark::tragionR], marks[Landmark::vertex]) - 353) <
          20);
    CHECK(std::abs(tapeMm(*head, marks[Landmark::glabella], marks[Landmark::inion], head->chart.centre()) - 340) < 20);
}

TEST_CASE("a point of a triangle is the blend of its corners, and so is its normal") {
    Mesh mesh;
    mesh.positions = {{0, 0, 0}, {2, 0, 0}, {0, 2, 0}};
    mesh.normals = {{0, 0, 1}, {0, 0, 1}, {1, 0, 0}};
    mesh.triangles = {{0, 1, 2}};
    CHECK(pointOn(mesh, 0, 0.5f, 0.25f) == glm::vec3(1, 0.5f, 0));
    const glm::vec3 normal = normalOn(mesh, 0, 0, 0.5f);
    CHECK(normal.x == doctest::Approx(normal.z));
    CHECK(glm::length(normal) == doctest::Approx(1));
}
