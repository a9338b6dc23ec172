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

TEST_CASE("a PFM round trip keeps every float") {
    TemporaryFolder folder;
    ImageF image(9, 5, 3);
    for (size_t i = 0; i < image.data.size(); ++i) image.data[i] = float(i) * 0.31f - 7;
    writePfm(folder.path() / "p.pfm", image);
    CHECK(readPfm(folder.path() / "p.pfm") == image);
}
