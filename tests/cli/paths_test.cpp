// Heads and projects in folders and files whose names hold blanks, accents and other scripts; heads that are none.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "engine/base/files.h"
#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

using namespace stipple;

namespace {

// A ball of 32 x 16 quads.
std::string ballText() {
    std::string text;
    const auto number = [](double v) { return std::to_string(v) + " "; };
    for (int r = 0; r <= 16; ++r)
        for (int s = 0; s < 32; ++s) {
            const double polar = M_PI * r / 16, turn = M_PI * s / 16;
            text += "v " + number(90 * std::sin(polar) * std::sin(turn)) + number(90 * std::cos(polar)) +
                    number(90 * std::sin(polar) * std::cos(turn)) + "\n";
        }
    for (int r = 0; r < 16; ++r)
        for (int s = 0; s < 32; ++s) {
            const int a = 1 + r * 32 + s, b = 1 + r * 32 + (s + 1) % 32;
            text += "f " + std::to_string(a) + " " + std::to_string(a + 32) + " " + std::to_string(b + 32) + " " +
                    std::to_string(b) + "\n";
        }
    return text;
}

}  // namespace

TEST_CASE("a name may hold blanks, accents, quotation marks and any script, the whole way") {
    const TemporaryFolder folder;
    const auto place = folder.path() / "Pr\xc3\xa4sentation \xe5\xae\xa2\xe6\x88\xb7 \xd8\xb1\xd8\xa3\xd8\xb3";
    std::filesystem::create_directories(place);
    const std::string head = (place / "Kopf \"\xc3\xa9l\xc3\xa8ve\" \xe4\xb8\x89\xe7\xbb\xb4 '1'.glb").string();
    const std::string picture = (place / "\xe7\xbb\x93\xe6\x9e\x9c d'essai.png").string();
    const std::string project = (place / "\xd0\xba\xd0\xbb\xd0\xb8\xd0\xb5\xd0\xbd\xd1\x82 1.stipple").string();
    std::filesystem::copy_file("assets/heads/studio.glb", head);
    CHECK(runStipple({"inspect", "--json", head}).exitCode == 0);
    CHECK(runStipple({"render", head, "--output", picture, "--size", "64x48"}).exitCode == 0);
    CHECK(std::filesystem::file_size(picture) > 0);
    const ProgramResult saved = runStipple({"save", head, "--output", project});
    CAPTURE(saved.err);
    REQUIRE(saved.exitCode == 0);
    const auto kept = nlohmann::json::parse(readFile(project));
    CHECK(kept["head"]["file"] == std::filesystem::path(head).filename().string());
    const ProgramResult opened = runStipple({"stats", "--json", project});
    CHECK(opened.exitCode == 0);
    CHECK(opened.err.empty());
}

TEST_CASE("a name with a line break or in no encoding makes no second line and no crash") {
    const TemporaryFolder folder;
    for (const char* name : {"two\nlines.obj", "bell\a.obj", "latin\xf6.obj"}) {
        const auto path = folder.path() / name;
        writeFileAtomic(path, "no head\n");
        const ProgramResult result = runStipple({"inspect", path.string()});
        CAPTURE(result.err);
        CHECK(result.exitCode == 1);
        CHECK(std::count(result.err.begin(), result.err.end(), '\n') == 1);
    }
}

TEST_CASE("what hardly looks like a head is told by every command that uses it") {
    const TemporaryFolder folder;
    const std::string ball = (folder.path() / "ball.obj").string();
    writeFileAtomic(ball, ballText());
    const std::string picture = (folder.path() / "a.png").string(), project = (folder.path() / "a.stipple").string();
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{"inspect", ball},
                                                      {"stats", ball},
                                                      {"render", ball, "--output", picture, "--size", "64x48"},
                                                      {"export", ball, "--output", (folder.path() / "a.csv").string()},
                                                      {"save", ball, "--output", project}}) {
        const ProgramResult result = runStipple(arguments);
        CAPTURE(arguments[0]);
        CAPTURE(result.err);
        CHECK(result.exitCode == 0);
        CHECK(result.err.find("\"ball.obj\" hardly looks like a head") != std::string::npos);
        CHECK(std::count(result.err.begin(), result.err.end(), '\n') == 1);
    }
    CHECK(runStipple({"inspect", "assets/heads/studio.glb"}).err.empty());
}
