// A head from a file put right with options: what inspect says, and what a project keeps.
#include <doctest/doctest.h>

#include <cmath>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "engine/base/files.h"
#include "engine/base/text.h"
#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

using namespace stipple;
using nlohmann::json;

namespace {

const std::string kHead = "assets/heads/studio.glb";

json inspectOf(std::vector<std::string> options) {
    options.insert(options.begin(), {"inspect", "--json"});
    const ProgramResult result = runStipple(options);
    CAPTURE(result.err);
    REQUIRE(result.exitCode == 0);
    return json::parse(result.out);
}

std::string landmarkOption(const std::string& name, const json& at, double higherMm) {
    return name + "=" + formatNumber(at[0]) + "," + formatNumber(at[1].get<double>() + higherMm) + "," +
           formatNumber(at[2]);
}

}  // namespace

TEST_CASE("inspect tells landmarks that were put right as they were given, and is sure of them") {
    const json found = inspectOf({kHead});
    const json& glabella = found["landmarks"]["glabella"];
    CHECK(found["confidence"]["glabella"] < 1);
    const json fixed = inspectOf({kHead, "--landmark", landmarkOption("glabella", glabella, -6), "--landmark",
                                  landmarkOption("inion", found["landmarks"]["inion"], 4)});
    CHECK(fixed["landmarks"]["glabella"][1].get<double>() == doctest::Approx(glabella[1].get<double>() - 6));
    CHECK(fixed["confidence"]["glabella"] == 1);
    CHECK(fixed["confidence"]["inion"] == 1);
    CHECK(fixed["landmarks"]["vertex"] == found["landmarks"]["vertex"]);
    CHECK(fixed["measures_mm"]["length"] != found["measures_mm"]["length"]);
}

TEST_CASE("a project keeps landmarks and says them again") {
    const TemporaryFolder folder;
    const std::string project = (folder.path() / "client.stipple").string();
    const json found = inspectOf({kHead});
    const std::string option = landmarkOption("vertex", found["landmarks"]["vertex"], 1);
    const ProgramResult saved = runStipple({"save", kHead, "--landmark", option, "--head-mirrored", "-o", project});
    CAPTURE(saved.err);
    REQUIRE(saved.exitCode == 0);
    const json kept = json::parse(readFile(project));
    CHECK(kept["head"]["hints"]["mirrored"] == true);
    CHECK(kept["head"]["landmarks"].contains("vertex"));
    const json again = inspectOf({project});
    CHECK(again["confidence"]["vertex"] == 1);
    CHECK(again == inspectOf({kHead, "--landmark", option, "--head-mirrored"}));
}

TEST_CASE("a landmark with a wrong name, without three numbers, off the head or without a head file is refused") {
    const auto refused = [](std::vector<std::string> options, int code, const std::string& words) {
        options.insert(options.begin(), "inspect");
        const ProgramResult result = runStipple(options);
        CAPTURE(result.err);
        CHECK(result.exitCode == code);
        CHECK(result.err.find(words) != std::string::npos);
    };
    refused({kHead, "--landmark", "glabela=0,20,90"}, 2, "did you mean \"glabella\"");
    refused({kHead, "--landmark", "glabella=0,20"}, 2, "NAME=X,Y,Z");
    refused({kHead, "--landmark", "glabella=0,high,90"}, 2, "glabella");
    refused({"--landmark", "glabella=0,20,90"}, 2, "head file");
    refused({kHead, "--landmark", "vertex=0,600,0"}, 1, "not on the head");
}

TEST_CASE("inspect lays a tape between any two places, and tells the brow line with its confidence") {
    const json answer = inspectOf({kHead, "--tape", "tragion_L:tragion_R", "--tape", "0,110,60:vertex"});
    REQUIRE(answer["tapes"].size() == 2);
    // Over the top, or round the front: no shorter than the caliper, no longer than half round the head.
    CHECK(answer["tapes"][0]["mm"].get<double>() > answer["measures_mm"]["bitragion"].get<double>());
    CHECK(answer["tapes"][1]["mm"].get<double>() > 30);
    CHECK(answer["tapes"][1]["mm"].get<double>() < 120);
    CHECK(answer["tapes"][1]["to"] == answer["landmarks"]["vertex"]);

    const json& brow = answer["brow_line"];
    REQUIRE(brow.size() > 5);
    CHECK(brow.front()[0].get<double>() < 0);
    CHECK(brow.back()[0].get<double>() > 0);
    for (const json& point : brow)
        CHECK(std::abs(point[1].get<double>() - answer["landmarks"]["glabella"][1].get<double>()) < 16);
    for (const char* name : {"glabella", "tragion_L", "inion", "brow_line", "pose", "unit"}) {
        CAPTURE(name);
        REQUIRE(answer["confidence"].contains(name));
        CHECK(answer["confidence"][name].get<double>() > 0);
        CHECK(answer["confidence"][name].get<double>() <= 1);
    }
    CHECK_FALSE(answer["confidence"].contains("hair"));
}

TEST_CASE("a tape that has no two places on the head is refused") {
    for (const char* wrong : {"glabella", "glabella:nose", "1,2:vertex", "glabella:vertex:inion"}) {
        CAPTURE(wrong);
        CHECK(runStipple({"inspect", kHead, "--tape", wrong}).exitCode == 2);
    }
    const ProgramResult far = runStipple({"inspect", kHead, "--tape", "900,0,0:vertex"});
    CHECK(far.exitCode == 1);
    CHECK(far.err.find("is not on the head") != std::string::npos);
}
