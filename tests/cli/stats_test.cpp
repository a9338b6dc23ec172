// Counts: what was asked, what the table of dots holds, and what the curves over time say.
#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "engine/base/files.h"
#include "engine/base/text.h"
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

TEST_CASE("no dot is nearer to another than blue noise allows") {
    const json stats = statsOf({"--set", "hair.pattern=none", "--set", "plan.hairline.softness_mm=0"});
    const double spacing = 10 / std::sqrt(135.0);  // mm at 135 dots/cm2
    CHECK(stats["nearest_neighbour"]["min_mm"] >= 0.45 * spacing - 1e-3);
    CHECK(stats["nearest_neighbour"]["mean_mm"] >= 0.70 * spacing);
}

TEST_CASE("the line is where it was asked, and the curves fade") {
    for (int height : {60, 70, 85}) {
        const json stats = statsOf({"--set", "plan.hairline.height_mm=" + std::to_string(height)});
        CHECK(stats["hairline_mm"]["glabella_to_front"].get<double>() == doctest::Approx(height).epsilon(0.01));
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
        CHECK(line["temple_deg"][side] == doctest::Approx(95).epsilon(0.15));
    }
    CHECK(line["left_right_mm"] < 0.5);
    for (const char* third : {"upper", "middle", "lower"}) CHECK(line["face_thirds_mm"][third] > 40);
}

TEST_CASE("more is asked, more is there, and never another place") {
    const size_t few = statsOf({"--set", "plan.density=60"})["dots"]["pigment"];
    const size_t many = statsOf({"--set", "plan.density=120"})["dots"]["pigment"];
    CHECK(double(many) / double(few) == doctest::Approx(2).epsilon(0.03));
}
