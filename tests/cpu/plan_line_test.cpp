// A hairline with points of its own: where it lies, what hands can take hold of, what a stroke makes of it.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "engine/plan/border.h"
#include "engine/plan/hairline.h"
#include "engine/plan/line_fit.h"
#include "engine/plan/line_measures.h"
#include "engine/plan/line_points.h"
#include "engine/plan/line_stroke.h"
#include "engine/plan/scalp_map.h"
#include "tests/support/nearly.h"
#include "tests/support/plan_heads.h"

using namespace stipple;
using glm::vec3;

namespace {

HairlinePlan ownLine(const Head& head, HairlineShape shape) {
    HairlinePlan line;
    line.shape = shape;
    line.points = handlePoints(head, line);
    return line;
}

float farthestMm(const std::vector<vec3>& from, const std::vector<vec3>& line) {
    float mostMm = 0;
    for (const vec3& point : from) mostMm = std::max(mostMm, distanceToLine(line, point));
    return mostMm;
}

vec3 placeAt(const Head& head, float azimuthDeg, float height) {
    return head.chart.surfaceOf(ScalpCoordinate{azimuthDeg, height});
}

// An arc over the forehead with the tremble of a hand.
std::vector<vec3> trembling(const Head& head, float fromDeg, float toDeg, float height) {
    std::vector<vec3> stroke;
    for (int i = 0; i <= 400; ++i) {
        const float share = float(i) / 400;
        const float wobble = 0.004f * std::sin(90 * share) + 0.003f * std::sin(233 * share + 1);
        stroke.push_back(placeAt(head, glm::mix(fromDeg, toDeg, share), height + wobble));
    }
    return stroke;
}

}  // namespace

TEST_CASE("few handles draw each shape within a millimetre, alike on both sides") {
    const Head& head = studioHead();
    for (int shape = 0; shape < kHairlineShapeCount; ++shape) {
        const HairlinePlan own = ownLine(head, HairlineShape(shape));
        HairlinePlan plain;
        plain.shape = HairlineShape(shape);
        CAPTURE(std::string(shapeName(plain.shape)));
        CHECK(own.points.size() <= 23);
        CHECK(own.points == flipped(own.points));
        CHECK(farthestMm(frontLineOf(head, plain), frontLineOf(head, own)) < 1);
    }
}

TEST_CASE("a line of its own passes its points, and the map is 0 there") {
    const Head& head = studioHead();
    for (const HairlineShape shape : {HairlineShape::mature, HairlineShape::straight, HairlineShape::mShape}) {
        Plan plan;
        plan.hairline = ownLine(head, shape);
        const ScalpMap map(head, plan, {});
        for (const ShapePoint& point : handlePoints(head, plan.hairline)) {
            const vec3 place = head.chart.surfaceOf(point.at);
            CHECK(distanceToLine(map.frontLine(), place) < 0.05f);
            CHECK(std::abs(map.sample(head.chart.planeOf(place)).lineMm) < 0.5f);
        }
    }
}

TEST_CASE("height moves the middle of a line of its own to that tape length, on any head") {
    const HairlinePlan drawn = ownLine(studioHead(), HairlineShape::mature);
    std::vector<HeadPtr> heads = realPlanHeads();
    heads.push_back(ellipsoidHead());
    for (const HeadPtr& head : heads) {
        CAPTURE(head->name);
        for (float heightMm : {50.0f, 70.0f, 100.0f}) {
            HairlinePlan line = drawn;
            line.heightMm = heightMm;
            line.points[4].at.height += 0.03f;  // no longer alike on both sides
            CHECK(measureHairline(*head, frontLineOf(*head, line)).glabellaToFront == nearly(heightMm, 0.005));
            CHECK_FALSE(crossesItself(head->chart, traceBorder(*head, line).points));
        }
    }
}

TEST_CASE("the end of a line takes the place of the sideburn's edge as far as it goes down") {
    const Head& head = studioHead();
    HairlinePlan line = ownLine(head, HairlineShape::mature);
    for (float down : {0.0f, 0.08f, 0.16f, 0.24f}) {
        CAPTURE(down);
        HairlinePlan longer = line;
        for (ShapePoint* end : {&longer.points.front(), &longer.points.back()}) end->at.height -= down;
        CHECK_FALSE(crossesItself(head.chart, traceBorder(head, longer).points));
    }
}

TEST_CASE("a blend of two shapes begins at the one, ends at the other and lies between them on the way") {
    const Head& head = studioHead();
    HairlinePlan line, other;
    line.shape = HairlineShape::mature;
    line.blendShape = other.shape = HairlineShape::mShape;
    const auto atBlend = [&](float blend) {
        line.blend = blend;
        return frontLineOf(head, line);
    };
    const std::vector<vec3> first = atBlend(0), nearly = atBlend(1e-4f), half = atBlend(0.5f), last = atBlend(1);
    CHECK(farthestMm(nearly, first) < 0.6f);
    CHECK(farthestMm(last, frontLineOf(head, other)) < 0.6f);
    const float apartMm = farthestMm(last, first);
    CHECK(apartMm > 15);
    CHECK(farthestMm(half, first) < 0.75f * apartMm);
    CHECK(farthestMm(half, last) < 0.75f * apartMm);
    CHECK_FALSE(crossesItself(head.chart, half));
}

TEST_CASE("a stroke becomes the line where it passes, without the hand's tremble, and leaves the rest") {
    const Head& head = studioHead();
    const std::vector<ShapePoint> before = handlePoints(head, {});
    const auto stroke = trembling(head, -30, 30, 0.44f);
    const std::vector<ShapePoint> after = strokedPoints(head, before, stroke, false);
    CHECK(after.front() == before.front());
    CHECK(after.back() == before.back());
    CHECK(after.size() <= before.size() + 6);
    const std::vector<vec3> line = frontLineThrough(head, after).points;
    for (float azimuthDeg = -28; azimuthDeg <= 28; azimuthDeg += 4)
        CHECK(distanceToLine(line, placeAt(head, azimuthDeg, 0.44f)) < 1.2f);
    CHECK_FALSE(crossesItself(head.chart, line));
    // The other way round it is the same line.
    const std::vector<vec3> reversed(stroke.rbegin(), stroke.rend());
    const auto other = frontLineThrough(head, strokedPoints(head, before, reversed, false)).points;
    CHECK(farthestMm(line, other) < 0.8f);
}

TEST_CASE("mirrored, the longer side of a stroke counts for both") {
    const Head& head = studioHead();
    const std::vector<ShapePoint> before = handlePoints(head, {});
    for (const float side : {1.0f, -1.0f}) {
        const auto stroke = trembling(head, -12 * side, 45 * side, 0.47f);
        const std::vector<ShapePoint> after = strokedPoints(head, before, stroke, true);
        CHECK(after == flipped(after));
        const std::vector<vec3> line = frontLineThrough(head, after).points;
        for (float azimuthDeg = -40; azimuthDeg <= 40; azimuthDeg += 8)
            CHECK(distanceToLine(line, placeAt(head, azimuthDeg, 0.47f)) < 1.2f);
    }
}

TEST_CASE("a sharp turn of a stroke stays a corner, a touch is no stroke") {
    const Head& head = studioHead();
    const std::vector<ShapePoint> before = handlePoints(head, {});
    std::vector<vec3> stroke;
    for (float azimuthDeg = 10; azimuthDeg <= 50; azimuthDeg += 0.25f)
        stroke.push_back(placeAt(head, azimuthDeg, 0.47f));
    for (float height = 0.47f; height >= 0.2f; height -= 0.003f) stroke.push_back(placeAt(head, 50, height));
    const std::vector<ShapePoint> after = strokedPoints(head, before, stroke, false);
    const auto corner = std::find_if(after.begin(), after.end(), [](const ShapePoint& p) { return p.corner; });
    REQUIRE(corner != after.end());
    CHECK(corner->at.azimuthDeg == nearly(50, 0.02));
    CHECK(corner->at.height == nearly(0.47, 0.02));
    CHECK(strokedPoints(head, before, std::span(stroke).first(5), false) == before);
    CHECK(strokedPoints(head, before, {}, true) == before);
}

TEST_CASE("what is read off a line: sides that are alike, angles as the shapes' names say, thirds that add up") {
    const Head& head = studioHead();
    HairlinePlan line;
    const auto measured = [&] { return measureLine(head, frontLineOf(head, line)); };
    const LineMeasures mature = measured();
    CHECK(mature.leftRightMm < 0.3);
    CHECK(mature.glabellaToFront == nearly(70, 0.01));
    CHECK(mature.tragionToTempleL == nearly(mature.tragionToTempleR, 0.03));
    CHECK(mature.canthusToTempleL == nearly(mature.canthusToTempleR, 0.03));
    const double face =
        head.chart.surfaceOf(ScalpCoordinate{0, 70 / head.chart.meridianMm(0)}).y - head.landmarks[Landmark::menton].y;
    CHECK(mature.upperThird + mature.middleThird + mature.lowerThird == nearly(face, 0.01));
    CHECK(mature.middleThird > 0.2 * face);
    CHECK(mature.lowerThird > 0.2 * face);
    line.shape = HairlineShape::straight;
    const LineMeasures straight = measured();
    CHECK(straight.templeDegL > 80);
    CHECK(straight.templeDegL < 110);
    line.shape = HairlineShape::bell;
    CHECK(measured().templeDegL > straight.templeDegL + 10);

    line = ownLine(head, HairlineShape::mature);
    line.points[line.points.size() / 2 + 2].at.height += 4 / head.chart.meridianMm(20);
    CHECK(measured().leftRightMm == nearly(4, 0.25));
}
