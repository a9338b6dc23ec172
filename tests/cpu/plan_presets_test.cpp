#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <string>

#include "engine/base/error.h"
#include "engine/plan/hairline.h"
#include "engine/plan/hairline_data.h"
#include "engine/plan/preset_file.h"
#include "tests/support/temporary_folder.h"

using namespace stipple;

namespace {

// What is wrong with an edited copy of the hairlines' file, in one sentence; "" if nothing is.
std::string complaintAbout(const std::string& text) {
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder.path() / "assets/presets");
    std::ofstream(folder.path() / "assets/presets/hairlines.json") << text;
    setenv("STIPPLE_RESOURCE_DIR", folder.path().c_str(), 1);
    std::string complaint;
    try {
        const PresetFile file("assets/presets/hairlines.json");
        file.shapePoints(file.root(), "points");
        file.number(file.root(), "size");
    } catch (const InputError& error) {
        complaint = error.what();
    }
    unsetenv("STIPPLE_RESOURCE_DIR");
    return complaint;
}

}  // namespace

TEST_CASE("each shape begins in the middle, goes outwards and ends above the sideburn") {
    for (int i = 0; i < kHairlineShapeCount; ++i) {
        const auto points = shapePoints(HairlineShape(i));
        CAPTURE(std::string(shapeName(HairlineShape(i))));
        REQUIRE(points.size() > 5);
        CHECK(points.front().azimuthDeg == 0);
        CHECK(points.front().height > 0.35f);
        CHECK(points.back().azimuthDeg > 50);
        CHECK(points.back().height < 0.1f);
        for (size_t k = 1; k < points.size(); ++k) CHECK(points[k].azimuthDeg > 0);
    }
}

TEST_CASE("only the straight line has corners") {
    for (int i = 0; i < kHairlineShapeCount; ++i) {
        int corners = 0;
        for (const ShapePoint& point : hairlineData().shapes[size_t(i)]) corners += point.corner;
        CHECK(corners == (HairlineShape(i) == HairlineShape::straight ? 2 : 0));
    }
}

TEST_CASE("an edited preset file that is wrong is refused with its name and what is wrong") {
    CHECK(complaintAbout(R"({"points": [[0, 0.5], [10, 0.5, "corner"]], "size": 1})").empty());
    for (const char* broken :
         {"", "[1, 2]", "{\"points\": 3}", "{\"size\": 1}", R"({"points": [[0, 1]], "size": 1})",
          R"({"points": [[0, 1], ["a", 2]], "size": 1})", R"({"points": [[0, 1], [2, 2]], "size": "x"})"}) {
        const std::string complaint = complaintAbout(broken);
        CAPTURE(std::string(broken));
        CHECK(complaint.find("hairlines.json") != std::string::npos);
        CHECK(complaint.find('\n') == std::string::npos);
    }
}
