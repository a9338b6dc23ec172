// What a scan has left open, and what it has left around: on a head-shaped ellipsoid whose true surface is known.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "engine/base/error.h"
#include "engine/head/debris.h"
#include "engine/head/fill_holes.h"
#include "engine/head/patch.h"
#include "engine/head/topology.h"
#include "tests/support/head_shapes.h"
#include "tests/support/nearly.h"

using namespace stipple;

namespace {

void cutBall(Mesh& mesh, glm::vec3 middle, float radiusMm) {
    std::erase_if(mesh.triangles,
                  [&](const glm::uvec3& t) { return glm::distance(mesh.positions[t.x], middle) < radiusMm; });
    mesh.parts.assign(mesh.triangles.size(), Part::skin);
}

// A place on the ellipsoid of headShapedMesh, above `x`, `z`.
glm::vec3 topAt(float x, float z) { return {x, 40 + 91 * std::sqrt(1 - x * x / (77 * 77) - z * z / (100 * 100)), z}; }

// How far a place is off that ellipsoid, mm, about.
float offEllipsoid(glm::vec3 p) {
    const glm::vec3 q = (p - glm::vec3(0, 40, 0)) / glm::vec3(77, 91, 100);
    return std::abs(glm::length(q) - 1) * glm::length(p - glm::vec3(0, 40, 0));
}

double areaOf(const Mesh& mesh, size_t from = 0) {
    double area = 0;
    for (size_t t = from; t < mesh.triangles.size(); ++t) area += triangleArea(mesh.positions, mesh.triangles[t]);
    return area;
}

size_t openEdges(const Mesh& mesh) { return findOpenEdges(mesh.triangles, weldByPosition(mesh.positions)).size(); }

int64_t countOf(const std::vector<Finding>& findings, const std::string& what) {
    for (const Finding& f : findings)
        if (f.what == what) return f.count;
    return 0;
}

struct Filled {
    Mesh mesh;
    std::vector<Finding> findings;
    std::vector<std::vector<glm::vec3>> bridges;
};
Filled filled(Mesh mesh) {
    Filled out{std::move(mesh), {}, {}};
    out.bridges = fillHoles(out.mesh, headShapedLandmarks(), out.findings);
    return out;
}

// A crumb of 4 mm.
void addCrumb(Mesh& mesh, glm::vec3 at) {
    const Mesh ball = ellipsoidMesh(glm::vec3(2), 6, 8, at);
    const auto base = uint32_t(mesh.positions.size());
    mesh.positions.insert(mesh.positions.end(), ball.positions.begin(), ball.positions.end());
    mesh.normals.insert(mesh.normals.end(), ball.normals.begin(), ball.normals.end());
    for (const glm::uvec3& t : ball.triangles) mesh.triangles.push_back(t + base);
    mesh.parts.resize(mesh.triangles.size(), Part::skin);
}

}  // namespace

TEST_CASE("rims run round each hole once, and two that touch stay two") {
    Mesh mesh = headShapedMesh(false, 30, 60);
    cutBall(mesh, topAt(30, 0), 15);
    CHECK(findRims(mesh.triangles, weldByPosition(mesh.positions)).size() == 1);
    const auto square = [](uint32_t a, uint32_t b, uint32_t c, uint32_t d) {
        return std::vector<glm::uvec3>{{a, b, c}, {a, c, d}};
    };
    // Two squares that share the corner 2.
    std::vector<glm::uvec3> two = square(0, 1, 2, 3);
    for (const glm::uvec3& t : square(2, 4, 5, 6)) two.push_back(t);
    const std::vector<glm::vec3> at{{0, 0, 0}, {1, 0, 0}, {1, 1, 0}, {0, 1, 0}, {2, 1, 0}, {2, 2, 0}, {1, 2, 0}};
    const auto rims = findRims(two, weldByPosition(at));
    REQUIRE(rims.size() == 2);
    for (const auto& rim : rims) CHECK(rim.size() == 4);
}

TEST_CASE("a patch covers its polygon with triangles that are as large as they should be") {
    std::vector<glm::dvec2> polygon;  // a bay on one side
    for (int i = 0; i < 60; ++i) {
        const double a = i * 6.283185307 / 60, r = 20 - 8 * std::exp(-std::pow(std::cos(a) - 1, 2) * 8);
        polygon.push_back({r * std::cos(a), r * std::sin(a)});
    }
    double area = 0;
    for (size_t i = 0; i < polygon.size(); ++i) {
        const glm::dvec2 a = polygon[i], b = polygon[(i + 1) % polygon.size()];
        area += 0.5 * (a.x * b.y - b.x * a.y);
    }
    Patch patch = makePatch(polygon);
    REQUIRE(patch.triangles.size() == 58);
    refinePatch(patch, 4);
    double covered = 0, longest = 0;
    for (const glm::uvec3& t : patch.triangles) {
        const glm::dvec2 a = patch.points[t.x], b = patch.points[t.y], c = patch.points[t.z];
        const double one = 0.5 * ((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
        CHECK(one > 0);
        covered += one;
        longest = std::max({longest, glm::distance(a, b), glm::distance(b, c), glm::distance(c, a)});
    }
    CHECK(covered == doctest::Approx(area));
    CHECK(longest < 10);
    CHECK(std::equal(polygon.begin(), polygon.end(), patch.points.begin()));
}

TEST_CASE("a polygon that crosses itself gets no patch") {
    CHECK(makePatch({{0, 0}, {2, 2}, {2, 0}, {0, 2}}).triangles.empty());
}

TEST_CASE("a closed head goes through as it is") {
    Mesh mesh = headShapedMesh(true);
    std::vector<Finding> findings;
    const Mesh before = mesh;
    dropDebris(mesh, headShapedLandmarks(), findings);
    CHECK(fillHoles(mesh, headShapedLandmarks(), findings).empty());
    CHECK(mesh == before);
    CHECK(findings.empty());
}

TEST_CASE("holes of the scalp are bridged where the skin would be, also in a soup of unwelded triangles") {
    const Mesh whole = headShapedMesh(false);
    for (const float radius : {15.0f, 25.0f, 40.0f}) {
        for (const bool soup : {false, true}) {
            CAPTURE(radius);
            CAPTURE(soup);
            Mesh holed = whole;
            cutBall(holed, topAt(25, -20), radius);
            cutBall(holed, {0, 60, -97}, 12);
            if (soup) {
                holed = unweldedMesh(holed);
                for (size_t i = 0; i < holed.positions.size(); ++i)
                    holed.normals[i] =
                        glm::normalize((holed.positions[i] - glm::vec3(0, 40, 0)) / glm::vec3(77 * 77, 91 * 91, 1e4f));
            }
            const Filled head = filled(holed);
            CHECK(countOf(head.findings, "scan holes bridged") == 2);
            CHECK(head.bridges.size() == 2);
            CHECK(openEdges(head.mesh) == 0);
            CHECK(areaOf(head.mesh) == nearly(areaOf(whole), 0.002));
            float worst = 0, facing = 1;
            for (size_t i = holed.positions.size(); i < head.mesh.positions.size(); ++i) {
                const glm::vec3 p = head.mesh.positions[i];
                worst = std::max(worst, offEllipsoid(p));
                const glm::vec3 n = glm::normalize((p - glm::vec3(0, 40, 0)) / glm::vec3(77 * 77, 91 * 91, 1e4f));
                facing = std::min(facing, glm::dot(n, head.mesh.normals[i]));
            }
            CHECK(worst < 0.02f * radius + 0.1f);
            CHECK(facing > 0.98f);
        }
    }
}

TEST_CASE("what was there keeps its numbers, and a patch has the colour of its rim") {
    Mesh holed = headShapedMesh(false);
    cutBall(holed, topAt(0, 10), 20);
    for (const glm::vec3& p : holed.positions) {
        holed.colours.push_back({0.4f, p.x > 0 ? 0.3f : 0.2f, 0.1f});
        holed.uvs.push_back({p.x / 200 + 0.5f, p.z / 250 + 0.5f});
    }
    const Filled head = filled(holed);
    REQUIRE(head.mesh.triangles.size() > holed.triangles.size());
    CHECK(std::equal(holed.triangles.begin(), holed.triangles.end(), head.mesh.triangles.begin()));
    CHECK(std::equal(holed.positions.begin(), holed.positions.end(), head.mesh.positions.begin()));
    const size_t count = head.mesh.positions.size();
    CHECK(head.mesh.normals.size() == count);
    REQUIRE(head.mesh.colours.size() == count);
    REQUIRE(head.mesh.uvs.size() == count);
    CHECK(head.mesh.parts.size() == head.mesh.triangles.size());
    for (size_t i = holed.positions.size(); i < count; ++i) {
        CHECK(head.mesh.uvs[i] == head.mesh.uvs[holed.positions.size()]);
        CHECK(head.mesh.colours[i].x == nearly(0.4f, 0.01));
        CHECK(head.mesh.colours[i].y >= 0.199f);
        CHECK(head.mesh.colours[i].y <= 0.301f);
    }
}

TEST_CASE("small holes are filled and counted") {
    Mesh mesh = headShapedMesh(false, 180, 360);
    cutBall(mesh, topAt(30, 0), 4);
    cutBall(mesh, topAt(-30, -40), 4);
    cutBall(mesh, {0, 0, -90}, 4);
    const Filled head = filled(mesh);
    CHECK(countOf(head.findings, "small holes filled") == 3);
    CHECK(head.bridges.empty());
    CHECK(openEdges(head.mesh) == 0);
}

TEST_CASE("mouth, eyes, ear holes, the neck and cuts stay open") {
    const Landmarks marks = headShapedLandmarks();
    const auto staysOpen = [](Mesh mesh) {
        const size_t open = openEdges(mesh);
        REQUIRE(open > 0);
        const Filled head = filled(mesh);
        CHECK(openEdges(head.mesh) == open);
        CHECK(head.findings.empty());
    };
    const auto withCut = [](glm::vec3 middle, float radius) {
        Mesh mesh = headShapedMesh(false);
        cutBall(mesh, middle, radius);
        return mesh;
    };
    staysOpen(withCut({30, 20, 90}, 12));                                      // an eye
    staysOpen(withCut({0, -30, 65}, 15));                                      // the mouth
    staysOpen(withCut(marks[Landmark::tragionL] + glm::vec3(0, 0, -5), 5));    // an ear hole
    staysOpen(withCut(marks[Landmark::menton] + glm::vec3(0, -20, -20), 70));  // the neck
    staysOpen(withCut({0, 40, -160}, 130));                                    // no back
    staysOpen(withCut({120, 0, 0}, 75));                                       // no ear
}

TEST_CASE("crumbs in the air are removed and counted, and what may be eyes or teeth stays") {
    Mesh mesh = headShapedMesh(false);
    const Mesh before = mesh;
    for (int i = 0; i < 25; ++i) addCrumb(mesh, topAt(3.0f * float(i) - 36, 0) + glm::vec3(0, 20, 0));
    std::vector<Finding> findings;
    dropDebris(mesh, headShapedLandmarks(), findings);
    CHECK(countOf(findings, "loose pieces removed") == 25);
    CHECK(mesh.positions == before.positions);
    CHECK(mesh.triangles == before.triangles);

    addCrumb(mesh, {30, 20, 70});
    addCrumb(mesh, topAt(0, 0) + glm::vec3(0, 20, 0));
    std::fill(mesh.parts.end() - 80, mesh.parts.end(), Part::hair);  // the second one has a name
    const Mesh kept = mesh;
    findings.clear();
    dropDebris(mesh, headShapedLandmarks(), findings);
    CHECK(mesh == kept);
    CHECK(findings.empty());
}

TEST_CASE("a head that is all loose pieces is no debris") {
    Mesh mesh = unweldedMesh(headShapedMesh(false, 30, 60));
    for (size_t t = 0; t < mesh.triangles.size(); ++t) {  // each triangle a little away from its neighbours
        const glm::uvec3 c = mesh.triangles[t];
        const glm::vec3 middle = (mesh.positions[c.x] + mesh.positions[c.y] + mesh.positions[c.z]) / 3.0f;
        for (int k = 0; k < 3; ++k) mesh.positions[c[k]] = glm::mix(middle, mesh.positions[c[k]], 0.9f);
    }
    const Mesh before = mesh;
    std::vector<Finding> findings;
    dropDebris(mesh, headShapedLandmarks(), findings);
    CHECK(fillHoles(mesh, headShapedLandmarks(), findings).empty());
    CHECK(mesh == before);
    CHECK(findings.empty());
}
