#include "engine/plan/hairline.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "engine/plan/border.h"
#include "engine/plan/line_points.h"
#include "tests/support/nearly.h"
#include "tests/support/plan_heads.h"

using namespace stipple;
using glm::vec2;
using glm::vec3;

namespace {

constexpr float kHeightsMm[] = {40, 60, 70, 90, 120};

std::vector<HairlinePlan> allLines() {
    std::vector<HairlinePlan> plans;
    for (int shape = 0; shape < kHairlineShapeCount; ++shape) {
        for (float heightMm : kHeightsMm) {
            HairlinePlan plan;
            plan.shape = HairlineShape(shape);
            plan.heightMm = heightMm;
            plans.push_back(plan);
        }
    }
    return plans;
}

std::string nameOf(const HairlinePlan& plan) {
    return std::string(shapeName(plan.shape)) + " at " + std::to_string(int(plan.heightMm)) + " mm";
}

// Do ab and cd cross?
bool cross(vec2 a, vec2 b, vec2 c, vec2 d) {
    auto turn = [](vec2 p, vec2 q, vec2 r) { return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x); };
    return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

int selfCrossings(const Chart& chart, const std::vector<vec3>& border) {
    std::vector<vec2> flat;
    for (const vec3& p : border) flat.push_back(chart.planeOf(p));
    const size_t n = flat.size();
    int count = 0;
    for (size_t i = 0; i < n; ++i) {
        for (size_t j = i + 2; j < n; ++j) {
            if (i == 0 && j == n - 1) continue;  // neighbours
            count += cross(flat[i], flat[(i + 1) % n], flat[j], flat[(j + 1) % n]);
        }
    }
    return count;
}

void checkLines(const Head& head) {
    CAPTURE(head.name);
    for (const HairlinePlan& plan : allLines()) {
        CAPTURE(nameOf(plan));
        const auto line = frontLineOf(head, plan);
        const auto border = treatmentBorderOf(head, plan);
        CHECK(std::abs(measureHairline(head, line).glabellaToFront - double(plan.heightMm)) < 0.5);
        for (size_t i = 0; i < border.size(); ++i) {
            const float step = glm::distance(border[i], border[(i + 1) % border.size()]);
            CHECK_MESSAGE(step < 2.0f, "gap at point ", i, " of ", border.size());
        }
        CHECK(selfCrossings(head.chart, border) == 0);
    }
}

struct TailPlaces {
    float footMm = 1e9f, frontMm = -1e9f,
          napeMm = 1e9f;  // of the left sideburn over and before the tragion; over the inion
};
TailPlaces tailPlaces(const Head& head, const HairlinePlan& plan) {
    const vec3 tragion = head.landmarks[Landmark::tragionL], inion = head.landmarks[Landmark::inion];
    TailPlaces places;
    for (const vec3& p : treatmentBorderOf(head, plan)) {
        const vec3 from = p - tragion;
        if (p.x > 0 && from.z > 5 && from.z < 30) places.footMm = std::min(places.footMm, from.y);
        if (p.x > 0 && std::abs(from.y) < 2 && from.z > 10) places.frontMm = std::max(places.frontMm, from.z);
        if (std::abs(p.x) < 5 && p.z < 0) places.napeMm = std::min(places.napeMm, p.y - inion.y);
    }
    return places;
}

std::vector<HeadPtr> allHeads() {
    std::vector<HeadPtr> heads = realPlanHeads();
    heads.push_back(std::shared_ptr<const Head>(&studioHead(), [](const Head*) {}));
    return heads;
}

}  // namespace

TEST_CASE(
    "on the built-in head every line passes the middle at its height, in a closed border that never crosses itself") {
    checkLines(studioHead());
}

TEST_CASE("so it is on the real heads") {
    for (const HeadPtr& head : realPlanHeads()) checkLines(*head);
}

TEST_CASE("on a symmetric head left and right are mirror images") {
    const HeadPtr head = ellipsoidHead();
    for (const HairlinePlan& plan : allLines()) {
        CAPTURE(nameOf(plan));
        const auto line = frontLineOf(*head, plan);
        for (size_t i = 0; i < line.size(); ++i) {
            const vec3 mirrored = line[line.size() - 1 - i] * vec3(-1, 1, 1);
            REQUIRE(glm::distance(line[i], mirrored) < 0.1f);
        }
        const HairlineMeasures measures = measureHairline(*head, line);
        CHECK(measures.templeL == nearly(measures.templeR, 0.002));
    }
}

TEST_CASE("the middle moves by what the height moves, the sideburn not at all") {
    const Head& head = studioHead();
    for (HairlinePlan plan : allLines()) {
        CAPTURE(nameOf(plan));
        const auto before = frontLineOf(head, plan);
        plan.heightMm += 5;
        const auto after = frontLineOf(head, plan);
        const double moved =
            measureHairline(head, after).glabellaToFront - measureHairline(head, before).glabellaToFront;
        CHECK(moved == nearly(5, 0.02));
        CHECK(glm::distance(before.front(), after.front()) < 1e-3f);
        CHECK(glm::distance(before.back(), after.back()) < 1e-3f);
    }
}

TEST_CASE("the front line is the head of the border, from the right side to the left, on the proxy") {
    const Head& head = studioHead();
    const auto line = frontLineOf(head, {});
    const auto border = treatmentBorderOf(head, {});
    REQUIRE(line.size() < border.size());
    CHECK(std::equal(line.begin(), line.end(), border.begin()));
    CHECK(line.front().x < -50);
    CHECK(line.back().x > 50);
    for (const vec3& p : border) {
        CHECK(glm::distance(p, head.chart.surfaceAlong(glm::normalize(p - head.chart.centre()))) < 0.05f);
    }
}

TEST_CASE("the shapes differ as their names say") {
    const Head& head = studioHead();
    auto pointsOf = [&](HairlineShape shape) {
        HairlinePlan plan;
        plan.shape = shape;
        return frontLineOf(head, plan);
    };
    auto recessOver = [&](HairlineShape shape) {  // highest point of the line over its middle, as height
        float highest = -1, middle = 0, nearest = 1e9f;
        for (const vec3& p : pointsOf(shape)) {
            const ScalpCoordinate c = head.chart.coordinateOf(p);
            highest = std::max(highest, c.height);
            if (std::abs(c.azimuthDeg) < nearest) nearest = std::abs(c.azimuthDeg), middle = c.height;
        }
        return highest - middle;
    };
    CHECK(recessOver(HairlineShape::straight) < 0.02f);
    CHECK(recessOver(HairlineShape::female) < 0.03f);
    CHECK(recessOver(HairlineShape::juvenile) < recessOver(HairlineShape::mature) + 0.01f);
    CHECK(recessOver(HairlineShape::widowsPeak) > recessOver(HairlineShape::mature) + 0.03f);
    CHECK(recessOver(HairlineShape::mShape) > 0.2f);
}

TEST_CASE("the sideburn and the nape lie where the landmarks say, on every head") {
    for (const HeadPtr& head : allHeads()) {
        CAPTURE(head->name);
        const TailPlaces places = tailPlaces(*head, {});
        const float tragionY = head->landmarks[Landmark::tragionL].y;
        const float scale = (head->landmarks[Landmark::vertex].y - tragionY) / 131.1f;
        CHECK(places.footMm / scale == nearly(-18, 0.15));
        CHECK(places.frontMm / scale == nearly(28, 0.1));
        CHECK(places.napeMm / scale == nearly(-45, 0.05));
    }
}

TEST_CASE("sideburns and nape move by what they are moved, the front line not at all") {
    for (const HeadPtr& head : allHeads()) {
        CAPTURE(head->name);
        const TailPlaces usual = tailPlaces(*head, {});
        const std::vector<vec3> front = frontLineOf(*head, {});
        for (float sideburnMm : {-15.0f, -6.0f, 11.0f})
            for (float napeMm : {-8.0f, 12.0f, 30.0f}) {
                CAPTURE(sideburnMm);
                CAPTURE(napeMm);
                HairlinePlan plan;
                plan.sideburnMm = sideburnMm;
                plan.napeMm = napeMm;
                const TailPlaces moved = tailPlaces(*head, plan);
                CHECK(usual.footMm - moved.footMm == nearly(sideburnMm, 0.15));
                CHECK(moved.napeMm - usual.napeMm == nearly(napeMm, 0.1));
                float most = 0;
                for (const vec3& p : frontLineOf(*head, plan)) most = std::max(most, distanceToLine(front, p));
                CHECK(most < 0.6f);  // where it turns to the foot
                CHECK(selfCrossings(head->chart, treatmentBorderOf(*head, plan)) == 0);
            }
    }
}
