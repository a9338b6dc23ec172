// The colour of untreated skin: Monk's tones, and undertones at the same lightness.
#include <doctest/doctest.h>

#include <cmath>

#include "engine/base/lab.h"
#include "engine/dots/skin_albedo.h"
#include "tests/support/nearly.h"

using namespace stipple;

namespace {

Skin skin(int tone, float undertone) { return {.tone = tone, .undertone = undertone}; }
glm::dvec3 lab(const Skin& of) { return labOfLinear(skinAlbedo(of)); }
double hue(const glm::dvec3& lab) { return std::atan2(lab.z, lab.y); }

}  // namespace

TEST_CASE("L*a*b* of sRGB's primaries and of grey is what CIE 15 gives, and comes back") {
    const auto near = [](glm::dvec3 a, glm::dvec3 b, double off) { return glm::distance(a, b) < off; };
    CHECK(near(labOfLinear(glm::dvec3(1)), {100, 0, 0}, 0.02));
    CHECK(near(labOfLinear({1, 0, 0}), {53.24, 80.09, 67.20}, 0.05));
    CHECK(near(labOfLinear({0, 0, 1}), {32.30, 79.19, -107.86}, 0.05));
    CHECK(near(labOfLinear(glm::dvec3(0.184187)), {50, 0, 0}, 0.02));
    for (const glm::dvec3& rgb : {glm::dvec3(0.4, 0.2, 0.1), glm::dvec3(0.002, 0.001, 0.003), glm::dvec3(1, 0, 0.5)})
        CHECK(near(linearOfLab(labOfLinear(rgb)), rgb, 1e-9));
}

TEST_CASE("no undertone is the tone's own colour, to the bit") {
    for (int tone = 1; tone <= 10; ++tone) CHECK(skinAlbedo(skin(tone, 0)) == monkAlbedo(tone));
}

TEST_CASE("an undertone keeps lightness and chroma, and turns the hue to rosy one way and to olive the other") {
    for (int tone = 1; tone <= 10; ++tone) {
        const glm::dvec3 plain = lab(skin(tone, 0));
        double before = -1;
        for (const float undertone : {-1.0f, -0.5f, 0.0f, 0.5f, 1.0f}) {
            CAPTURE(tone);
            CAPTURE(undertone);
            const glm::dvec3 turned = lab(skin(tone, undertone));
            CHECK(turned.x == nearly(plain.x, 1e-4));
            CHECK(std::hypot(turned.y, turned.z) == nearly(std::hypot(plain.y, plain.z), 1e-3));
            CHECK(hue(turned) > before);
            before = hue(turned);
        }
    }
}

TEST_CASE("with any undertone all tones lie within the gamut, keep their order and differ to the eye") {
    for (const float undertone : {-1.0f, 0.0f, 1.0f})
        for (int tone = 1; tone <= 10; ++tone) {
            CAPTURE(tone);
            const glm::vec3 albedo = skinAlbedo(skin(tone, undertone));
            for (int c = 0; c < 3; ++c) {
                CHECK(albedo[c] > 0);
                CHECK(albedo[c] < 1);
            }
            if (tone == 1) continue;
            const glm::dvec3 here = lab(skin(tone, undertone)), lighter = lab(skin(tone - 1, undertone));
            CHECK(here.x < lighter.x);
            CHECK(glm::distance(here, lighter) > 1);  // about what can be told apart
        }
}
