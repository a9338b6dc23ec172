// Pictures by the command line: states, seeds, determinism.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "engine/base/compare.h"
#include "engine/base/files.h"
#include "engine/base/image.h"
#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

using namespace stipple;

namespace {
struct Renderings {
    TemporaryFolder folder;
    std::string render(const std::string& name, std::vector<std::string> options) {
        const std::string path = (folder.path() / name).string();
        options.insert(options.begin(), {"render", "--output", path, "--size", "320x240"});
        const ProgramResult result = runStipple(options);
        CAPTURE(result.err);
        REQUIRE(result.exitCode == 0);
        return path;
    }
};
}  // namespace

TEST_CASE("the same input gives the same bytes, and another seed other dots") {
    Renderings r;
    const std::string a = r.render("a.png", {"--view", "hairline"}), b = r.render("b.png", {"--view", "hairline"});
    CHECK(readFile(a) == readFile(b));
    const std::string c = r.render("c.png", {"--view", "hairline", "--set", "plan.seed=2"});
    CHECK(compareImages(readPng(a), readPng(c)).mean > 0.2);
}

TEST_CASE("'before' has the pixels of a plan without dots, and split has both halves") {
    Renderings r;
    const Image8 before = readPng(r.render("before.png", {"--state", "before"}));
    const Image8 without = readPng(r.render("without.png", {"--set", "plan.density=0"}));
    CHECK(before == without);
    const Image8 after = readPng(r.render("after.png", {}));
    CHECK_FALSE(before == after);
    const Image8 split = readPng(r.render("split.png", {"--state", "split"}));
    for (int y = 0; y < split.height; ++y) {
        CHECK(std::equal(split.at(0, y), split.at(150, y), before.at(0, y)));
        CHECK(std::equal(split.at(170, y), split.at(320 - 1, y), after.at(170, y)));
    }
}

TEST_CASE("a transparent picture has alpha 0 outside the head and 255 on it") {
    Renderings r;
    const Image8 image = readPng(r.render("t.png", {"--transparent", "--view", "front"}));
    REQUIRE(image.channels == 4);
    CHECK(image.at(2, 2)[3] == 0);
    CHECK(image.at(160, 120)[3] == 255);
}

TEST_CASE("overlays change the picture, and an existing picture can be asked for as reference") {
    Renderings r;
    const std::string plain = r.render("plain.png", {});
    for (const char* overlay : {"landmarks", "tape", "zones"}) {
        CAPTURE(overlay);
        CHECK(compareImages(readPng(plain), readPng(r.render("overlay.png", {"--overlay", overlay}))).worst > 30);
    }
    r.render("again.png", {"--ref", plain});
    const ProgramResult differs = runStipple({"render", "--output", (r.folder.path() / "x.png").string(), "--size",
                                              "320x240", "--view", "back", "--ref", plain});
    CHECK(differs.exitCode == 1);
    CHECK(differs.err.find("differs") != std::string::npos);
}

TEST_CASE("a picture at true size shows the head twice as large where a mm has twice the pixels, and says how") {
    Renderings r;
    const auto widthOf = [&](const std::string& pixelsPerMm) {
        const std::string path = r.render(
            "size.png", {"--seen-from", "1", "--pixels-per-mm", pixelsPerMm, "--transparent", "--view", "top"});
        const std::string says = "seen from 1.0 m, for an eye 0.60 m from a screen of " + pixelsPerMm;
        CHECK(readFile(path).find(says) != std::string::npos);
        const Image8 image = readPng(path);
        int columns = 0;
        for (int x = 0; x < image.width; ++x) {
            bool isHead = false;
            for (int y = 0; y < image.height; ++y) isHead = isHead || image.at(x, y)[3] > 127;
            columns += isHead ? 1 : 0;
        }
        return columns;
    };
    const int once = widthOf("1.00"), twice = widthOf("2.00");
    CHECK(once > 60);
    CHECK(twice < 320);
    CHECK(std::abs(twice - 2 * once) <= 2);
}

TEST_CASE("a picture as of a phone's camera says so") {
    Renderings r;
    CHECK(readFile(r.render("phone.png", {"--phone-camera"})).find("phone's camera") != std::string::npos);
    CHECK(readFile(r.render("plain.png", {})).find("phone's camera") == std::string::npos);
}

TEST_CASE("a PNG carries the fields that make it, and says that it is a simulation; a PFM is linear") {
    Renderings r;
    const std::string bytes =
        readFile(r.render("a.png", {"--set", "plan.density=120", "--set", "client.age_years=47"}));
    CHECK(bytes.find("\"plan.density\":\"120\"") != std::string::npos);
    CHECK(bytes.find("Simulation") != std::string::npos);
    CHECK(bytes.find("client") == std::string::npos);  // it makes no picture, and is nobody else's business
    CHECK(bytes.find(r.folder.path().string()) == std::string::npos);
    const ImageF linear = readPfm(r.render("a.pfm", {}));
    CHECK(linear.width == 320);
    CHECK(linear.at(160, 120)[0] > 0.02f);
}
