// Contact sheets by the command line.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/base/files.h"
#include "engine/base/image.h"
#include "engine/export/sheet_layout.h"
#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

using namespace stipple;

namespace {
constexpr int kWide = 160, kHigh = 120;

struct Sheets {
    TemporaryFolder folder;
    std::string path(const std::string& name) const { return (folder.path() / name).string(); }
    ProgramResult run(const std::string& name, std::vector<std::string> options) const {
        options.insert(options.begin(), {"sheet", "--output", path(name), "--size", "160x120"});
        return runStipple(options);
    }
    Image8 sheet(const std::vector<std::string>& options) const {
        const ProgramResult result = run("sheet.png", options);
        CAPTURE(result.err);
        REQUIRE(result.exitCode == 0);
        return readPng(path("sheet.png"));
    }
    Image8 render(std::vector<std::string> options) const {
        options.insert(options.begin(), {"render", "--output", path("one.png"), "--size", "160x120"});
        REQUIRE(runStipple(options).exitCode == 0);
        return readPng(path("one.png"));
    }
};

glm::ivec2 cornerOf(int columns, int rows, int column, int row) {
    return sheetLayout(columns, rows, {kWide, kHigh}, "").cellCorner(column, row);
}

bool holds(const Image8& sheet, const Image8& picture, glm::ivec2 corner) {
    for (int y = 0; y < picture.height; ++y)
        if (!std::equal(picture.at(0, y), picture.at(0, y) + size_t(picture.width) * 3,
                        sheet.at(corner.x, corner.y + y)))
            return false;
    return true;
}
}  // namespace

TEST_CASE("a sheet over two fields holds the very pictures that render makes, first field across, second down") {
    const Sheets s;
    const Image8 sheet = s.sheet({"--over", "time.years=0,5", "--over", "plan.density=60,135,200", "--view", "front"});
    for (const auto& [column, years] : {std::pair{0, "time.years=0"}, std::pair{1, "time.years=5"}})
        for (const auto& [row, density] : {std::pair{0, "plan.density=60"}, std::pair{2, "plan.density=200"}}) {
            CAPTURE(years);
            CAPTURE(density);
            const Image8 picture = s.render({"--view", "front", "--set", years, "--set", density});
            CHECK(holds(sheet, picture, cornerOf(2, 3, column, row)));
        }
}

TEST_CASE("a sheet over the head frames each head, and settings, camera and state hold for every picture") {
    const Sheets s;
    const Image8 sheet = s.sheet({"--over", "head.length_mm=175,210", "--state", "before", "--set", "skin.tone=3"});
    for (const auto& [column, length] : {std::pair{0, "head.length_mm=175"}, std::pair{1, "head.length_mm=210"}}) {
        CAPTURE(length);
        CHECK(holds(sheet, s.render({"--state", "before", "--set", "skin.tone=3", "--set", length}),
                    cornerOf(2, 1, column, 0)));
    }
}

TEST_CASE("each picture has a caption of its own under it, and the sheet has a foot and the fields of its project") {
    const Sheets s;
    const Image8 sheet = s.sheet({"--over", "time.estimate=low,typical,high", "--set", "plan.density=120"});
    const SheetLayout layout = sheetLayout(3, 1, {kWide, kHigh}, "");
    std::vector<std::vector<uint8_t>> captions;
    for (int column = 0; column < 3; ++column) {
        const glm::ivec2 below = layout.cellCorner(column, 0) + glm::ivec2(0, kHigh);
        std::vector<uint8_t> caption;
        for (int y = below.y; y < below.y + layout.captionPx; ++y)
            caption.insert(caption.end(), sheet.at(below.x, y), sheet.at(below.x, y) + 3 * kWide);
        CHECK(*std::max_element(caption.begin(), caption.end()) > 200);  // letters
        for (const auto& other : captions) CHECK_FALSE(caption == other);
        captions.push_back(std::move(caption));
    }
    bool foot = false;
    for (int y = layout.cellCorner(0, 1).y; y < sheet.height; ++y)
        for (int x = 0; x < sheet.width; ++x) foot |= sheet.at(x, y)[0] > 120;
    CHECK(foot);
    const std::string bytes = readFile(s.path("sheet.png"));
    CHECK(bytes.find("\"plan.density\":\"120\"") != std::string::npos);
    CHECK(bytes.find("Simulation") != std::string::npos);
}

TEST_CASE("futures hold the very pictures that render makes of later hair, the years across") {
    const Sheets s;
    const Image8 sheet = s.sheet({"--futures", "loss", "--view", "top"});
    for (const auto& [column, years] : {std::pair{0, "time.years=0"}, std::pair{3, "time.years=8"}})
        for (const auto& [row, later] : {std::pair{0, "hair.later=as_today"}, std::pair{2, "hair.later=norwood_7"}}) {
            CAPTURE(years);
            CAPTURE(later);
            const Image8 picture = s.render({"--view", "top", "--set", years, "--set", later});
            CHECK(holds(sheet, picture, cornerOf(4, 3, column, row)));
        }
    CHECK(readFile(s.path("sheet.png")).find("Simulation") != std::string::npos);
    const Image8 grey = s.sheet({"--futures", "grey", "--view", "top"});
    CHECK(grey.width == sheet.width);
    CHECK(s.sheet({"--futures", "regrowth", "--set", "hair.pattern=totalis"}).width == sheet.width);
}

TEST_CASE("the sheet of mistakes holds the very pictures that render makes of each, with the plan's own first") {
    const Sheets s;
    const Image8 sheet = s.sheet({"--futures", "mistakes", "--view", "top"});
    for (const auto& [row, mistake] : {std::pair{0, "what_if.kind=none"}, std::pair{1, "what_if.kind=too_deep"},
                                       std::pair{4, "what_if.kind=too_big"}}) {
        CAPTURE(mistake);
        const Image8 picture = s.render({"--view", "top", "--set", "time.years=5", "--set", mistake});
        CHECK(holds(sheet, picture, cornerOf(3, 7, 1, row)));
    }
    CHECK(readFile(s.path("sheet.png")).find("What if") == std::string::npos);
    s.sheet({"--over", "time.years=0", "--set", "what_if.kind=too_dark"});
    CHECK(readFile(s.path("sheet.png")).find("What if: too dark") != std::string::npos);
}

TEST_CASE("one row of values wraps, and the same sheet has the same bytes") {
    const Sheets s;
    s.sheet({"--over", "skin.tone=1,2,3,4,5,6,7,8,9,10"});
    const std::string first = readFile(s.path("sheet.png"));
    const Image8 sheet = s.sheet({"--over", "skin.tone=1,2,3,4,5,6,7,8,9,10"});
    CHECK(first == readFile(s.path("sheet.png")));
    CHECK(sheet.width > 3 * kWide);
    CHECK(sheet.width < 2 * sheet.height);
    CHECK(sheet.height < 2 * sheet.width);
}

TEST_CASE("wrong values, too many of them and too large a sheet are refused in one sentence, and nothing is written") {
    const Sheets s;
    std::string many = "plan.seed=1";
    for (int i = 2; i <= 201; ++i) many += "," + std::to_string(i);
    std::string tall = "plan.seed=1";
    for (int i = 2; i <= 150; ++i) tall += "," + std::to_string(i);
    const std::vector<std::pair<std::vector<std::string>, std::string>> wrong = {
        {{}, "--over"},
        {{"--over", "time.years=0,ten"}, "time.years"},
        {{"--over", "time.yers=0,1"}, "time.years"},
        {{"--over", "time.years"}, "PATH=V1"},
        {{"--over", "time.years=0,,3"}, "time.years"},
        {{"--over", "time.years=0", "--over", "time.years=1"}, "twice"},
        {{"--over", "time.years=0", "--over", "time.sun=1", "--over", "skin.tone=1"}, "rows and columns"},
        {{"--over", "time.estimate=most"}, "typical"},
        {{"--futures", "los"}, "loss"},
        {{"--futures", "loss", "--over", "time.years=0,1"}, "not both"},
        {{"--futures", "loss", "--set", "hair.pattern=norwood_7"}, "Norwood VII"},
        {{"--futures", "regrowth"}, "Norwood V"},
        {{"--over", many}, "200"},
        {{"--over", "skin.tone=1", "--over", tall}, "16384"},
    };
    for (const auto& [options, word] : wrong) {
        CAPTURE(word);
        const ProgramResult result = s.run("refused.png", options);
        CAPTURE(result.err);
        CHECK(result.exitCode == 2);
        CHECK(result.err.find(word) != std::string::npos);
        CHECK(std::count(result.err.begin(), result.err.end(), '\n') == 1);
        CHECK_FALSE(std::filesystem::exists(s.path("refused.png")));
    }
    CHECK(runStipple({"sheet", "--over", "skin.tone=1", "--output", "a.pfm"}).exitCode == 2);
    CHECK(runStipple({"sheet", "--over", "skin.tone=1", "--output", s.path("none/a.png")}).exitCode == 1);
}
