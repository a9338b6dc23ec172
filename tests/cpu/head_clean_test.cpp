#include <doctest/doctest.h>

#include <algorithm>

#include "engine/base/error.h"
#include "engine/head/clean.h"
#include "tests/support/head_shapes.h"

using namespace stipple;

namespace {

bool told(const std::vector<Finding>& findings, const std::string& what) {
    return std::any_of(findings.begin(), findings.end(),
                       [&](const Finding& f) { return f.what == what && f.count > 0; });
}

// Smallest cosine between a vertex normal and the ellipsoid's own.
float worstNormal(const Mesh& mesh, glm::vec3 radii) {
    float worst = 1;
    for (size_t i = 0; i < mesh.positions.size(); ++i)
        worst = std::min(worst, glm::dot(mesh.normals[i], glm::normalize(mesh.positions[i] / (radii * radii))));
    return worst;
}

constexpr glm::vec3 kRadii{70, 90, 100};

}  // namespace

TEST_CASE("a sound mesh goes through as it is, with nothing to tell") {
    Mesh mesh = ellipsoidMesh(kRadii, 20, 40);
    const Mesh before = mesh;
    std::vector<Finding> findings;
    cleanMesh(mesh, findings);
    CHECK(findings.empty());
    CHECK(mesh.triangles.size() == before.triangles.size());
    CHECK(mesh.positions.size() == before.positions.size());
}

TEST_CASE("unwelded facets become one smooth surface") {
    Mesh mesh = unweldedMesh(ellipsoidMesh(kRadii, 20, 40));
    std::vector<Finding> findings;
    cleanMesh(mesh, findings);
    CHECK(mesh.positions.size() == ellipsoidMesh(kRadii, 20, 40).positions.size());
    CHECK(worstNormal(mesh, kRadii) > 0.999f);
}

TEST_CASE("facet normals of an STL file are smoothed even on a very coarse mesh") {
    Mesh mesh = unweldedMesh(ellipsoidMesh(kRadii, 7, 12));
    for (const glm::uvec3& t : mesh.triangles) {
        const glm::vec3 a = mesh.positions[t.x];
        const glm::vec3 facet = glm::normalize(glm::cross(mesh.positions[t.y] - a, mesh.positions[t.z] - a));
        for (int k = 0; k < 3; ++k) mesh.normals[t[k]] = facet;
    }
    std::vector<Finding> findings;
    cleanMesh(mesh, findings);
    CHECK(told(findings, "facet normals smoothed"));
    CHECK(worstNormal(mesh, kRadii) > 0.98f);
}

TEST_CASE("an inside-out mesh is turned and told") {
    Mesh mesh = ellipsoidMesh(kRadii, 20, 40);
    for (glm::uvec3& t : mesh.triangles) std::swap(t.y, t.z);
    for (glm::vec3& n : mesh.normals) n = -n;
    std::vector<Finding> findings;
    cleanMesh(mesh, findings);
    CHECK(told(findings, "surface was inside out"));
    CHECK(worstNormal(mesh, kRadii) > 0.999f);
}

TEST_CASE("single triangles of the wrong winding follow their neighbours") {
    Mesh mesh = ellipsoidMesh(kRadii, 20, 40);
    const std::vector<glm::uvec3> right = mesh.triangles;
    for (size_t t = 100; t < mesh.triangles.size(); t += 50) std::swap(mesh.triangles[t].y, mesh.triangles[t].z);
    std::vector<Finding> findings;
    cleanMesh(mesh, findings);
    CHECK(told(findings, "triangles turned to the side of their neighbours"));
    for (const glm::uvec3& t : mesh.triangles) {
        const glm::vec3 a = mesh.positions[t.x], n = glm::cross(mesh.positions[t.y] - a, mesh.positions[t.z] - a);
        REQUIRE(glm::dot(n, a) > 0);
    }
}

TEST_CASE("triangles without area and repeated ones go, and are counted") {
    Mesh mesh = ellipsoidMesh(kRadii, 20, 40);
    const size_t sound = mesh.triangles.size();
    mesh.triangles.push_back(mesh.triangles[5]);
    mesh.triangles.push_back({7, 7, 9});
    mesh.parts.assign(mesh.triangles.size(), Part::skin);
    std::vector<Finding> findings;
    cleanMesh(mesh, findings);
    CHECK(mesh.triangles.size() == sound);
    CHECK(mesh.parts.size() == sound);
    CHECK(told(findings, "repeated triangles dropped"));
    CHECK(told(findings, "triangles without area dropped"));
}

TEST_CASE("a seam of the texture stays a seam, and its normals stay smooth") {
    Mesh mesh = unweldedMesh(ellipsoidMesh(kRadii, 20, 40));
    for (const glm::vec3& p : mesh.positions) mesh.uvs.push_back({p.x > 0 ? 0.75f : 0.25f, p.y / 200 + 0.5f});
    for (const glm::uvec3& t : mesh.triangles) {  // triangles of the left half see the left picture
        const bool left = mesh.positions[t.x].x + mesh.positions[t.y].x + mesh.positions[t.z].x > 0;
        for (int k = 0; k < 3; ++k) mesh.uvs[t[k]].x = left ? 0.75f : 0.25f;
    }
    std::vector<Finding> findings;
    cleanMesh(mesh, findings);
    const size_t places = ellipsoidMesh(kRadii, 20, 40).positions.size();
    CHECK(mesh.positions.size() > places);
    CHECK(mesh.positions.size() < places + 100);
    CHECK(mesh.uvs.size() == mesh.positions.size());
    CHECK(worstNormal(mesh, kRadii) > 0.999f);
}

TEST_CASE("a mesh of nothing but empty triangles is refused in one sentence") {
    Mesh mesh;
    mesh.positions = {{0, 0, 0}, {1, 0, 0}, {2, 0, 0}};
    mesh.normals.assign(3, glm::vec3(0));
    mesh.triangles = {{0, 1, 2}};
    mesh.parts = {Part::skin};
    std::vector<Finding> findings;
    CHECK_THROWS_WITH_AS(cleanMesh(mesh, findings), doctest::Contains("no surface"), InputError);
}
