// The hairline edited by hand: the same functions that the window calls.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "engine/plan/line_fit.h"
#include "engine/plan/line_points.h"
#include "engine/project/document.h"
#include "engine/project/edits.h"
#include "engine/project/line_edits.h"
#include "engine/project/pipeline.h"
#include "tests/support/nearly.h"

using namespace stipple;
using glm::vec3;

namespace {

const Head& head() {
    static const HeadPtr studio = loadBuiltInHead("studio");
    return *studio;
}

std::vector<ShapePoint> handles(const Project& project) { return handlePoints(head(), project.plan.hairline); }

size_t handleNear(const Project& project, float azimuthDeg) {
    const std::vector<ShapePoint> all = handles(project);
    const auto nearer = [&](const ShapePoint& a, const ShapePoint& b) {
        return std::abs(a.at.azimuthDeg - azimuthDeg) < std::abs(b.at.azimuthDeg - azimuthDeg);
    };
    return size_t(std::min_element(all.begin(), all.end(), nearer) - all.begin());
}

Project dragged(const Project& project, float azimuthDeg, float turnDeg, float up) {
    const size_t index = handleNear(project, azimuthDeg);
    const ScalpCoordinate at = handles(project)[index].at;
    return withLinePoint(project, head(), index, {at.azimuthDeg + turnDeg, at.height + up});
}

struct Sides {
    size_t left = 0, right = 0;
};
Sides pigmentSides(const Pipeline& pipeline) {
    Sides sides;
    for (const uint32_t mark : pipeline.visible().marks) {
        if (mark & (Mark::kHair | Mark::kSecond)) continue;
        const float x = pipeline.placed()[mark & Mark::kSiteBits].positionMm.x;
        ++(x > 0 ? sides.left : sides.right);
    }
    return sides;
}

}  // namespace

TEST_CASE("a point that was dragged lies where it was put, and so does the line on the skin") {
    Project project = dragged({}, 24, 3, 0.03f);
    REQUIRE_FALSE(project.plan.hairline.points.empty());
    project = dragged(project, 52, -2, -0.04f);
    project = dragged(project, 0, 0, 0.02f);
    const ScalpMap map(head(), project.plan, project.hair);
    for (const ShapePoint& point : handles(project)) {
        const vec3 proxy = head().chart.surfaceOf(point.at);
        const auto skin = head().bvh.lastHit(head().chart.centre(), glm::normalize(proxy - head().chart.centre()), 200);
        REQUIRE(skin);
        CHECK(std::abs(map.sample(head().chart.planeOf(skin->position)).lineMm) < 0.5f);
    }
    const size_t middle = handleNear(project, 0);
    CHECK(handles(project)[middle].at.height * head().chart.meridianMm(0) ==
          nearly(project.plan.hairline.heightMm, 1e-4));
}

TEST_CASE("with mirror on both sides are alike, and left and right have as many dots") {
    Project project;
    project.hair.pattern = LossPattern::none;
    project = dragged(project, -35, -4, 0.05f);
    CHECK(handles(project) == flipped(handles(project)));
    Pipeline pipeline;
    pipeline.update(project);
    const Sides sides = pigmentSides(pipeline);
    CHECK(double(sides.left) / double(sides.right) == nearly(1, 0.02));

    project = withLineMirrored(project, false, 1);
    const Project loose = dragged(project, 35, 0, -0.06f);
    CHECK_FALSE(handles(loose) == flipped(handles(loose)));
    const Project leftStays = withLineMirrored(loose, true, 1), rightStays = withLineMirrored(loose, true, -1);
    CHECK(handles(leftStays) == flipped(handles(leftStays)));
    CHECK(leftStays.plan.hairline.points.back() == loose.plan.hairline.points.back());
    CHECK(rightStays.plan.hairline.points.front() == loose.plan.hairline.points.front());
}

TEST_CASE("mirrored, a point of the middle stays in it and others keep to their side") {
    Project project = dragged({}, 0, 15, 0.01f);
    CHECK(handles(project)[handleNear(project, 0)].at.azimuthDeg == 0);
    const size_t index = handleNear(project, 20);
    project = withLinePoint(project, head(), index, {-20, handles(project)[index].at.height});
    CHECK(handles(project) == flipped(handles(project)));
}

TEST_CASE("points are added on the line, removed and made corners, on both sides at once") {
    const Project project;
    const size_t count = handles(project).size();
    const FrontLine line = frontLineThrough(head(), handles(project));
    const size_t index = handleNear(project, 40);
    const size_t between = (line.knotAt[line.firstPoint + index] + line.knotAt[line.firstPoint + index + 1]) / 2;
    const ScalpCoordinate place = head().chart.coordinateOf(line.points[between]);
    const Project more = withLinePointAdded(project, head(), place);
    REQUIRE(handles(more).size() == count + 2);
    CHECK(withLinePointAdded(more, head(), place) == more);
    const size_t added = handleNear(more, place.azimuthDeg);
    const Project less = withoutLinePoint(more, head(), added);
    CHECK(handles(less).size() == count);
    const Project corner = withLineCorner(more, head(), added, true);
    CHECK(handles(corner)[added].corner);
    CHECK(handles(corner)[handles(corner).size() - 1 - added].corner);
    CHECK(handles(withLineCorner(corner, head(), added, false)) == handles(more));
}

TEST_CASE("what would make no line changes nothing") {
    const Project project = dragged({}, 24, 1, 0.01f);
    const size_t index = handleNear(project, 24);
    const float height = handles(project)[index].at.height;
    CHECK(withLinePoint(project, head(), index, {95, 0.3f}) == project);     // past its neighbours: a loop
    CHECK(withLinePoint(project, head(), index, {150, height}) == project);  // behind the head
    CHECK(withLinePoint(project, head(), 999, {24, height}) == project);
    const size_t middle = handleNear(project, 0);
    CHECK(withLinePoint(project, head(), middle, {0, 0.95f}) == project);  // beyond what the height takes
    Project few = project;
    for (int i = 0; i < 40; ++i) few = withoutLinePoint(few, head(), handles(few).size() / 2);
    CHECK(handles(few).size() >= kFewestLinePoints);
}

TEST_CASE("a shape takes the place of a line of its own, and height still moves such a line") {
    const Project own = dragged({}, 24, 2, 0.02f);
    const Project raised = withField(own, fieldAt("plan.hairline.height_mm"), 80);
    CHECK(raised.plan.hairline.points == own.plan.hairline.points);
    CHECK(middleMm(head().chart, frontLineThrough(head(), handles(raised)).points) == nearly(80, 0.005));
    CHECK(withField(own, fieldAt("plan.hairline.shape"), 0).plan.hairline.points.empty());
}

TEST_CASE("the same line and seed give the same dots, and a softness of 0 a clean line") {
    Project project = dragged({}, 24, 3, 0.04f);
    project.plan.hairline.softnessMm = 0;
    project.plan.hairline.irregularity = 0;
    project.hair.pattern = LossPattern::none;
    Pipeline first, second;
    first.update(project);
    second.update({});
    second.update(project);
    CHECK(first.visible().marks == second.visible().marks);
    for (const uint32_t mark : first.visible().marks) {
        const vec3 place = first.placed()[mark & Mark::kSiteBits].positionMm;
        REQUIRE(first.map().sample(head().chart.planeOf(place)).lineMm > -0.5f);
    }
}

TEST_CASE("one drag of the line is one step, however often it moves, and leaves the camera alone") {
    Document document;
    const Project before = document.project();
    document.beginEdit();
    for (int i = 1; i <= 5; ++i) document.edit("moved", dragged(before, 24, 0, 0.01f * float(i)));
    document.setCamera({10, 5, 500, {}});
    CHECK(document.isDragging());
    document.edit("moved last", dragged(before, 24, 0, 0.07f));
    document.endDrag();
    CHECK(document.project().view.camera == Viewpoint{10, 5, 500, {}});
    REQUIRE(document.steps().size() == 1);
    CHECK(document.undoName() == "moved last");
    document.undo();
    CHECK(document.project().plan == before.plan);
    document.beginEdit();
    document.endDrag();
    CHECK(document.steps().size() == 1);
}
