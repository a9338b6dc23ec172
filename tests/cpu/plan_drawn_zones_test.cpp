// Zones drawn by hand: their curves and the distances to them.
#include <doctest/doctest.h>

#include <cmath>

#include "engine/base/units.h"
#include "engine/plan/drawn_curve.h"
#include "engine/plan/line_points.h"
#include "engine/plan/scalp_map_maker.h"
#include "engine/plan/skin_compass.h"
#include "tests/support/nearly.h"
#include "tests/support/plan_heads.h"

using namespace stipple;
using glm::vec3;

namespace {

DrawnZone ellipse(ScalpCoordinate at, float lengthMm, float widthMm, float angleDeg = 0) {
    DrawnZone zone;
    zone.at = at;
    zone.lengthMm = lengthMm;
    zone.widthMm = widthMm;
    zone.angleDeg = angleDeg;
    return zone;
}

Plan planWith(const DrawnZone& zone) {
    Plan plan;
    plan.drawn[2] = zone;
    return plan;
}

// Walks off the curve straight to one side of it and compares what the map says with the way that was gone.
void checkWalks(const Head& head, const DrawnZone& zone) {
    const ScalpMap map(head, planWith(zone), {});
    const std::vector<vec3> curve = drawnCurve(head.chart, drawnPoints(head.chart, zone)).points;
    const auto insideMm = [&](vec3 place) { return map.drawn().insideMm(2, head.chart.planeOf(place)); };
    const vec3 middle = head.chart.surfaceOf(zone.at);
    double worst = 0;
    for (size_t i = 0; i < curve.size(); i += 5) {
        CHECK(std::abs(insideMm(curve[i])) < 0.3f);
        const vec3 along = glm::normalize(curve[(i + 1) % curve.size()] - curve[(i + curve.size() - 1) % curve.size()]);
        for (const float side : {1.0f, -1.0f}) {
            vec3 at = curve[i];
            float walkedMm = 0;
            for (int step = 0; step < 16; ++step) {
                const vec3 across = side * glm::cross(glm::normalize(at - head.chart.centre()), along);
                const vec3 next = head.chart.surfaceAlong(at + 0.5f * across - head.chart.centre());
                walkedMm += glm::distance(at, next);
                at = next;
            }
            const bool isInside = glm::distance(at, middle) < glm::distance(curve[i], middle);
            worst = std::max(worst, double(std::abs(insideMm(at) - (isInside ? walkedMm : -walkedMm))));
        }
    }
    CHECK(worst < 0.5);
}

// A hand's way round a circle, and a little farther.
std::vector<vec3> circleStroke(const Chart& chart, float acrossMm) {
    std::vector<vec3> stroke = drawnCurve(chart, drawnPoints(chart, ellipse({150, 0.6f}, acrossMm, acrossMm))).points;
    const size_t once = stroke.size();
    for (size_t i = 0; i < once / 12; ++i) stroke.push_back(stroke[i] + vec3(0, 1.5f, 0));
    return stroke;
}

}  // namespace

TEST_CASE("the distance to a drawn zone's border is the way over the skin, on the built-in head and on a scan") {
    checkWalks(studioHead(), ellipse({150, 0.7f}, 70, 50, 20));
    const std::vector<HeadPtr> real = realPlanHeads();
    if (!real.empty()) checkWalks(*real.front(), ellipse({-120, 0.6f}, 70, 50));
}

TEST_CASE("an ellipse has its length and its width along the skin, turned as asked") {
    const Chart& chart = studioHead().chart;
    const std::vector<ShapePoint> points = drawnPoints(chart, ellipse({180, 0.5f}, 60, 40, 90));
    REQUIRE(points.size() == 12);
    const auto spot = [&](size_t i) { return chart.surfaceOf(points[i].at); };
    CHECK(spot(0).y > spot(6).y + 30);  // its length stands upright
    CHECK(glm::distance(spot(0), spot(6)) == nearly(60, 0.06));
    CHECK(glm::distance(spot(3), spot(9)) == nearly(40, 0.06));
    CHECK(drawnPoints(chart, DrawnZone{}).empty());
}

TEST_CASE("the edges of the feather run beside the curve, the outer one round it") {
    const Head& head = studioHead();
    const DrawnZone zone = ellipse({170, 0.75f}, 70, 30);
    const ScalpMap map(head, planWith(zone), {});
    const std::vector<vec3> curve = drawnCurve(head.chart, drawnPoints(head.chart, zone)).points;
    std::vector<vec3> reversed(curve.rbegin(), curve.rend());
    for (const float outwardMm : {6.0f, 12.0f, -5.0f, -10.0f})
        for (const auto& way : {curve, reversed}) {
            const std::vector<vec3> beside = besideCurve(head.chart, way, outwardMm);
            CHECK(beside.size() > 20);
            for (const vec3& place : beside)
                CHECK(std::abs(map.drawn().insideMm(2, head.chart.planeOf(place)) + outwardMm) <
                      0.7f);  // within a texel
        }
    CHECK(besideCurve(head.chart, curve, -20).empty());  // it is not so wide
}

TEST_CASE("a mirrored zone lies on both sides, alike") {
    DrawnZone zone = ellipse({40, 0.7f}, 40, 30);
    zone.mirrored = true;
    const HeadPtr head = ellipsoidHead();
    const ScalpMap map(*head, planWith(zone), {});
    for (const float azimuth : {2.0f, 40.0f, 85.0f}) {
        const auto insideMm = [&](float side) {
            return map.drawn().insideMm(
                2, head->chart.planeOf(head->chart.surfaceOf(ScalpCoordinate{side * azimuth, 0.7f})));
        };
        CHECK(insideMm(1) == nearly(insideMm(-1), 0.02));
        CHECK((insideMm(1) > 0) == (azimuth == 40));
    }
}

TEST_CASE("the density gives way over the feather, half of it on either side; without one it is a step") {
    DrawnZone zone;
    zone.featherMm = 10;
    CHECK(drawnShare(zone, -5) == 0);
    CHECK(drawnShare(zone, 0) == doctest::Approx(0.5));
    CHECK(drawnShare(zone, 5) == 1);
    CHECK(drawnShare(zone, 2) > drawnShare(zone, 1));
    zone.featherMm = 0;
    CHECK(drawnShare(zone, -0.01f) == 0);
    CHECK(drawnShare(zone, 0.01f) == 1);
}

TEST_CASE("of two zones that overlap, the later in the list lies over the earlier") {
    Plan plan;
    plan.drawn[0] = ellipse({180, 0.8f}, 80, 80);
    plan.drawn[0].density = 0.5f;
    plan.drawn[4] = ellipse({180, 0.8f}, 40, 40);
    plan.drawn[4].density = 1.5f;
    const Head& head = studioHead();
    const ScalpMap map(head, plan, {});
    CHECK(map.drawn().at(head.chart.planeOf(head.chart.surfaceOf(ScalpCoordinate{180, 0.8f}))).density ==
          doctest::Approx(1.5f));
    CHECK(map.drawn().at(head.chart.planeOf(head.chart.surfaceOf(ScalpCoordinate{180, 0.58f}))).density ==
          doctest::Approx(0.5f));
    CHECK(map.drawn().at(head.chart.planeOf(head.chart.surfaceOf(ScalpCoordinate{180, 0.2f}))).density == 1);
}

TEST_CASE("a stroke becomes a closed curve that follows it, without a kink where its ends meet") {
    const Chart& chart = studioHead().chart;
    const std::vector<vec3> stroke = circleStroke(chart, 50);
    const std::vector<ShapePoint> points = loopPoints(chart, stroke);
    REQUIRE(points.size() >= kFewestLinePoints);
    CHECK(points.size() < 30);
    std::vector<vec3> curve = drawnCurve(chart, points).points;
    for (size_t i = 0; i < curve.size(); ++i) {
        const vec3 in = glm::normalize(curve[(i + 4) % curve.size()] - curve[i]);
        const vec3 out = glm::normalize(curve[(i + 8) % curve.size()] - curve[(i + 4) % curve.size()]);
        CHECK(glm::dot(in, out) > 0.8f);
    }
    curve.push_back(curve.front());
    for (const vec3& place : stroke) CHECK(distanceToLine(curve, place) < 1.5f);
    CHECK(loopPoints(chart, circleStroke(chart, 4)).empty());
    const std::vector<vec3> there{chart.surfaceOf(ScalpCoordinate{150, 0.6f}),
                                  chart.surfaceOf(ScalpCoordinate{170, 0.6f})};
    CHECK(loopPoints(chart, there).empty());  // a line has no inside
    CHECK(loopPoints(chart, {}).empty());
}

TEST_CASE("a map has the zones of its plan, whatever was made before") {
    const Head& head = studioHead();
    ScalpMapMaker maker(head);
    maker.make(planWith(ellipse({90, 0.5f}, 50, 50)), {});
    const DrawnZone zone = ellipse({180, 0.7f}, 60, 40);
    const ScalpMap again = maker.make(planWith(zone), {}), fresh(head, planWith(zone), {});
    for (size_t texel = 0; texel < fresh.texels().size(); texel += 97)
        REQUIRE(again.drawn().ofTexel(texel).density == fresh.drawn().ofTexel(texel).density);
    CHECK(maker.make({}, {}).drawn().empty());
}
