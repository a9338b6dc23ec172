#include "engine/plan/scalp_map.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "engine/base/units.h"
#include "engine/plan/hairline.h"
#include "engine/plan/scalp_map_maker.h"
#include "engine/plan/skin_distance.h"
#include "tests/support/nearly.h"
#include "tests/support/plan_heads.h"

using namespace stipple;
using glm::vec2;
using glm::vec3;

namespace {

constexpr int kSize = ScalpMap::kSize;

// Slope of a texel value along the skin, per mm: its two differences against the two steps of the grid.
float slopeAt(const ScalpGrid& grid, const ScalpMap& map, int x, int y) {
    auto valueAt = [&](int i, int j) { return map.texels()[ScalpGrid::indexAt(i, j)].x; };
    auto placeAt = [&](int i, int j) { return grid.positions()[ScalpGrid::indexAt(i, j)]; };
    const vec3 u = placeAt(x + 1, y) - placeAt(x - 1, y), v = placeAt(x, y + 1) - placeAt(x, y - 1);
    const float du = valueAt(x + 1, y) - valueAt(x - 1, y), dv = valueAt(x, y + 1) - valueAt(x, y - 1);
    const float uu = glm::dot(u, u), uv = glm::dot(u, v), vv = glm::dot(v, v), det = uu * vv - uv * uv;
    return std::sqrt((vv * du * du - 2 * uv * du * dv + uu * dv * dv) / det);
}

}  // namespace

TEST_CASE("distances on a ball are its arcs") {
    const float radiusMm = 100;
    const HeadPtr ball = ballPlanHead(radiusMm);
    const ScalpGrid grid(ball->chart);
    const float polar = radiansOf(60);  // a circle about the vertex
    std::vector<vec3> circle;
    for (int i = 0; i < 600; ++i) {
        const float turn = float(2 * kPi) * float(i) / 600;
        const vec3 direction(std::sin(polar) * std::sin(turn), std::cos(polar), std::sin(polar) * std::cos(turn));
        circle.push_back(direction * radiusMm);
    }
    const auto distances = distanceToLineMm(grid, makeSkinLine(ball->chart, circle, true));
    for (size_t i = 0; i < distances.size(); i += 7) {
        const vec3 direction = glm::normalize(grid.positions()[i]);
        const float arcMm = radiusMm * std::abs(std::acos(glm::clamp(direction.y, -1.0f, 1.0f)) - polar);
        if (arcMm > 60) continue;
        REQUIRE(std::abs(distances[i] - arcMm) < 0.1f);
    }
}

TEST_CASE("the map is zero on the border, positive on the scalp, negative on the face") {
    const Head& head = studioHead();
    ScalpMapMaker maker(head);
    for (int shape = 0; shape < kHairlineShapeCount; ++shape) {
        Plan plan;
        plan.hairline.shape = HairlineShape(shape);
        CAPTURE(std::string(shapeName(plan.hairline.shape)));
        const ScalpMap map = maker.make(plan, {});
        double sum = 0, worst = 0;
        for (const vec3& p : map.border()) {
            const double off = std::abs(map.sample(head.chart.planeOf(p)).lineMm);
            sum += off;
            worst = std::max(worst, off);
        }
        CHECK(sum / double(map.border().size()) < 0.05);
        CHECK(worst < 0.7);  // at a corner, within a texel
        CHECK(map.sample(head.chart.planeOf(head.landmarks[Landmark::vertex])).lineMm > 30);
        CHECK(map.sample(head.chart.planeOf(head.landmarks[Landmark::opisthocranion])).lineMm > 30);
        CHECK(map.sample(head.chart.planeOf(head.landmarks[Landmark::glabella])).lineMm < -50);
        CHECK(map.sample(head.chart.planeOf(head.landmarks[Landmark::tragionL])).lineMm < 0);
        CHECK(map.sample(head.chart.planeOf(head.landmarks[Landmark::tragionR])).lineMm < 0);
    }
}

TEST_CASE("near the border a millimetre on the skin is a millimetre in the map") {
    const Head& head = studioHead();
    ScalpMapMaker maker(head);
    const ScalpMap map = maker.make({}, {});
    int near = 0, off = 0;
    for (int y = 1; y < kSize - 1; ++y) {
        for (int x = 1; x < kSize - 1; ++x) {
            const float lineMm = map.texels()[ScalpGrid::indexAt(x, y)].x;
            if (std::abs(lineMm) > 25) continue;
            ++near;
            off += std::abs(slopeAt(maker.grid(), map, x, y) - 1) > 0.03f;
        }
    }
    REQUIRE(near > 10000);
    CHECK(off < near / 20);  // but where two parts of the border are equally near
}

TEST_CASE("a straight walk from the front line over the skin is as long as the map says") {
    const Head& head = studioHead();
    const ScalpMap map(head, {}, {});
    const auto& line = map.frontLine();
    const vec3 middle = line[line.size() / 2];
    const ScalpCoordinate start = head.chart.coordinateOf(middle);
    double walkedMm = 0;
    vec3 before = middle;
    for (int step = 1; step <= 60; ++step) {
        const float height = start.height + float(step) * 0.5f / head.chart.meridianMm(start.azimuthDeg);
        const vec3 here = head.chart.surfaceOf(ScalpCoordinate{start.azimuthDeg, height});
        walkedMm += glm::distance(before, here);
        before = here;
        CHECK(std::abs(map.sample(head.chart.planeOf(here)).lineMm - float(walkedMm)) < 0.15f);
    }
}

TEST_CASE("sampling is a GPU's bilinear filter: texels at their centres, clamped at the edge") {
    const ScalpMap map(studioHead(), {}, {});
    auto lineAt = [&](int x, int y) { return map.texels()[ScalpGrid::indexAt(x, y)].x; };
    CHECK(map.sample(ScalpGrid::planeAt(200, 300)).lineMm == doctest::Approx(lineAt(200, 300)));
    const vec2 between = 0.5f * (ScalpGrid::planeAt(200, 300) + ScalpGrid::planeAt(201, 301));
    const float mean = 0.25f * (lineAt(200, 300) + lineAt(201, 300) + lineAt(200, 301) + lineAt(201, 301));
    CHECK(map.sample(between).lineMm == nearly(mean, 1e-4));
    CHECK(map.sample({-3, 0}).lineMm == lineAt(0, 0));
    CHECK(map.sample({1, 7}).lineMm == lineAt(kSize - 1, kSize - 1));
}

TEST_CASE("the same plan gives the same map, whatever was made before") {
    const Head& head = studioHead();
    Plan other;
    other.hairline.heightMm = 95;
    OwnHair otherHair;
    otherHair.pattern = LossPattern::ludwig2;
    ScalpMapMaker maker(head);
    maker.make(other, otherHair);
    const ScalpMap again = maker.make({}, {});
    const ScalpMap fresh(head, {}, {});
    CHECK(again.texels() == fresh.texels());
    CHECK(again.border() == fresh.border());
    CHECK(again.hairRampMm() == fresh.hairRampMm());
}

TEST_CASE("the ramp is as asked at the front, longer at the temples, longest at the nape") {
    const Head& head = studioHead();
    const ScalpMap map(head, {}, {});
    auto rampAt = [&](float azimuthDeg, float height) {
        return map.sample(head.chart.planeOf(head.chart.surfaceOf(ScalpCoordinate{azimuthDeg, height}))).rampScale;
    };
    CHECK(rampAt(0, 0.5f) == doctest::Approx(1));
    CHECK(rampAt(30, 0.5f) == doctest::Approx(1));
    CHECK(rampAt(70, 0.1f) == nearly(1.7, 0.01));
    CHECK(rampAt(-70, 0.1f) == nearly(1.7, 0.01));
    CHECK(rampAt(180, -0.5f) > 4);
}
