// The list of scars as fields, by hand, and in the pipeline.
#include <doctest/doctest.h>

#include <cmath>

#include "engine/base/error.h"
#include "engine/plan/scar_map.h"
#include "engine/project/document.h"
#include "engine/project/file/fields_json.h"
#include "engine/project/pipeline.h"
#include "engine/project/scar_edits.h"
#include "tests/support/nearly.h"

using namespace stipple;

namespace {

const Head& head() {
    static const HeadPtr studio = loadBuiltInHead("studio");
    return *studio;
}

Project withStrip() {
    Project project;
    applySetting(project, "scars.0.kind=strip");
    return project;
}

}  // namespace

TEST_CASE("a scar is set by its place in the list, and a free place keeps to itself") {
    Project project = withStrip();
    applySetting(project, "scars.0.length_mm=15 cm");
    applySetting(project, "scars.5.kind=fue");
    CHECK(project.scars[0] == Scar{.kind = ScarKind::strip, .lengthMm = 150});
    CHECK(project.scars[5].kind == ScarKind::fue);
    CHECK(project.scars[1] == Scar{});
    CHECK_THROWS_WITH_AS(applySetting(project, "scars.0.kind=stripe"), doctest::Contains("strip"), UsageError);
    CHECK_THROWS_AS(applySetting(project, "scars.6.kind=strip"), UsageError);
    CHECK_THROWS_AS(applySetting(project, "scars.0.concealment=0.95"), UsageError);  // FACTS §2: 90 % at most
}

TEST_CASE("a file holds of the list what is set, and no row of a free place") {
    CHECK(fieldsJson(Project{}, isStoredField).dump().find("scars") == std::string::npos);
    const Json json = fieldsJson(withStrip(), isStoredField);
    CHECK(json.at("scars.0.kind") == "strip");
    CHECK_FALSE(json.contains("scars.0.length_mm"));
    CHECK_FALSE(json.contains("scars.1.kind"));
}

TEST_CASE("scars are added to the first free place, and taken off without moving the others") {
    Project project = withScar(withStrip(), ScarKind::burn, {20, 0.8f});
    project = withScar(project, ScarKind::injury, {-60, 0.5f});
    CHECK(project.scars[1].kind == ScarKind::burn);
    project = withoutScar(project, 1);
    CHECK(project.scars[2].kind == ScarKind::injury);
    project = withScar(project, ScarKind::birthmark, {0, 0.7f});
    CHECK(project.scars[1] == Scar{.kind = ScarKind::birthmark, .at = {0, 0.7f}});
    for (int i = 0; i < kMostScars; ++i) project = withScar(project, ScarKind::burn, {});
    CHECK(withScar(project, ScarKind::strip, {}) == project);  // the list is full
}

TEST_CASE("an end that is dragged lies where the hand is") {
    for (const ScarKind kind : {ScarKind::strip, ScarKind::injury, ScarKind::burn})
        for (const float azimuth : {180.0f, 90.0f, 10.0f})
            for (const float side : {1.0f, -1.0f}) {
                CAPTURE(int(kind));
                CAPTURE(azimuth);
                CAPTURE(side);
                const Project project = withScar({}, kind, {azimuth, 0.5f});
                const Scar moved{.kind = ScarKind::burn, .at = {azimuth, 0.5f}, .lengthMm = 70, .angleDeg = 30};
                const std::vector<glm::vec3> line = scarLine(head().chart, moved, 0, 32);
                const glm::vec3 spot = side > 0 ? line.back() : line.front();
                const Project after = withScarEnd(project, head(), 0, side, spot);
                const std::vector<glm::vec3> now = scarLine(head().chart, after.scars[0], 0, 32);
                CHECK(glm::distance(side > 0 ? now.back() : now.front(), spot) < 1);
                CHECK(after.scars[0].at == project.scars[0].at);
            }
}

TEST_CASE("a side that is dragged makes the scar so wide, and no drag leaves the ranges of the fields") {
    const Project project = withScar({}, ScarKind::burn, {40, 0.7f});
    const std::vector<glm::vec3> line = scarLine(head().chart, project.scars[0], 0, 32);
    const glm::vec3 along = glm::normalize(line[33] - line[31]);
    const glm::vec3 up = glm::cross(glm::normalize(line[32] - head().chart.centre()), along);
    CHECK(withScarWidth(project, head(), 0, line[32] + 12.0f * up).scars[0].widthMm == nearly(24, 0.03));
    Project wild = withScarEnd(project, head(), 0, 1, head().chart.surfaceOf(ScalpCoordinate{-140, 0.7f}));
    wild = withScarWidth(wild, head(), 0, head().chart.surfaceOf(ScalpCoordinate{-140, 0.1f}));
    wild = withScarAt(wild, 0, {400, -3});
    for (const Field& field : fields())
        if (field.info.path.starts_with("scars.0.") && field.info.type == FieldType::number) {
            CHECK(field.get(wild) >= field.info.min);
            CHECK(field.get(wild) <= field.info.max);
        }
}

TEST_CASE("what a scar changes is redone, and taken off it leaves what was there without it") {
    Project project;
    Pipeline pipeline;
    pipeline.update(project);
    const VisibleDots without = pipeline.visible();
    const std::vector<float> mask = pipeline.fieldMask();
    const Pipeline::Changed changed = pipeline.update(withStrip());
    CHECK_FALSE(changed.sites);
    CHECK(changed.map);
    CHECK(changed.visible);
    CHECK(pipeline.visible().marks != without.marks);
    pipeline.update(project);
    CHECK(pipeline.visible().marks == without.marks);
    CHECK(pipeline.fieldMask() == mask);
}

TEST_CASE("adding, dragging and taking off are steps that undo") {
    Document document{Project{}};
    document.apply("Strip  added", withScar(document.project(), ScarKind::strip, {180, 0.1f}));
    document.beginEdit();
    document.edit("Strip  moved", withScarAt(document.project(), 0, {170, 0.2f}));
    document.endDrag();
    document.apply("Scar  removed", withoutScar(document.project(), 0));
    CHECK(document.position() == 3);
    document.undo();
    CHECK(document.project().scars[0].at == ScalpCoordinate{170, 0.2f});
    document.goTo(0);
    CHECK(document.project() == Project{});
}
