// Counts: what was asked, what the table of dots holds, and what the curves over time say.
#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "engine/base/files.h"
#include "engine/base/text.h"
#include "tests/support/nearly.h"
#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

using namespace stipple;
using nlohmann::json;

namespace {
json statsOf(std::vector<std::string> options) {
    options.insert(options.begin(), {"stats", "--json"});
    const ProgramResult result = runStipple(options);
    CAPTURE(result.err);
    REQUIRE(result.exitCode == 0);
    return json::parse(result.out);
}

std::map<std::string, size_t> pigmentRowsByZone(const std::string& csv, size_t& hairRows) {
    std::map<std::string, size_t> counts;
    hairRows = 0;
    const auto lines = splitText(csv, '\n');
    CHECK(lines[0] == "id,kind,x_mm,y_mm,z_mm,nx,ny,nz,zone,session,depth_mm,diameter_mm,shade");
    for (size_t i = 1; i < lines.size(); ++i) {
        if (lines[i].empty()) continue;
        const auto cells = splitText(lines[i], ',');
        REQUIRE(cells.size() == 13);
        if (cells[1] == "pigment")
            ++counts[cells[8]];
        else
            ++hairRows;
    }
    return counts;
}
}  // namespace

TEST_CASE("each zone has the density that was asked, and the table of dots counts the same") {
    for (const std::vector<std::string>& options :
         {std::vector<std::string>{}, std::vector<std::string>{"--set", "hair.pattern=none"},
          std::vector<std::string>{"--set", "scars.0.kind=strip", "--set", "scars.2.kind=fue"}}) {
        const json stats = statsOf(options);
        const TemporaryFolder folder;
        std::vector<std::string> command{"export", "--output", (folder.path() / "dots.csv").string()};
        command.insert(command.end(), options.begin(), options.end());
        REQUIRE(runStipple(command).exitCode == 0);
        size_t hairRows = 0;
        const auto counts = pigmentRowsByZone(readFile(folder.path() / "dots.csv"), hairRows);
        size_t all = 0;
        for (const json& zone : stats["zones"]) {
            CAPTURE(zone.dump());
            const double asked = zone["asked_per_cm2"], got = zone["per_cm2"], area = zone["area_cm2"];
            const size_t dots = zone["dots"];
            all += dots;
            const auto found = counts.find(zone["name"]);
            CHECK((found == counts.end() ? 0 : found->second) == dots);
            // 3 % of what was asked; in a zone of few dots, what chance of the border allows.
            if (area > 0.5)
                CHECK(std::abs(got - asked) <= 0.03 * asked + 1.5 * std::sqrt(asked) / std::sqrt(area * 10));
        }
        CHECK(stats["dots"]["pigment"] == all);
        CHECK(stats["dots"]["hair"] == hairRows);
        size_t bySession = 0;
        for (const json& session : stats["sessions"]) bySession += session["dots"].get<size_t>();
        CHECK(bySession == all);
    }
}

TEST_CASE("drawn zones are told beside the others, which stay as they are") {
    const json plain = statsOf({});
    CHECK(plain["drawn_zones"].empty());
    const json zoned = statsOf({"--set", "zones.1.length_mm=80", "--set", "zones.1.density=0.5", "--set",
                                "zones.1.height=0.95", "--set", "zones.1.feather_mm=0"});
    REQUIRE(zoned["drawn_zones"].size() == 1);
    const json& zone = zoned["drawn_zones"][0];
    CHECK(zone["name"] == "Zone 2");
    CHECK(zone["area_cm2"].get<double>() == nearly(50, 0.05));
    CHECK(zone["per_cm2"].get<double>() == nearly(zone["asked_per_cm2"].get<double>(), 0.03));
    REQUIRE(zoned["zones"].size() == plain["zones"].size());
    for (size_t i = 0; i < plain["zones"].size(); ++i) {
        CHECK(zoned["zones"][i]["name"] == plain["zones"][i]["name"]);
        CHECK(zoned["zones"][i]["area_cm2"] == plain["zones"][i]["area_cm2"]);
    }
}

TEST_CASE("no dot is nearer to another than blue noise allows") {
    const json stats = statsOf({"--set", "hair.pattern=none", "--set", "plan.hairline.softness_mm=0"});
    const double spacing = 10 / std::sqrt(135.0);  // mm at 135 dots/cm2
    CHECK(stats["nearest_neighbour"]["min_mm"] >= 0.45 * spacing - 1e-3);
    CHECK(stats["nearest_neighbour"]["mean_mm"] >= 0.70 * spacing);
}

TEST_CASE("the line is where it was asked, and the curves fade") {
    for (int height : {60, 70, 85}) {
        const json stats = statsOf({"--set", "plan.hairline.height_mm=" + std::to_string(height)});
        CHECK(stats["hairline_mm"]["glabella_to_front"].get<double>() == nearly(height, 0.01));
    }
    const json curve = statsOf({})["over_time"];
    REQUIRE(curve.size() == 10);
    for (size_t i = 1; i < curve.size(); ++i) CHECK(curve[i]["crisp"] < curve[i - 1]["crisp"]);
}

TEST_CASE("what is read off the line stands beside it") {
    const json stats = statsOf({"--set", "plan.hairline.shape=straight"}), line = stats["line"];
    CHECK(line["tapes_mm"]["glabella_to_front"] == stats["hairline_mm"]["glabella_to_front"]);
    CHECK(line["tapes_mm"]["tragion_to_temple_R"] == stats["hairline_mm"]["temple_R"]);
    for (const char* side : {"L", "R"}) {
        CHECK(line["tapes_mm"][std::string("canthus_to_temple_") + side] > 40);
        CHECK(line["temple_deg"][side] == nearly(95, 0.15));
    }
    CHECK(line["left_right_mm"] < 0.5);
    for (const char* third : {"upper", "middle", "lower"}) CHECK(line["face_thirds_mm"][third] > 40);
}

TEST_CASE("more is asked, more is there, and never another place") {
    const size_t few = statsOf({"--set", "plan.density=60"})["dots"]["pigment"];
    const size_t many = statsOf({"--set", "plan.density=120"})["dots"]["pigment"];
    CHECK(double(many) / double(few) == nearly(2, 0.03));
}

TEST_CASE("a fixed total is exact, in the counts, the table and the sessions") {
    for (const int total : {1, 1000, 30000}) {
        const std::string setting = "plan.total=" + std::to_string(total);
        const json stats = statsOf({"--set", setting});
        CHECK(stats["dots"]["pigment"] == total);
        CHECK(stats["together"]["dots"] == total);
        const TemporaryFolder folder;
        const std::string table = (folder.path() / "dots.csv").string();
        REQUIRE(runStipple({"export", "--output", table, "--set", setting}).exitCode == 0);
        size_t hairRows = 0, rows = 0, bySession = 0;
        for (const auto& [zone, dots] : pigmentRowsByZone(readFile(table), hairRows)) rows += dots;
        for (const json& session : stats["sessions"]) bySession += session["dots"].get<size_t>();
        CHECK(rows == size_t(total));
        CHECK(bySession == size_t(total));
    }
}

TEST_CASE("more dots than there is room for are told, not passed over") {
    const ProgramResult result = runStipple({"stats", "--json", "--set", "plan.total=500", "--set", "plan.density=0"});
    REQUIRE(result.exitCode == 0);
    CHECK(result.err.find("plan.total asks for 500 dots, but there is room for 0") != std::string::npos);
    const json note = json::parse(result.out)["notes"].at(0);
    CHECK(note["what"] == "total");
    CHECK(note["value"] == 0);
    CHECK(note["limit"] == 500);
}

TEST_CASE("each session has its day, share, shade, depth and hours, and a price only by the user's own tariff") {
    const std::vector<std::string> options{"--set", "plan.session.1.share=0.5",   "--set", "plan.session.2.day=21",
                                           "--set", "plan.session.2.shade=5",     "--set", "plan.session.3.hours=4",
                                           "--set", "plan.session.3.depth_mm=0.4"};
    const json stats = statsOf(options), usual = statsOf({});
    const json& sessions = stats["sessions"];
    REQUIRE(sessions.size() == 3);
    const double all = stats["dots"]["pigment"];
    CHECK(stats["dots"] == usual["dots"]);
    CHECK(sessions[0]["dots"].get<double>() / all == nearly(0.5, 0.02));
    CHECK(sessions[1]["day"] == 21);
    CHECK(sessions[2]["day"] == 33);
    CHECK(sessions[1]["shade"] == 5);
    CHECK(sessions[0]["shade"] == 3);
    CHECK(sessions[2]["depth_mm"] == 0.4);
    CHECK(sessions[2]["hours"] == 4);
    CHECK(usual.dump().find("price") == std::string::npos);
    const json priced =
        statsOf({"--set", "practice.price_per_session=300", "--set", "practice.price_per_hour=10", "--set",
                 "plan.session.1.hours=2", "--set", "plan.session.2.hours=3", "--set", "plan.session.3.hours=1"});
    CHECK(priced["together"]["price"] == 960);
    CHECK(priced["sessions"][1]["price"] == 330);
}

TEST_CASE("units, hairs and dots are told apart, over the same skin") {
    const json stats = statsOf({}), comparison = stats["comparison"];
    const double treatedCm2 = comparison["treated_cm2"];
    CHECK(comparison["own_hair"]["follicular_units"] == stats["dots"]["hair"]);
    CHECK(comparison["own_hair"]["hairs"] > comparison["own_hair"]["follicular_units"]);
    CHECK(comparison["plan"]["dots"] == stats["dots"]["pigment"]);
    CHECK(comparison["transplant"]["follicular_units"][0] == nearly(20 * treatedCm2, 0.001));
    CHECK(comparison["transplant"]["follicular_units"][1] == nearly(40 * treatedCm2, 0.001));
    CHECK(comparison["transplant"]["hairs"][0] > comparison["transplant"]["follicular_units"][1]);
}

TEST_CASE("notes have a number and a limit, and a plan without cause has none") {
    CHECK(statsOf({})["notes"].empty());
    const json notes = statsOf({"--set", "client.age_years=45", "--set", "plan.dot.depth_mm=0.8"})["notes"];
    REQUIRE(notes.size() == 2);
    CHECK(notes[0]["what"] == "low for the age");
    CHECK(notes[0]["value"] == 70);
    CHECK(notes[0]["limit"] == 75);
    CHECK(notes[1]["what"] == "deep");
}

TEST_CASE("a patch test is counted cell by cell, and the table of dots holds the same dots with their shades") {
    const std::vector<std::string> on{"--set", "patch.steps=3", "--set", "patch.first_shade=2"};
    const json stats = statsOf(on);
    CHECK(statsOf({})["patch"].empty());
    REQUIRE(stats["patch"].size() == 3);
    CHECK(stats["zones"].empty());
    CHECK(stats["sessions"].size() == 1);
    const TemporaryFolder folder;
    std::vector<std::string> command{"export", "--output", (folder.path() / "dots.csv").string()};
    command.insert(command.end(), on.begin(), on.end());
    REQUIRE(runStipple(command).exitCode == 0);
    std::map<std::string, size_t> byShade;
    for (const std::string& line : splitText(readFile(folder.path() / "dots.csv"), '\n')) {
        const auto cells = splitText(line, ',');
        if (cells.size() != 13 || cells[1] != "pigment") continue;
        CHECK(cells[8] == "patch");
        ++byShade[cells[12]];
    }
    size_t dots = 0;
    for (const json& cell : stats["patch"]) {
        CHECK(byShade[cell["shade"].dump()] == cell["dots"].get<size_t>());
        dots += cell["dots"].get<size_t>();
    }
    CHECK(dots == stats["dots"]["pigment"].get<size_t>());
    CHECK(dots > 400);
}

TEST_CASE("the counts of a what-if say so, and are those of the mistake; the plan that is saved is the plan") {
    const json plan = statsOf({}), big = statsOf({"--set", "what_if.kind=too_big"});
    CHECK(plan["what_if"] == "none");
    CHECK(big["what_if"] == "too_big");
    CHECK(big["dots"]["pigment"] > plan["dots"]["pigment"]);
    const json deep = statsOf({"--set", "what_if.kind=too_deep"});
    CHECK(deep["sessions"][0]["depth_mm"] == 1.5);
    CHECK(deep["over_time"] != plan["over_time"]);
    CHECK(statsOf({"--set", "what_if.kind=too_low"})["hairline_mm"]["glabella_to_front"] < 57);
    const ProgramResult said = runStipple({"stats", "--set", "what_if.kind=blow_out"});
    CHECK(said.out.find("Blow-out") != std::string::npos);
    CHECK(said.err.find("blow-out") != std::string::npos);
    const TemporaryFolder folder;
    const std::string file = (folder.path() / "p.stipple").string();
    REQUIRE(runStipple({"save", "--set", "what_if.kind=too_deep", "--output", file}).exitCode == 0);
    const json saved = json::parse(readFile(file));
    CHECK(saved["fields"]["what_if.kind"] == "too_deep");
    CHECK(saved["fields"]["plan.dot.depth_mm"] == 0.5);
}
