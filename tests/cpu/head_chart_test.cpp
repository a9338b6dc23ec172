#include <doctest/doctest.h>

#include <cmath>
#include <random>

#include "engine/base/units.h"
#include "engine/head/chart.h"
#include "tests/support/head_shapes.h"
#include "tests/support/nearly.h"

using namespace stipple;

namespace {

Chart chartOf(const Mesh& mesh) { return Chart(Bvh(mesh.positions, mesh.triangles), headShapedLandmarks()); }

const Chart& plainChart() {
    static const Chart chart = chartOf(headShapedMesh(false));
    return chart;
}

}  // namespace

TEST_CASE("a scalp coordinate and its place on the proxy are inverse to each other") {
    const Chart& chart = plainChart();
    for (float azimuth = -180; azimuth <= 180; azimuth += 3.7f) {
        for (float height = -0.6f; height <= 0.99f; height += 0.05f) {
            const glm::vec3 place = chart.surfaceOf(ScalpCoordinate{azimuth, height});
            const ScalpCoordinate back = chart.coordinateOf(place);
            CHECK(glm::distance(chart.surfaceOf(back), place) < 0.1f);
            CHECK(std::abs(back.height - height) < 0.001f);
        }
    }
}

TEST_CASE("a place of the flat map and its direction are inverse to each other") {
    const Chart& chart = plainChart();
    for (float x = 0.01f; x < 1; x += 0.07f) {
        for (float y = 0.01f; y < 1; y += 0.07f) {
            const glm::vec2 back = chart.planeOf(chart.surfaceOf(glm::vec2(x, y)));
            CHECK(glm::distance(back, glm::vec2(x, y)) < 1e-5f);
            CHECK(glm::length(chart.directionOf({x, y})) == doctest::Approx(1));
        }
    }
}

TEST_CASE("height is 0 at the glabella's level and 1 at the vertex, azimuth 0 in front and +90 at the left ear") {
    const Chart& chart = plainChart();
    const Landmarks marks = headShapedLandmarks();
    CHECK(chart.coordinateOf(marks[Landmark::vertex]).height == nearly(1, 0.001));
    for (float azimuth = -180; azimuth < 180; azimuth += 15) {
        CHECK(chart.surfaceOf(ScalpCoordinate{azimuth, 0}).y == nearly(40, 0.005));
        CHECK(glm::distance(chart.surfaceOf(ScalpCoordinate{azimuth, 1}), marks[Landmark::vertex]) < 0.5f);
    }
    CHECK(std::abs(chart.coordinateOf(marks[Landmark::glabella]).azimuthDeg) < 0.1f);
    CHECK(chart.coordinateOf({200, 40, 0}).azimuthDeg == nearly(90, 0.01));
    CHECK(chart.coordinateOf({-200, 40, 0}).azimuthDeg == nearly(-90, 0.01));
    CHECK(std::abs(chart.coordinateOf(marks[Landmark::opisthocranion]).azimuthDeg) == nearly(180, 0.01));
}

TEST_CASE("a meridian is as long as the quarter of the ellipse that it is") {
    // Quarter of an ellipse's perimeter, Ramanujan 1914.
    const auto quarter = [](double a, double b) {
        return kPi / 4 * (3 * (a + b) - std::sqrt((3 * a + b) * (a + 3 * b)));
    };
    CHECK(double(plainChart().meridianMm(0)) == nearly(quarter(100, 91), 0.005));
    CHECK(double(plainChart().meridianMm(90)) == nearly(quarter(77, 91), 0.005));
}

TEST_CASE("the proxy lies on a smooth head and passes under its ears") {
    const Chart eared = chartOf(headShapedMesh(true));
    const Mesh bare = headShapedMesh(false);
    const Bvh bvh(bare.positions, bare.triangles);
    float worst = 0;
    for (float azimuth = -180; azimuth < 180; azimuth += 2) {
        for (float height = -0.5f; height < 1; height += 0.04f) {
            const auto near = bvh.nearest(eared.surfaceOf(ScalpCoordinate{azimuth, height}), 100);
            REQUIRE(near);
            worst = std::max(worst, near->distanceMm);
        }
    }
    CHECK(worst < 2.0f);  // of 20 mm that the ears stand out
}

TEST_CASE("holes in the scalp leave the proxy where the skin would be") {
    Mesh mesh = headShapedMesh(false);
    const glm::vec3 hole{30, 115, -30};
    std::erase_if(mesh.triangles, [&](const glm::uvec3& t) { return glm::distance(mesh.positions[t.x], hole) < 25; });
    const Chart holed = chartOf(mesh);
    for (float x = -20; x <= 20; x += 5) {
        for (float z = -20; z <= 20; z += 5) {
            const glm::vec3 direction = hole + glm::vec3(x, 0, z) - holed.centre();
            CHECK(glm::distance(holed.surfaceAlong(direction), plainChart().surfaceAlong(direction)) < 0.7f);
        }
    }
}

TEST_CASE("the flat map holds forehead, sideburns and nape, and keeps angles") {
    const Chart& chart = plainChart();
    const Landmarks marks = headShapedLandmarks();
    for (const glm::vec3& p :
         {marks[Landmark::sellion], marks[Landmark::tragionL] - glm::vec3(0, 30, 0),
          marks[Landmark::tragionR] - glm::vec3(0, 30, 0), marks[Landmark::inion] - glm::vec3(0, 35, -40)}) {
        const glm::vec2 plane = chart.planeOf(p);
        CHECK(std::min(plane.x, plane.y) > 0);
        CHECK(std::max(plane.x, plane.y) < 1);
    }
    // Two small steps at a right angle on the sphere of directions keep their angle and their ratio in the map.
    for (const glm::vec2& at : {glm::vec2(0.5f, 0.6f), glm::vec2(0.3f, 0.5f), glm::vec2(0.6f, 0.3f)}) {
        const glm::vec3 d = chart.directionOf(at), a = chart.directionOf(at + glm::vec2(1e-3f, 0)) - d,
                        b = chart.directionOf(at + glm::vec2(0, 1e-3f)) - d;
        CHECK(std::abs(glm::dot(glm::normalize(a), glm::normalize(b))) < 0.01f);
        CHECK(glm::length(a) == nearly(glm::length(b), 0.01));
    }
}
