// The coarser copy of a very fine scan.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "engine/head/simplify.h"
#include "engine/head/topology.h"
#include "tests/support/head_shapes.h"
#include "tests/support/nearly.h"
#include "tests/support/subdivide.h"

using namespace stipple;

namespace {

constexpr SimplifyLimits kLimits{30'000, 20'000};

Mesh fineMesh() { return headShapedMesh(false, 200, 400); }  // about 160,000 triangles

struct Simplified {
    Mesh mesh;
    std::vector<Finding> findings;
};
Simplified simplified(Mesh mesh) {
    Simplified out{std::move(mesh), {}};
    simplifyMesh(out.mesh, out.findings, kLimits);
    return out;
}

double areaOf(const Mesh& mesh) {
    double area = 0;
    for (const glm::uvec3& t : mesh.triangles) area += triangleArea(mesh.positions, t);
    return area;
}

}  // namespace

TEST_CASE("edges are halved until there are as many triangles as asked for, and the surface stays closed and whole") {
    const Mesh coarse = headShapedMesh(true, 30, 60), fine = subdivided(coarse, 50'000);
    CHECK(fine.triangles.size() >= 50'000);
    CHECK(fine.triangles.size() < 60'000);
    CHECK(areaOf(fine) == nearly(areaOf(coarse), 1e-4));
    CHECK(findOpenEdges(fine.triangles, weldByPosition(fine.positions)).empty());
    CHECK(fine.parts.size() == fine.triangles.size());
    CHECK(fine.normals.size() == fine.positions.size());
}

TEST_CASE("a mesh that a picture can show stays as it is") {
    const Mesh mesh = headShapedMesh(false);
    Mesh same = mesh;
    std::vector<Finding> findings;
    simplifyMesh(same, findings);
    CHECK(same == mesh);
    CHECK(findings.empty());
}

TEST_CASE("a finer one gets about as many triangles as are aimed at, on the same surface, closed, and says so") {
    const Mesh fine = fineMesh();
    const auto [mesh, findings] = simplified(fine);
    CHECK(mesh.triangles.size() > 14'000);
    CHECK(mesh.triangles.size() < 24'000);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].what == "drawn with fewer triangles");
    CHECK(findings[0].count == int64_t(mesh.triangles.size()));
    CHECK(mesh.parts.size() == mesh.triangles.size());
    CHECK(findOpenEdges(mesh.triangles, weldByPosition(mesh.positions)).empty());
    CHECK(areaOf(mesh) == nearly(areaOf(fine), 0.005));
    for (size_t i = 0; i < mesh.positions.size(); ++i) {
        const glm::vec3 q = (mesh.positions[i] - glm::vec3(0, 40, 0)) / glm::vec3(77, 91, 100);
        CHECK(std::abs(glm::length(q) - 1) * 77 < 0.2f);
        const glm::vec3 n = glm::normalize(q / glm::vec3(77, 91, 100));
        CHECK(glm::dot(mesh.normals[i], n) > 0.99f);
    }
    for (const glm::uvec3& t : mesh.triangles) {
        const glm::vec3 a = mesh.positions[t.x];
        const glm::vec3 n = glm::cross(mesh.positions[t.y] - a, mesh.positions[t.z] - a);
        REQUIRE(glm::dot(n, a - glm::vec3(0, 40, 0)) > 0);
    }
}

TEST_CASE("colours and places in the picture go along, and a seam stays sharp") {
    Mesh fine = fineMesh();
    const size_t half = fine.positions.size();
    // The left half has vertices of its own along the middle, which see the other end of the picture.
    for (const Mesh copy = fine; const glm::vec3& p : copy.positions) fine.positions.push_back(p);
    fine.normals.insert(fine.normals.end(), fine.normals.begin(), fine.normals.begin() + long(half));
    for (glm::uvec3& t : fine.triangles)
        if (fine.positions[t.x].x + fine.positions[t.y].x + fine.positions[t.z].x > 0) t += uint32_t(half);
    for (size_t i = 0; i < fine.positions.size(); ++i) {
        const float v = fine.positions[i].y / 200 + 0.3f;
        fine.uvs.push_back({i < half ? 0.1f : 0.9f, v});
        fine.colours.push_back(glm::vec3(v));
    }
    const Mesh mesh = simplified(fine).mesh;
    REQUIRE(mesh.uvs.size() == mesh.positions.size());
    REQUIRE(mesh.colours.size() == mesh.positions.size());
    for (size_t i = 0; i < mesh.positions.size(); ++i) {
        CHECK(std::min(std::abs(mesh.uvs[i].x - 0.1f), std::abs(mesh.uvs[i].x - 0.9f)) < 1e-4f);
        CHECK(std::abs(mesh.uvs[i].y - mesh.positions[i].y / 200 - 0.3f) < 0.02f);
        CHECK(std::abs(mesh.colours[i].x - mesh.uvs[i].y) < 0.02f);
    }
    CHECK(findOpenEdges(mesh.triangles, weldByPosition(mesh.positions)).empty());
}

TEST_CASE("pieces stay apart, however near they lie") {
    Mesh fine = fineMesh();
    const Mesh shell = fine;
    const auto base = uint32_t(fine.positions.size());
    for (const glm::vec3& p : shell.positions) fine.positions.push_back(p * 1.002f);
    fine.normals.insert(fine.normals.end(), shell.normals.begin(), shell.normals.end());
    for (const glm::uvec3& t : shell.triangles) fine.triangles.push_back(t + base);
    fine.parts.resize(fine.triangles.size(), Part::other);
    const Mesh mesh = simplified(fine).mesh;
    const Weld weld = weldByPosition(mesh.positions);
    const Pieces pieces = findPieces(mesh.positions, mesh.triangles, weld);
    REQUIRE(pieces.areas.size() == 2);
    for (size_t t = 0; t < mesh.triangles.size(); ++t)
        CHECK((pieces.piece[t] == pieces.piece[0]) == (mesh.parts[t] == mesh.parts[0]));
}
