// What `bench` answers, not how fast it is.
#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/support/program.h"

using namespace stipple;
using nlohmann::json;

TEST_CASE("bench gives every row, and scrubbing uploads nothing") {
    const ProgramResult result =
        runStipple({"bench", "--frames", "2", "--dots", "20000", "--size", "320x180", "--json"});
    CAPTURE(result.err);
    REQUIRE(result.exitCode == 0);
    const json report = json::parse(result.out);
    CHECK_FALSE(report.at("machine").get<std::string>().empty());
    CHECK_FALSE(report.at("renderer").get<std::string>().empty());
    std::map<std::string, json> rows;
    for (const json& row : report.at("rows")) {
        const std::string what = row.at("what");
        CAPTURE(what);
        CHECK(rows.count(what) == 0);
        for (const char* clock : {"cpu_ms", "wall_ms", "p99_ms"}) CHECK(std::isfinite(row.at(clock).get<double>()));
        rows[what] = row;
    }
    for (const std::string what : {"head_alone",
                                   "flat_head",
                                   "direct",
                                   "cached",
                                   "moving",
                                   "moving_alone",
                                   "idle",
                                   "scrub",
                                   "density_drag",
                                   "hairline_drag",
                                   "line_point_drag",
                                   "load",
                                   "first_picture",
                                   "sites_150k",
                                   "sites_300k",
                                   "dots_share",
                                   "dots_difference",
                                   "dots_share_cached",
                                   "dots_difference_cached",
                                   "pass_shadow",
                                   "pass_prepare",
                                   "pass_map",
                                   "pass_depth",
                                   "pass_pigment",
                                   "pass_skin",
                                   "pass_hairs",
                                   "pass_tone"}) {
        CAPTURE(what);
        CHECK(rows.count(what) == 1);
    }
    CHECK(rows.at("scrub").at("uploaded_bytes") == 0);
    CHECK(rows.at("density_drag").at("uploaded_bytes") > 0);
    CHECK(rows.at("sites_150k").at("cpu_ms") < rows.at("sites_300k").at("cpu_ms"));
    CHECK(rows.at("idle").at("wall_ms") >= 1000);
    CHECK(rows.at("load").at("cpu_ms") > 1);  // a head that is there already takes no time
}

TEST_CASE("bench refuses what it cannot measure") {
    CHECK(runStipple({"bench", "--dots", "2000000"}).exitCode == 2);
    CHECK(runStipple({"bench", "--frames", "0"}).exitCode == 2);
    CHECK(runStipple({"bench", "--frames", "2.5"}).exitCode == 2);
}
