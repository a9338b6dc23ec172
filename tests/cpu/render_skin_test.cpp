#include <doctest/doctest.h>

#include <cmath>

#include "engine/dots/skin_albedo.h"
#include "engine/render/skin_constants.h"
#include "engine/render/skin_profile.h"
#include "tests/support/nearly.h"

using namespace stipple;

TEST_CASE("the tone scale runs through the skins' constants without a jump") {
    SkinConstants last = skinConstants(glm::vec3(0));
    for (float grey = 0; grey < 0.8f; grey += 0.005f) {
        const SkinConstants now = skinConstants(glm::vec3(grey));
        CHECK(std::abs(now.scatter - last.scatter) < 0.03f);
        CHECK(std::abs(now.scalpRelief - last.scalpRelief) < 0.03f);
        CHECK(std::abs(now.mottle - last.mottle) < 0.03f);
        CHECK(glm::distance(now.blood, last.blood) < 0.02f);
        last = now;
    }
}

TEST_CASE("darker skin is mottled less by blood and scatters less; all tones shine") {
    for (int tone = 2; tone <= 10; ++tone) {
        const SkinConstants lighter = skinConstants(monkAlbedo(tone - 1)), darker = skinConstants(monkAlbedo(tone));
        CHECK(darker.blood.g <= lighter.blood.g + 1e-6f);
        CHECK(darker.scatter <= lighter.scatter + 1e-6f);
        CHECK(darker.highlightGain > 0.5f);
    }
}

TEST_CASE("melanin absorbs blue most, blood green most") {
    const SkinConstants skin = skinConstants(monkAlbedo(6));
    CHECK(skin.melanin.b > skin.melanin.g);
    CHECK(skin.melanin.g > skin.melanin.r);
    CHECK(skin.blood.g > skin.blood.b);
    CHECK(skin.blood.b > skin.blood.r);
}

namespace {

// Mean square distance along the axis, mm2.
glm::vec3 varianceOf(const shared::SkinBlurUniforms& blur) {
    glm::vec3 sum(0);
    for (int i = 1; i <= STIPPLE_SKIN_TAPS; ++i)
        sum += 2.0f * glm::vec3(blur.taps[i]) * (blur.taps[i].w * blur.taps[i].w);
    return sum;
}

}  // namespace

TEST_CASE("light that spreads in the skin is neither lost nor gained, and red goes farthest") {
    for (const float scatter : {0.7f, 1.0f, 1.2f}) {
        const shared::SkinBlurUniforms blur = skinBlur(scatter);
        glm::vec3 sum = glm::vec3(blur.taps[0]);
        for (int i = 1; i <= STIPPLE_SKIN_TAPS; ++i) {
            sum += 2.0f * glm::vec3(blur.taps[i]);
            CHECK(blur.taps[i].w > blur.taps[i - 1].w);
        }
        for (int c = 0; c < 3; ++c) CHECK(sum[c] == doctest::Approx(1));
        const glm::vec3 variance = varianceOf(blur);
        CHECK(variance.r > 2 * variance.g);
        CHECK(variance.g > variance.b);
    }
}

TEST_CASE("the taps spread light as far as the profile does, and in dark skin less far") {
    // d'Eon and Luebke's Gaussians, variance by share: red 1.38 mm2, green 0.068, blue 0.025.
    const glm::vec3 light = varianceOf(skinBlur(1.2f)), dark = varianceOf(skinBlur(0.7f));
    CHECK(light.r == nearly(1.38, 0.1));
    CHECK(light.g == nearly(0.068, 0.1));
    CHECK(light.b == nearly(0.025, 0.1));
    CHECK(dark.r == nearly(light.r * 0.34f, 0.02));
}
