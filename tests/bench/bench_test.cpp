// What `bench` answers, not how fast it is.
#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "app/bench/ratio.h"
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
    const json& ratios = report.at("ratios");
    CHECK(ratios.size() == 12);
    for (const json& ratio : ratios) {
        const double value = ratio.at("value"), limit = ratio.at("limit");
        CHECK(ratio.at("holds") == (value <= limit));
    }
    CHECK(rows.at("load").at("cpu_ms") > 1);  // a head that is there already takes no time
}

TEST_CASE("a ratio divides rows of one run and says whether it holds") {
    using bench::Ratio;
    const auto row = [](const char* what, double cpuMs, double wallMs) { return bench::Row{what, 1, cpuMs, wallMs}; };
    const std::vector<Ratio> ratios =
        bench::ratiosOf({row("flat_head", 40, 20), row("moving", 90, 50), row("dots_share", 30, 20),
                         row("density_drag", 500, 351), row("idle", 5, 1000)},
                        100'000);
    std::map<std::string, Ratio> named;
    for (const Ratio& ratio : ratios) named[ratio.what] = ratio;
    CHECK(named.size() == 4);  // those without their rows are left out
    CHECK(named.at("moving_of_flat_head").value == doctest::Approx(2.25));
    CHECK(named.at("moving_of_flat_head").holds());
    CHECK(named.at("direct_a_dot").value == doctest::Approx(0.3));
    CHECK(named.at("density_drag").value == 351);
    CHECK_FALSE(named.at("density_drag").holds());
    CHECK(named.at("idle").value == doctest::Approx(0.005));
}

TEST_CASE("a sweep gives frames of each number of dots, on both paths") {
    const ProgramResult result =
        runStipple({"bench", "--sweep", "2000,20000", "--frames", "1", "--size", "160x90", "--json"});
    CAPTURE(result.err);
    REQUIRE(result.exitCode == 0);
    std::set<std::string> rows;
    const json report = json::parse(result.out);
    for (const json& row : report.at("rows")) rows.insert(row.at("what"));
    for (const std::string what : {"head_alone", "direct_2000", "direct_20000", "cached_2000", "cached_20000",
                                   "direct_2000_share", "cached_20000_share", "direct_20000_pass_pigment"}) {
        CAPTURE(what);
        CHECK(rows.count(what) == 1);
    }
}

TEST_CASE("bench refuses what it cannot measure") {
    CHECK(runStipple({"bench", "--dots", "2000000"}).exitCode == 2);
    CHECK(runStipple({"bench", "--frames", "0"}).exitCode == 2);
    CHECK(runStipple({"bench", "--sweep", "1000,"}).exitCode == 2);
    CHECK(runStipple({"bench", "--frames", "2.5"}).exitCode == 2);
}
