// The comparator of golden images is itself tested; with real pictures of dots in tests/golden.
#include <doctest/doctest.h>

#include "engine/base/compare.h"
#include "engine/base/error.h"
#include "shaders/shared/noise.h"

using namespace stipple;

namespace {
// A grey picture with small dark dots, of which every `leaveOut`-th is left out; `shift` moves it to the right.
Image8 dots(unsigned leaveOut, int shift = 0) {
    Image8 image(128, 128, 3);
    for (uint8_t& v : image.data) v = 150;
    for (unsigned i = 0; i < 900; ++i) {
        if (leaveOut && i % leaveOut == 0) continue;
        const int x = int(shared::hash01(i * 2) * 124) + shift, y = int(shared::hash01(i * 2 + 1) * 126);
        for (int k = 0; k < 4; ++k)
            for (int c = 0; c < 3; ++c) image.at(x + k % 2, y + k / 2)[c] = 60;
    }
    return image;
}
Image8 withNoise(Image8 image) {
    for (size_t i = 0; i < image.data.size(); ++i)
        image.data[i] = uint8_t(image.data[i] + int(shared::hash01(uint32_t(i)) * 3) - 1);
    return image;
}
}  // namespace

TEST_CASE("equal pictures differ by nothing, and sizes must agree") {
    const ImageDifference d = compareImages(dots(0), dots(0));
    CHECK(d.worst == 0);
    CHECK(d.mean == 0);
    CHECK(d.worstTile == 0);
    CHECK_THROWS_AS(compareImages(Image8(2, 2, 3), Image8(2, 3, 3)), InputError);
}

TEST_CASE("noise of one step stays small by every measure") {
    const ImageDifference d = compareImages(dots(0), withNoise(dots(0)));
    CHECK(d.worst <= 1);
    CHECK(d.worstTile < 0.25);
    CHECK(d.tileTexture < 0.02);
}

TEST_CASE("a twentieth of the dots gone, or a move by one pixel, is seen") {
    CHECK(compareImages(dots(0), dots(20)).worstTile > 2);
    CHECK(compareImages(dots(0), dots(0, 1)).mean > 2);
}
