// Exit codes, messages and lists of the command line (DESIGN §5).
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "tests/support/program.h"

using namespace stipple;
using nlohmann::json;

namespace {
// One plain sentence on standard error, nothing on standard output.
void checkRefused(const ProgramResult& result, int exitCode, const std::string& word) {
    CAPTURE(result.err);
    CHECK(result.exitCode == exitCode);
    CHECK(result.out.empty());
    CHECK(result.err.find(word) != std::string::npos);
    CHECK(std::count(result.err.begin(), result.err.end(), '\n') == 1);
}
}  // namespace

TEST_CASE("wrong usage ends with 2 and the nearest right word") {
    checkRefused(runStipple({"rendr"}), 2, "\"render\"");
    checkRefused(runStipple({"render", "--outptu", "a.png"}), 2, "--output");
    checkRefused(runStipple({"render", "--output", "a.png", "--view", "temple_l"}), 2, "temple");
    checkRefused(runStipple({"render", "--output", "a.png", "--set", "plan.densty=3"}), 2, "plan.density");
    checkRefused(runStipple({"render", "--output", "a.png", "--set", "plan.density=many"}), 2, "plan.density");
    checkRefused(runStipple({"render", "--output", "a.png", "--set", "plan.density=99999"}), 2, "2500");
    checkRefused(runStipple({"render", "--output", "a.png", "--set", "plan.density"}), 2, "PATH=VALUE");
    checkRefused(runStipple({"render", "--output", "a.jpg"}), 2, ".png");
    checkRefused(runStipple({"render"}), 2, "--output");
    checkRefused(runStipple({"render", "--output", "a.png", "--size", "12"}), 2, "1280x720");
    checkRefused(runStipple({"render", "--output", "a.png", "--size", "99999x10"}), 2, "8192");
    checkRefused(runStipple({"render", "--output", "a.png", "--camera", "1,2"}), 2, "--camera");
    checkRefused(runStipple({"render", "--output", "a.png", "--state", "befor"}), 2, "before");
    checkRefused(runStipple({"render", "--output", "a.png", "--head-up", "+Q"}), 2, "--head-up");
    checkRefused(runStipple({"render", "--output", "a.png", "--head-unit", "feet"}), 2, "inch");
    checkRefused(runStipple({"render", "--output", "a.png", "--preset", "naturel"}), 2, "natural");
    checkRefused(runStipple({"render", "--output", "a.png", "--seen-from", "1"}), 2, "--pixels-per-mm");
    checkRefused(runStipple({"render", "--output", "a.png", "--pixels-per-mm", "4"}), 2, "--seen-from");
    checkRefused(runStipple({"render", "--output", "a.png", "--seen-from", "0", "--pixels-per-mm", "4"}), 2, "0.1");
    checkRefused(runStipple({"render", "--output", "a.png", "--seen-from", "1", "--pixels-per-mm", "x"}), 2, "0.5");
    checkRefused(runStipple({"render", "--output", "a.png", "--seen-from", "1", "--pixels-per-mm", "4",
                             "--eye-to-screen", "60"}),
                 2, "--eye-to-screen");
    checkRefused(runStipple({"render", "--output", "a.pfm", "--phone-camera"}), 2, ".pfm");
    checkRefused(runStipple({"list", "feilds"}), 2, "fields");
    checkRefused(runStipple({"list"}), 2, "fields");
    checkRefused(runStipple({"stats", "one.obj", "two.obj"}), 2, "two.obj");
    checkRefused(runStipple({"export", "--output", "dots.xls"}), 2, ".csv");
}

TEST_CASE("help is an answer, not an error") {
    for (const char* word : {"--help", "help", "-h"}) {
        const ProgramResult result = runStipple({word});
        CHECK(result.exitCode == 0);
        CHECK(result.out.find("render") != std::string::npos);
    }
    const ProgramResult result = runStipple({"render", "--help"});
    CHECK(result.exitCode == 0);
    CHECK(result.out.find("--overlay") != std::string::npos);
}

TEST_CASE("the field list in JSON has all that the contract names") {
    const ProgramResult result = runStipple({"list", "fields", "--json"});
    REQUIRE(result.exitCode == 0);
    const json rows = json::parse(result.out);
    for (const char* path : {"plan.hairline.shape",
                             "plan.hairline.height_mm",
                             "plan.hairline.softness_mm",
                             "plan.hairline.irregularity",
                             "plan.density",
                             "plan.total",
                             "plan.dot.diameter_mm",
                             "plan.dot.depth_mm",
                             "plan.dot.shade",
                             "plan.dot.strength",
                             "plan.pigment",
                             "plan.pigment.warmth",
                             "plan.field.gain",
                             "plan.sessions",
                             "plan.session_gap_days",
                             "plan.seed",
                             "hair.pattern",
                             "hair.areata.count",
                             "hair.diffuse_share",
                             "scars.0.kind",
                             "zones.0.density",
                             "zones.5.feather_mm",
                             "hair.length_mm",
                             "hair.density",
                             "hair.grey",
                             "time.days",
                             "time.years",
                             "time.sun",
                             "time.estimate",
                             "client.age_years",
                             "skin.tone",
                             "skin.type",
                             "view.light",
                             "view.shine",
                             "view.tone",
                             "view.tier",
                             "view.dither"}) {
        CAPTURE(path);
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const json& r) { return r["path"] == path; });
        REQUIRE(row != rows.end());
        for (const char* key : {"type", "unit", "min", "max", "default", "help"}) CHECK(row->contains(key));
    }
}

TEST_CASE("every list has an answer, in words and in JSON") {
    for (const char* what : {"presets", "heads", "shapes", "patterns", "lights", "views", "zones", "fields", "keys"}) {
        CAPTURE(what);
        const ProgramResult words = runStipple({"list", what}), data = runStipple({"list", what, "--json"});
        CHECK(words.exitCode == 0);
        CHECK(std::count(words.out.begin(), words.out.end(), '\n') >= 1);
        REQUIRE(data.exitCode == 0);
        CHECK(json::parse(data.out).is_array());
    }
}
