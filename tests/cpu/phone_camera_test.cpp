// A picture as a phone's camera gives it.
#include <doctest/doctest.h>

#include <cmath>

#include "engine/export/phone_camera.h"

using namespace stipple;

namespace {

Image8 flat(int value, int channels = 3) {
    Image8 image(64, 64, channels);
    for (uint8_t& byte : image.data) byte = uint8_t(value);
    return image;
}

// Dark dots on a lighter ground, about 8 pixels apart.
Image8 dotted() {
    Image8 image = flat(150);
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x) {
            const float away = std::hypot(float(x % 8) - 4, float(y % 8) - 4);
            for (int c = 0; c < 3; ++c) image.at(x, y)[c] = uint8_t(150 - 50 * std::exp(-away * away / 3));
        }
    return image;
}

struct Spread {
    double mean = 0, deviation = 0;
};
Spread spreadOf(const Image8& image) {
    Spread spread;
    double squares = 0;
    for (const uint8_t value : image.data) {
        spread.mean += value / double(image.data.size());
        squares += double(value) * value / double(image.data.size());
    }
    spread.deviation = std::sqrt(squares - spread.mean * spread.mean);
    return spread;
}

}  // namespace

TEST_CASE("a phone's camera sharpens dots and hardly moves their mean") {
    const Image8 dots = dotted(), taken = asPhoneCamera(dots);
    CHECK(spreadOf(taken).deviation > 1.4 * spreadOf(dots).deviation);
    CHECK(spreadOf(taken).deviation < 2.6 * spreadOf(dots).deviation);
    CHECK(std::abs(spreadOf(taken).mean - spreadOf(dots).mean) < 6);
}

TEST_CASE("an even picture gets noise alone, more of it in shadow; grey stays grey") {
    const Spread light = spreadOf(asPhoneCamera(flat(128))), dark = spreadOf(asPhoneCamera(flat(40)));
    CHECK(std::abs(light.mean - 128) < 1);
    CHECK(light.deviation > 0.4);
    CHECK(light.deviation < 3);
    CHECK(dark.deviation > light.deviation);
    const Image8 taken = asPhoneCamera(flat(128));
    for (size_t i = 0; i < taken.data.size(); i += 3)
        CHECK((taken.data[i] == taken.data[i + 1] && taken.data[i] == taken.data[i + 2]));
}

TEST_CASE("the same picture gives the same bytes, and what is clear stays clear") {
    CHECK(asPhoneCamera(dotted()) == asPhoneCamera(dotted()));
    Image8 clear = flat(90, 4);
    for (size_t i = 3; i < clear.data.size(); i += 8) clear.data[i] = 0;
    const Image8 taken = asPhoneCamera(clear);
    for (size_t i = 3; i < clear.data.size(); i += 4) CHECK(taken.data[i] == clear.data[i]);
    CHECK(asPhoneCamera(Image8(0, 0, 3)).empty());
}
