#include <doctest/doctest.h>

#include "engine/base/error.h"
#include "engine/base/files.h"
#include "engine/base/image.h"
#include "tests/support/temporary_folder.h"

using namespace stipple;

namespace {
Image8 pattern(int width, int height, int channels) {
    Image8 image(width, height, channels);
    for (size_t i = 0; i < image.data.size(); ++i) image.data[i] = uint8_t(i * 37 + i / 7);
    return image;
}
}  // namespace

TEST_CASE("a PNG round trip keeps every byte, with and without alpha") {
    TemporaryFolder folder;
    for (int channels : {3, 4}) {
        const Image8 image = pattern(31, 17, channels);
        writePng(folder.path() / "p.png", image, {{"stipple", "plan.density=135"}});
        CHECK(readPng(folder.path() / "p.png") == image);
    }
    const std::string bytes = readFile(folder.path() / "p.png");
    CHECK(bytes.find("sRGB") != std::string::npos);
    CHECK(bytes.find("plan.density=135") != std::string::npos);
}

TEST_CASE("a cut-off or wrong PNG is refused") {
    TemporaryFolder folder;
    const std::string bytes = encodePng(pattern(40, 40, 3));
    writeFileAtomic(folder.path() / "cut.png", bytes.substr(0, bytes.size() / 2));
    CHECK_THROWS_AS(readPng(folder.path() / "cut.png"), InputError);
    writeFileAtomic(folder.path() / "text.png", "hello");
    CHECK_THROWS_AS(readPng(folder.path() / "text.png"), InputError);
}

TEST_CASE("the texts of a PNG read back, whatever letters they have; a damaged one is refused") {
    const PngText texts{
        {"Software", "Stipple"}, {"stipple", "{\"plan.density\":\"120\"}"}, {"Comment", "\xC3\xA9\xE2\x86\x92"}};
    const std::string bytes = encodePng(pattern(40, 40, 3), texts);
    CHECK(pngTextOf(bytes, "p.png") == texts);
    CHECK(pngTextOf(encodePng(pattern(4, 4, 4)), "p.png").empty());
    CHECK_THROWS_WITH_AS(pngTextOf("hello", "p.png"), doctest::Contains("p.png"), InputError);
    CHECK_THROWS_AS(pngTextOf("", "p.png"), InputError);
    for (size_t length = 0; length < 150; ++length)
        CHECK_THROWS_AS(pngTextOf(bytes.substr(0, length), "p"), InputError);
}

TEST_CASE("a PFM round trip keeps every float") {
    TemporaryFolder folder;
    ImageF image(9, 5, 3);
    for (size_t i = 0; i < image.data.size(); ++i) image.data[i] = float(i) * 0.31f - 7;
    writePfm(folder.path() / "p.pfm", image);
    CHECK(readPfm(folder.path() / "p.pfm") == image);
}
