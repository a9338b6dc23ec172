#include <doctest/doctest.h>

#include <cmath>

#include "engine/dots/skin_albedo.h"
#include "engine/render/skin_constants.h"

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
