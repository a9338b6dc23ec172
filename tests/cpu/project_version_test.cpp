// Files of every version so far open for ever: tests/data/version_N.stipple is never changed once it is there.
#include <doctest/doctest.h>

#include "engine/base/files.h"
#include "engine/project/file/json_reading.h"
#include "engine/project/project_file.h"
#include "tests/support/random_project.h"

using namespace stipple;

namespace {
const std::filesystem::path kFolder = "/work/projects";

ProjectFile openedVersion(int version) {
    std::vector<std::string> notes;
    const std::string name = "version_" + std::to_string(version) + ".stipple";
    ProjectFile file = projectOfText(readFile("tests/data/" + name), name, kFolder, notes);
    CHECK(notes.size() == 1);  // of the keys that are not known
    return file;
}

// All that `kept` says stands in `saved` too.
void checkHolds(const Json& saved, const Json& kept, const std::string& path) {
    CAPTURE(path);
    if (!kept.is_object()) {
        CHECK(saved == kept);
        return;
    }
    REQUIRE(saved.is_object());
    for (const auto& item : kept.items()) {
        CAPTURE(item.key());
        REQUIRE(saved.contains(item.key()));
        checkHolds(saved[item.key()], item.value(), path + "." + item.key());
    }
}
}  // namespace

TEST_CASE("a file of version 1 opens with all that was in it") {
    const ProjectFile file = openedVersion(1);
    const Document& document = file.document;
    const Project& p = document.project();
    CHECK(p.head.file == "/work/projects/scans/one.obj");
    CHECK(p.head.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(p.head.hints.up == glm::vec3(0, 0, 1));
    CHECK(p.head.hints.forward == glm::vec3(0.6f, 0.8f, 0));
    CHECK(p.head.hints.unit == "cm");
    CHECK(p.head.landmarkFixes.points[0] == glm::vec3(0.5f, 22.25f, 96));
    CHECK(p.plan.hairline.shape == HairlineShape::widowsPeak);
    CHECK(p.plan.hairline.heightMm == 66.5f);
    CHECK(p.plan.densityPerCm2 == 120);
    CHECK(p.plan.dot.shade == 5);
    CHECK(p.plan.dot.depthSpread == 1);  // the file has one word for all spreads
    CHECK(p.plan.zones == ZoneDensities{});
    CHECK(p.plan.strokes.empty());
    CHECK(p.hair.pattern == LossPattern::norwood4a);
    CHECK(p.skin.tone == 4);
    CHECK(p.time.days == 796);
    CHECK(p.view.light == ViewLight::bathroom);
    CHECK(p.view.camera == Viewpoint{-35.5f, 10, 612.3f, {0, 65.5f, 1}});
    CHECK(p.client.reference == "Case 12");
    CHECK(p.client.words == "Wants it soft.\n\"As before\", caf\xC3\xA9");
    REQUIRE(p.looks.size() == 2);
    CHECK(p.looks[0].name == "A");
    CHECK(p.looks[0].plan.dot.shade == 3);
    CHECK(p.looks[0].thumbnailPng.get() == smallPng(1));
    CHECK(p.looks[1].view.camera == p.view.camera);

    CHECK(document.position() == 6);
    REQUIRE(document.steps().size() == 7);
    CHECK(document.undoName() == "Keep look B");
    CHECK(document.redoName().starts_with("Time"));
    CHECK(document.steps()[6].after.time.days == 3);
    CHECK(document.steps()[1].path == "plan.hairline.height_mm");
    CHECK(document.opened().plan.hairline.heightMm == 70);
    CHECK(document.opened().head.file.empty());
    CHECK(document.opened().client.reference == "Case 12");
    CHECK(document.opened().looks.empty());
}

TEST_CASE("a file of version 1 that is saved again has lost nothing") {
    const ProjectFile file = openedVersion(1);
    const Json kept = Json::parse(readFile("tests/data/version_1.stipple"));
    Json saved = Json::parse(projectText(file, kFolder));
    CHECK(saved["version"] == kProjectVersion);
    for (const auto& item : kept.items())
        if (item.key() != "version" && item.key() != "app" && item.key() != "looks" && item.key() != "history")
            checkHolds(saved[item.key()], item.value(), item.key());
    for (size_t i = 0; i < kept["looks"].size(); ++i) checkHolds(saved["looks"][i], kept["looks"][i], "looks");
    for (size_t i = 0; i < kept["history"]["steps"].size(); ++i)
        for (const char* key : {"name", "path"})
            CHECK(saved["history"]["steps"][i][key] == kept["history"]["steps"][i][key]);
    CHECK(saved["from_tomorrow"]["a"] == 1);
    CHECK(saved["fields"]["plan.from_tomorrow"] == 0.25);
}
