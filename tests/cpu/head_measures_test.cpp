#include <doctest/doctest.h>

#include <cmath>

#include "engine/base/units.h"
#include "engine/head/head_build.h"
#include "engine/head/measures.h"
#include "engine/head/regions.h"
#include "tests/support/head_shapes.h"
#include "tests/support/nearly.h"

using namespace stipple;

namespace {

HeadPtr headOf(Mesh mesh) {
    HeadDraft draft;
    draft.name = "shape";
    draft.occlusion.assign(mesh.positions.size(), 1.0f);
    draft.mesh = std::move(mesh);
    draft.landmarks = headShapedLandmarks();
    return buildHead(std::move(draft));
}

// A ball of 100 mm about the origin of the chart's own frame.
HeadPtr ballHead(Mesh mesh) {
    HeadDraft draft;
    draft.occlusion.assign(mesh.positions.size(), 1.0f);
    draft.mesh = std::move(mesh);
    draft.landmarks = headShapedLandmarks();
    for (glm::vec3& p : draft.landmarks.points) p = 100.0f * glm::normalize(p);
    return buildHead(std::move(draft));
}

}  // namespace

TEST_CASE("a tape on a ball is as long as the arc of its great circle") {
    const HeadPtr head = ballHead(ellipsoidMesh({100, 100, 100}, 180, 360));
    const glm::vec3 front{0, 0, 100}, top{0, 100, 0}, left{100, 0, 0}, right{-100, 0, 0};
    CHECK(tapeMm(*head, front, top, {0, 0, 0}) == nearly(50 * kPi, 0.001));
    CHECK(tapeMm(*head, left, right, top) == nearly(100 * kPi, 0.001));
    CHECK(tapeMm(*head, front, left, {0, 0, 0}) == nearly(50 * kPi, 0.001));
    CHECK(tapeMm(*head, front, top, {0, 0, 0}) == doctest::Approx(tapeMm(*head, top, front, {0, 0, 0})));
    CHECK(tapeMm(*head, front, front, {0, 0, 0}) == 0);
}

TEST_CASE("a tape bridges hollows and holes") {
    Mesh dented = ellipsoidMesh({100, 100, 100}, 180, 360);
    for (glm::vec3& p : dented.positions) {
        const float near = glm::distance(glm::normalize(p), glm::normalize(glm::vec3(0, 1, 1)));
        p *= 1 - 0.1f * (1 - glm::smoothstep(0.1f, 0.2f, near));
    }
    Mesh holed = dented;
    std::erase_if(holed.triangles, [&](const glm::uvec3& t) {
        return glm::distance(glm::normalize(holed.positions[t.x]), glm::normalize(glm::vec3(0, 1, 1))) < 0.15f;
    });
    holed.parts.resize(holed.triangles.size());
    const double dent = tapeMm(*ballHead(dented), {0, 0, 100}, {0, 100, 0}, {0, 0, 0});
    const double hole = tapeMm(*ballHead(holed), {0, 0, 100}, {0, 100, 0}, {0, 0, 0});
    CHECK(dent < 50 * kPi);      // a straight chord over the dent
    CHECK(dent > 50 * kPi - 3);  // but never down into it and up again
    CHECK(hole == nearly(dent, 0.005));
}

TEST_CASE("the measures of a plain shape are those of its ellipsoid, with ears as without") {
    const HeadPtr bare = headOf(headShapedMesh(false)), eared = headOf(headShapedMesh(true));
    CHECK(bare->measures.length == doctest::Approx(200));
    CHECK(bare->measures.tragionVertex == doctest::Approx(131));
    const double circumference =
        kPi * (3 * (77 + 100) - std::sqrt((3 * 77.0 + 100) * (77 + 3 * 100.0)));  // Ramanujan 1914
    for (const HeadPtr& head : {bare, eared}) {
        CHECK(head->measures.circumference == nearly(circumference, 0.005));
        CHECK(head->measures.breadth == nearly(154, 0.01));
        CHECK(head->upperHeadCm2 == nearly(bare->upperHeadCm2, 0.02));
    }
}

TEST_CASE("the convex hull turns one way and holds every point") {
    std::vector<glm::dvec2> points;
    for (int i = 0; i < 200; ++i) points.push_back({std::sin(i * 12.9898) * 50, std::cos(i * 78.233) * 30});
    const std::vector<glm::dvec2> hull = convexHull(points);
    REQUIRE(hull.size() >= 3);
    for (size_t i = 0; i < hull.size(); ++i) {
        const glm::dvec2 a = hull[i], b = hull[(i + 1) % hull.size()];
        for (const glm::dvec2& p : points) CHECK((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x) >= -1e-9);
    }
}

TEST_CASE("sites lie on the upper head, not on ears, face, eyes or loose pieces") {
    Mesh mesh = headShapedMesh(true);
    const size_t own = mesh.triangles.size();
    const auto append = [&](const Mesh& more, Part part) {
        const auto base = uint32_t(mesh.positions.size());
        mesh.positions.insert(mesh.positions.end(), more.positions.begin(), more.positions.end());
        mesh.normals.insert(mesh.normals.end(), more.normals.begin(), more.normals.end());
        for (const glm::uvec3& t : more.triangles) mesh.triangles.push_back(t + base);
        mesh.parts.resize(mesh.triangles.size(), part);
    };
    append(ellipsoidMesh({6, 6, 6}, 10, 20, {20, 150, 0}), Part::skin);   // a speck over the crown
    append(ellipsoidMesh({60, 80, 80}, 30, 60, {0, 40, 0}), Part::skin);  // an inner shell of a scan
    append(ellipsoidMesh({12, 12, 12}, 10, 20, {0, 60, 92}), Part::eye);  // an eye on the forehead, if need be
    const HeadPtr head = headOf(mesh);
    double areaMm2 = 0;
    for (size_t t = 0; t < head->siteTriangles.size(); ++t) {
        if (!head->siteTriangles[t]) continue;
        REQUIRE(t < own);
        const glm::uvec3 c = head->mesh.triangles[t];
        const glm::vec3 a = head->mesh.positions[c.x], b = head->mesh.positions[c.y], d = head->mesh.positions[c.z];
        const glm::vec3 p = (a + b + d) / 3.0f;
        areaMm2 += 0.5 * double(glm::length(glm::cross(b - a, d - a)));
        CHECK_FALSE((p.z > 70 && p.y < 34));  // face
        CHECK(p.y > -65);                     // neck
        CHECK_FALSE((std::abs(p.x) > 80));    // ears: the bare head is 77 mm wide
    }
    CHECK(cm2OfMm2(areaMm2) > 600);
    CHECK(cm2OfMm2(areaMm2) < 900);
}

TEST_CASE("holes in the upper head and loose pieces are told, the open neck is not") {
    const auto countOf = [](const HeadPtr& head, const std::string& what) {
        for (const Finding& f : head->findings) {
            if (f.what == what) return f.count;
        }
        return int64_t(0);
    };
    Mesh mesh = headShapedMesh(false);
    const auto cut = [&](glm::vec3 middle, float radius) {
        std::erase_if(mesh.triangles,
                      [&](const glm::uvec3& t) { return glm::distance(mesh.positions[t.x], middle) < radius; });
        mesh.parts.resize(mesh.triangles.size());
    };
    cut({0, -51, 0}, 30);
    CHECK(headOf(mesh)->findings.empty());
    cut({30, 115, -30}, 15);
    cut({-50, 100, 20}, 10);
    const Mesh speck = ellipsoidMesh({4, 4, 4}, 10, 20, {0, 160, 0});
    const auto base = uint32_t(mesh.positions.size());
    mesh.positions.insert(mesh.positions.end(), speck.positions.begin(), speck.positions.end());
    mesh.normals.insert(mesh.normals.end(), speck.normals.begin(), speck.normals.end());
    for (const glm::uvec3& t : speck.triangles) mesh.triangles.push_back(t + base);
    mesh.parts.resize(mesh.triangles.size(), Part::skin);
    const HeadPtr head = headOf(mesh);
    CHECK(countOf(head, "holes in the upper head") == 2);
    CHECK(countOf(head, "loose pieces left without dots") == 1);
}

TEST_CASE("scalpness is 1 on the crown, 0 on face, neck and ears, and between them it is smooth") {
    const HeadPtr head = headOf(headShapedMesh(true));
    const Mesh& mesh = head->mesh;
    for (size_t i = 0; i < mesh.positions.size(); ++i) {
        const glm::vec3 p = mesh.positions[i];
        if (p.y > 120) CHECK(head->scalpness[i] == 1);
        if (p.z > 80 && p.y < 60) CHECK(head->scalpness[i] == 0);
        if (std::abs(p.x) > 88) CHECK(head->scalpness[i] == 0);
        if (p.y < -45) CHECK(head->scalpness[i] == 0);
    }
}

TEST_CASE("the same mesh makes the same head, byte for byte") {
    const HeadPtr a = headOf(headShapedMesh(true)), b = headOf(headShapedMesh(true));
    CHECK(a->hash == b->hash);
    CHECK(a->hash.size() == 32);
    CHECK(a->plane == b->plane);
    CHECK(a->scalpness == b->scalpness);
    CHECK(a->curvaturePerMm == b->curvaturePerMm);
    Mesh other = headShapedMesh(true);
    other.positions[100].y += 0.01f;
    CHECK(headOf(other)->hash != a->hash);
}
