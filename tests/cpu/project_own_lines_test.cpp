// Lines that a person keeps for other projects.
#include <doctest/doctest.h>
#include <stdlib.h>

#include "engine/base/error.h"
#include "engine/base/files.h"
#include "engine/project/presets.h"
#include "tests/support/temporary_folder.h"

using namespace stipple;

namespace {
class DataHere {
public:
    DataHere() { setenv("XDG_DATA_HOME", folder_.path().c_str(), 1); }
    ~DataHere() { unsetenv("XDG_DATA_HOME"); }
    std::filesystem::path lines() const { return folder_.path() / "stipple" / "lines"; }

private:
    TemporaryFolder folder_;
};

std::vector<Preset> allLines() {
    std::vector<std::string> notes;
    return ownLines(notes);
}

Project withLine() {
    Project project;
    project.plan.hairline.points = {{{-52, 0.04f}}, {{-44.5f, 0.5f}, true}, {{0.25f, 0.41f}}, {{50, 0.031f}}};
    project.plan.hairline.mirrored = false;
    project.plan.hairline.softnessMm = 3;
    project.plan.hairline.heightMm = 61.5f;
    project.plan.densityPerCm2 = 90;
    return project;
}
}  // namespace

TEST_CASE("a line that is kept comes back on another project, and only the line") {
    const DataHere here;
    CHECK(allLines().empty());
    keepOwnLine(withLine(), "Cup, low");
    REQUIRE(allLines().size() == 1);
    CHECK(allLines()[0].name == "Cup, low");
    Project other;
    other.plan.dot.shade = 5;
    applyPreset(other, "Cup, low");
    CHECK(other.plan.hairline == withLine().plan.hairline);
    CHECK(other.plan.dot.shade == 5);
    CHECK(other.plan.densityPerCm2 == Project{}.plan.densityPerCm2);
}

TEST_CASE("a shape that is kept takes the place of a line of its own") {
    const DataHere here;
    keepOwnLine({}, "usual");
    Project project = withLine();
    applyPreset(project, "usual");
    CHECK(project.plan.hairline.points.empty());
    CHECK(project.plan.hairline.heightMm == 70);
}

TEST_CASE("a name is kept once, never a preset's, and cannot leave its folder") {
    const DataHere here;
    keepOwnLine(withLine(), "one");
    keepOwnLine({}, "one");
    REQUIRE(allLines().size() == 1);
    CHECK(allLines()[0].line.empty());
    keepOwnLine({}, "../../one");
    CHECK(allLines().size() == 2);
    CHECK_THROWS_WITH_AS(keepOwnLine({}, "natural"), doctest::Contains("preset"), InputError);
    CHECK_THROWS_AS(keepOwnLine({}, ""), InputError);
    forgetOwnLine("one");
    CHECK(allLines().size() == 1);
    Project project;
    CHECK_THROWS_WITH_AS(applyPreset(project, "one"), doctest::Contains("../../one"), UsageError);
}

TEST_CASE("a file that is none of ours is told and left out") {
    const DataHere here;
    keepOwnLine({}, "good");
    writeFileAtomic(here.lines() / "bad.json", R"({"name": "bad", "fields": {}, "line": [[0, 0]]})");
    writeFileAtomic(here.lines() / "worse.json", "no json");
    std::vector<std::string> notes;
    CHECK(ownLines(notes).size() == 1);
    CHECK(notes.size() == 2);
}
