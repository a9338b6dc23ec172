// The list of drawn zones as fields, by hand, in files and in the pipeline.
#include <doctest/doctest.h>

#include <cmath>

#include "engine/base/error.h"
#include "engine/base/units.h"
#include "engine/plan/drawn_curve.h"
#include "engine/project/document.h"
#include "engine/project/file/state_json.h"
#include "engine/project/pipeline.h"
#include "engine/project/zone_edits.h"

using namespace stipple;

namespace {

const Head& head() {
    static const HeadPtr studio = loadBuiltInHead("studio");
    return *studio;
}

const Project kNone;

Project withEllipse() {
    Project project = kNone;
    applySetting(project, "zones.0.length_mm=60");
    applySetting(project, "zones.0.density=0.5");
    return project;
}

std::vector<glm::vec3> loop(float azimuthDeg) {
    std::vector<glm::vec3> stroke;
    for (int i = 0; i < 60; ++i) {
        const double turn = 2 * kPi * i / 60;
        stroke.push_back(head().chart.surfaceOf(
            ScalpCoordinate{azimuthDeg + 15 * float(std::cos(turn)), 0.7f + 0.15f * float(std::sin(turn))}));
    }
    return stroke;
}

}  // namespace

TEST_CASE("a drawn zone is set by its place in the list, and an ellipse takes the place of a curve by hand") {
    Project project = withEllipse();
    CHECK_FALSE(project.plan.drawn[0].isFree());
    CHECK(project.plan.drawn[1] == DrawnZone{});
    CHECK_THROWS_AS(applySetting(project, "zones.6.density=1"), UsageError);
    CHECK_THROWS_AS(applySetting(project, "zones.0.density=2.5"), UsageError);
    project = withZoneStroke(kNone, head(), loop(40));
    REQUIRE_FALSE(project.plan.drawn[0].points.empty());
    applySetting(project, "zones.0.feather_mm=3");
    CHECK_FALSE(project.plan.drawn[0].points.empty());
    applySetting(project, "zones.0.length_mm=50");
    CHECK(project.plan.drawn[0].points.empty());
}

TEST_CASE("drawn zones are added to the first free place, on both sides while the line is mirrored") {
    Project project = withDrawnZone(kNone, {90, 0.6f});
    CHECK(project.plan.drawn[0].mirrored);
    CHECK(project.plan.drawn[0].at == ScalpCoordinate{90, 0.6f});
    project.plan.hairline.mirrored = false;
    project = withZoneStroke(project, head(), loop(30));
    CHECK_FALSE(project.plan.drawn[1].mirrored);
    project = withoutDrawnZone(project, 0);
    CHECK(project.plan.drawn[0] == DrawnZone{});
    CHECK_FALSE(project.plan.drawn[1].isFree());
    for (size_t i = 0; i < kMostDrawnZones; ++i) project = withDrawnZone(project, {0, 0.8f});
    CHECK(withDrawnZone(project, {50, 0.8f}) == project);  // the list is full
    CHECK(withZoneStroke(project, head(), loop(30)) == project);
}

TEST_CASE("points of a drawn zone are moved, added, made corners and removed; what makes no curve changes nothing") {
    const Project project = withEllipse();
    const std::vector<ShapePoint> before = drawnPoints(head().chart, project.plan.drawn[0]);
    Project after = withZonePoint(project, head(), 0, 3, {180, 0.99f});
    REQUIRE(after.plan.drawn[0].points.size() == before.size());
    CHECK(after.plan.drawn[0].points[3].at == ScalpCoordinate{180, 0.99f});
    CHECK(after.plan.drawn[0].points[4] == before[4]);
    CHECK(after.plan.drawn[0].density == 0.5f);
    const SkinCurve curve = drawnCurve(head().chart, before);
    const glm::vec3 between = curve.points[(curve.knotAt[2] + curve.knotAt[3]) / 2];
    after = withZonePointAdded(project, head(), 0, head().chart.coordinateOf(between));
    REQUIRE(after.plan.drawn[0].points.size() == before.size() + 1);
    CHECK(after.plan.drawn[0].points[4] == before[3]);
    CHECK(withZonePointAdded(project, head(), 0, before[2].at) == project);
    CHECK(withZoneCorner(project, head(), 0, 2, true).plan.drawn[0].points[2].corner);
    CHECK(withoutZonePoint(project, head(), 0, 5).plan.drawn[0].points.size() == before.size() - 1);
    const ScalpCoordinate across{before[6].at.azimuthDeg + (before[6].at.azimuthDeg > 0 ? -30.0f : 30.0f), 0.75f};
    CHECK(withZonePoint(project, head(), 0, 0, across) == project);  // it would cross itself
    CHECK(withZonePoint(project, head(), 0, 99, {0, 0.8f}) == project);
    after = project;
    for (int i = 0; i < 20; ++i) after = withoutZonePoint(after, head(), 0, 0);
    CHECK(after.plan.drawn[0].points.size() == kFewestLinePoints);
}

TEST_CASE("a file holds the curves and names of drawn zones, and nothing of free places") {
    StateWriter writer{"/"};
    const StateReader reader{"/", {}};
    CHECK(writer.stateJson(kNone).dump().find("zones.") == std::string::npos);
    CHECK_FALSE(writer.stateJson(kNone).contains("zones"));
    Project project = withZoneName(withZoneStroke(withEllipse(), head(), loop(-60)), 1, "Recess");
    applySetting(project, "zones.1.shade=-1");
    project.plan.drawn[1].points[1].corner = true;
    project.looks.push_back({"A", project.plan, project.time, project.view, {}});
    project.plan.drawn[0] = {};
    const Json json = writer.stateJson(project);
    CHECK(json["zones"]["1"]["name"] == "Recess");
    CHECK_FALSE(json["zones"].contains("0"));
    CHECK(json["fields"]["zones.1.shade"] == -1);
    std::vector<std::string> notes;
    CHECK(reader.projectOf(JsonValue(json, "a.stipple"), notes) == project);
    CHECK(notes.empty());
    Json wrong = json;
    wrong["zones"]["1"]["points"] = {{1, 2}};
    CHECK_THROWS_WITH_AS(reader.projectOf(JsonValue(wrong, "a.stipple"), notes), doctest::Contains("zones.1.points"),
                         InputError);
}

TEST_CASE("what a drawn zone changes is redone, and taken off it leaves what was there without it") {
    Pipeline pipeline;
    pipeline.update(kNone);
    const std::vector<uint32_t> without = pipeline.visible().marks;
    const std::vector<float> mask = pipeline.fieldMask();
    const Pipeline::Changed changed = pipeline.update(withEllipse());
    CHECK_FALSE(changed.sites);
    CHECK(changed.map);
    CHECK(changed.visible);
    CHECK(pipeline.visible().marks.size() < without.size());
    Project darker = withEllipse();
    darker.plan.drawn[0].shade = 1;
    pipeline.update(darker);
    darker.plan.dot.shade = 5;
    CHECK(pipeline.update(darker).map);  // the step is another one there
    const ScalpMap fresh(*pipeline.head(), darker.plan, darker.hair);
    CHECK(pipeline.map().lookTexels() == fresh.lookTexels());
    pipeline.update(kNone);
    CHECK(pipeline.visible().marks == without);
    CHECK(pipeline.fieldMask() == mask);
}
