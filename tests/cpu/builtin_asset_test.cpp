// The head that travels with the program: what the rest may count on.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "engine/base/resources.h"
#include "engine/head/head.h"
#include "tests/support/nearly.h"

using namespace stipple;

namespace {

const Head& studio() {
    static const HeadPtr head = loadBuiltInHead("studio");
    return *head;
}

size_t countOf(Part part) { return size_t(std::count(studio().mesh.parts.begin(), studio().mesh.parts.end(), part)); }

template <typename Visit>
void eachTriangle(Part part, Visit visit) {
    const Mesh& mesh = studio().mesh;
    for (size_t i = 0; i < mesh.triangles.size(); ++i)
        if (mesh.parts[i] == part) visit(mesh.triangles[i]);
}

glm::vec3 faceNormal(glm::uvec3 t) {
    const auto& p = studio().mesh.positions;
    return glm::cross(p[t.y] - p[t.x], p[t.z] - p[t.x]);
}

}  // namespace

TEST_CASE("the built-in head is small enough to be quick in software and to travel in the program") {
    CHECK(studio().mesh.triangles.size() >= 30'000);
    CHECK(studio().mesh.triangles.size() <= 60'000);
    CHECK(resourceText("assets/heads/studio.glb").size() <= 4u << 20);
    CHECK(countOf(Part::hair) <= 10'000);
}

TEST_CASE("the built-in head has skin, eyes and hair, each told by its name") {
    CHECK(countOf(Part::skin) > 25'000);
    CHECK(countOf(Part::eye) > 1'000);
    CHECK(countOf(Part::hair) > 1'000);
    CHECK(countOf(Part::other) == 0);
}

TEST_CASE("the built-in skin is closed: every edge joins two triangles that agree which side is out") {
    std::map<std::pair<uint32_t, uint32_t>, int> edges;
    eachTriangle(Part::skin, [&](glm::uvec3 t) {
        for (int k = 0; k < 3; ++k) ++edges[{t[k], t[(k + 1) % 3]}];
    });
    size_t bad = 0;
    for (const auto& [edge, count] : edges) bad += count != 1 || !edges.contains({edge.second, edge.first});
    CHECK(bad == 0);
}

TEST_CASE("the built-in skin has no slivers, and its normals point out of its triangles") {
    const Mesh& mesh = studio().mesh;
    size_t slivers = 0, inward = 0;
    eachTriangle(Part::skin, [&](glm::uvec3 t) {
        const glm::vec3 n = faceNormal(t);
        float longest = 0;
        for (int k = 0; k < 3; ++k)
            longest = std::max(longest, glm::distance(mesh.positions[t[k]], mesh.positions[t[(k + 1) % 3]]));
        slivers += glm::length(n) < 0.12f * longest * longest;  // height over longest edge
        inward += glm::dot(n, mesh.normals[t.x] + mesh.normals[t.y] + mesh.normals[t.z]) <= 0;
    });
    CHECK(slivers == 0);
    CHECK(inward == 0);
}

TEST_CASE(
    "the built-in vault shows no facets: its silhouette turns by few degrees a corner and lies near the true surface") {
    const Mesh& mesh = studio().mesh;
    float sharpestDegrees = 0, deepestSagMm = 0;
    eachTriangle(Part::skin, [&](glm::uvec3 t) {
        for (int k = 0; k < 3; ++k) {
            const uint32_t a = t[k], b = t[(k + 1) % 3];
            if (mesh.positions[a].y < 60 || mesh.positions[b].y < 60) continue;
            const float turn = std::acos(std::clamp(glm::dot(mesh.normals[a], mesh.normals[b]), -1.f, 1.f));
            const float edgeMm = glm::distance(mesh.positions[a], mesh.positions[b]);
            sharpestDegrees = std::max(sharpestDegrees, glm::degrees(turn));
            deepestSagMm = std::max(deepestSagMm, edgeMm * turn / 8);  // of a circular arc
        }
    });
    CHECK(sharpestDegrees < 8);
    CHECK(deepestSagMm < 0.1);
}

TEST_CASE("the built-in landmarks lie on the skin, the tragions about the origin") {
    const Head& head = studio();
    for (int i = 0; i < kLandmarkCount; ++i) {
        const auto nearest = head.bvh.nearest(head.landmarks.points[size_t(i)], 20);
        REQUIRE(nearest);
        CAPTURE(landmarkName(Landmark(i)));
        CHECK(nearest->distanceMm < 0.3f);
    }
    const glm::vec3 left = head.landmarks[Landmark::tragionL], right = head.landmarks[Landmark::tragionR];
    CHECK(glm::length(left + right) < 0.05f);
    CHECK(left.x > 60);
    CHECK(std::fabs(left.y) < 0.5f);  // the axis between the ears is level
    CHECK(std::fabs(left.z) < 0.5f);
}

TEST_CASE("the built-in head measures as a man's") {  // FACTS §6: mean +- 2 SD; ratio of length to breadth
    const HeadMeasures& m = studio().measures;
    CHECK(m.length == nearly(199.5, 0.02));
    CHECK(m.breadth == nearly(154.3, 0.02));
    CHECK(m.length / m.breadth > 1.20);
    CHECK(m.length / m.breadth < 1.42);
    CHECK(m.circumference > 542);
    CHECK(m.circumference < 606);
    CHECK(m.tragionVertex > 119);
    CHECK(m.tragionVertex < 144);
    CHECK(m.mentonSellion > 122.6 - 2 * 6.7);
    CHECK(m.mentonSellion < 122.6 + 2 * 6.7);
}

TEST_CASE("the built-in masks tell scalp from face, and the tint leaves the scalp plain") {
    const Head& head = studio();
    auto vertexNear = [&](glm::vec3 p) { return size_t(head.mesh.triangles[head.bvh.nearest(p, 50)->triangle].x); };
    const size_t crown = vertexNear(head.landmarks[Landmark::vertex]),
                 nose = vertexNear(head.landmarks[Landmark::pronasale]);
    const size_t forehead = vertexNear(head.landmarks[Landmark::glabella] + glm::vec3(0, 15, 0));
    CHECK(head.scalpness[crown] > 0.99f);
    CHECK(head.scalpness[nose] < 0.01f);
    CHECK(head.scalpness[forehead] < 0.01f);
    CHECK(head.occlusion[crown] > 0.95f);
    for (int c = 0; c < 3; ++c) CHECK(head.mesh.colours[crown][c] == nearly(1, 0.05));
    CHECK(head.mesh.colours[nose].r > head.mesh.colours[nose].g);  // redder than the scalp
}
