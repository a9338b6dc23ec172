// Laws of the lit skin: what is diffuse, what shines, and how the picture is shown.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "engine/dots/look.h"
#include "engine/render/lights.h"
#include "engine/render/renderer.h"
#include "tests/gl/gl_fixture.h"
#include "tests/support/nearly.h"
#include "tests/support/synthetic_head.h"

using namespace stipple;

namespace {

constexpr float kRadiusMm = 90;

// A ball of skin, all of it treated: a field, and no dots.
struct Ball {
    Ball() {
        renderer.setHead(ballHead(kRadiusMm));
        renderer.setFieldMask(std::vector<float>(64 * 64, 1.0f), 64);
        inputs.size = {320, 320};
        inputs.camera = {{.azimuthDeg = 0, .elevationDeg = 0, .distanceMm = 700, .targetMm = glm::vec3(0)}};
        inputs.fieldOpticalDepth = {0.4f, 0.3f, 0.2f};
        inputs.look = lookParams(Plan{}, OwnHair{}, Skin{}, TimePoint{});
    }
    ImageF linear(CompareState state, float shine) {
        inputs.state = state;
        inputs.shine = shine;
        renderer.render(inputs);
        return renderer.readLinear();
    }

    Renderer renderer;
    FrameInputs inputs;
};

// Pixels whose whole surrounding shows the ball and neither rim nor background.
template <typename Visit>
void overBall(const ImageF& image, Visit visit) {
    const float radius = 0.8f * kRadiusMm / 700 * 85 / 36 * float(image.width);
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x)
            if (std::hypot(float(x) - 0.5f * float(image.width), float(y) - 0.5f * float(image.height)) < radius)
                visit(x, y);
}

glm::vec3 meanOver(const ImageF& image) {
    glm::dvec3 sum(0);
    int count = 0;
    overBall(image, [&](int x, int y) {
        sum += glm::dvec3(image.at(x, y)[0], image.at(x, y)[1], image.at(x, y)[2]);
        ++count;
    });
    return glm::vec3(sum / double(count));
}

}  // namespace

TEST_CASE_FIXTURE(GlFixture, "the field takes its optical depth from the diffuse light, whatever the light") {
    Ball ball;
    for (const std::string& rig : lightRigNames()) {
        ball.inputs.lightRig = rig;
        const glm::vec3 ratio =
            meanOver(ball.linear(CompareState::after, 0)) / meanOver(ball.linear(CompareState::before, 0));
        for (int c = 0; c < 3; ++c)
            CHECK_MESSAGE(ratio[c] == nearly(std::exp(-ball.inputs.fieldOpticalDepth[c]), 0.03), rig);
    }
}

TEST_CASE_FIXTURE(GlFixture, "treated skin is red on the day of a session, and no more after three days") {
    Ball ball;
    ball.inputs.fieldOpticalDepth = glm::vec3(0);
    const auto rednessAt = [&](float daysSinceLast) {
        ball.inputs.look = lookParams(Plan{}, OwnHair{}, Skin{}, {.days = sessionDay(Plan{}, 2) + daysSinceLast});
        const glm::vec3 ratio =
            meanOver(ball.linear(CompareState::after, 0)) / meanOver(ball.linear(CompareState::before, 0));
        return ratio.r / ratio.g;
    };
    CHECK(rednessAt(0) > 1.15f);
    CHECK(rednessAt(1) < rednessAt(0));
    CHECK(rednessAt(3) < 1.03f);
    CHECK(rednessAt(30) == nearly(1, 0.002));
}

TEST_CASE_FIXTURE(GlFixture, "the field leaves the highlight alone") {
    Ball ball;
    const ImageF bare = ball.linear(CompareState::before, 1), bareDull = ball.linear(CompareState::before, 0);
    const ImageF treated = ball.linear(CompareState::after, 1), treatedDull = ball.linear(CompareState::after, 0);
    float worst = 0, brightest = 0;
    overBall(bare, [&](int x, int y) {
        for (int c = 0; c < 3; ++c) {
            const float onBare = bare.at(x, y)[c] - bareDull.at(x, y)[c];
            const float onTreated = treated.at(x, y)[c] - treatedDull.at(x, y)[c];
            worst = std::max(worst, std::abs(onBare - onTreated));
            brightest = std::max(brightest, onBare);
        }
    });
    CHECK(brightest > 0.1f);
    CHECK(worst < 0.004f);  // the target's half floats
}

TEST_CASE_FIXTURE(GlFixture, "shine only adds light, and in proportion") {
    Ball ball;
    const ImageF none = ball.linear(CompareState::before, 0), half = ball.linear(CompareState::before, 0.5f),
                 full = ball.linear(CompareState::before, 1);
    int darker = 0, bent = 0;
    overBall(none, [&](int x, int y) {
        for (int c = 0; c < 3; ++c) {
            const float a = none.at(x, y)[c], b = half.at(x, y)[c], d = full.at(x, y)[c];
            darker += d < a - 0.002f;
            bent += std::abs((d - a) - 2 * (b - a)) > 0.006f;
        }
    });
    CHECK(darker == 0);
    CHECK(bent == 0);
}

TEST_CASE_FIXTURE(GlFixture, "without shine no rig leaves a highlight: brightness follows the albedo") {
    Ball ball;
    // Two skins of nearly the same constants: one brighter by a tenth in every channel.
    for (const std::string& rig : lightRigNames()) {
        ball.inputs.lightRig = rig;
        ball.inputs.skinAlbedo = {0.40f, 0.24f, 0.15f};
        const ImageF dark = ball.linear(CompareState::before, 0);
        ball.inputs.skinAlbedo *= 1.1f;
        const ImageF light = ball.linear(CompareState::before, 0);
        float worst = 0;
        overBall(dark, [&](int x, int y) {
            for (int c = 0; c < 3; ++c)
                if (dark.at(x, y)[c] > 0.02f)
                    worst = std::max(worst, std::abs(light.at(x, y)[c] / dark.at(x, y)[c] - 1.1f));
        });
        CHECK_MESSAGE(worst < 0.05f, rig);
    }
}

TEST_CASE_FIXTURE(GlFixture, "the mean of bare skin stays the same from 150 mm to 2 m") {
    Ball ball;
    // One patch straight ahead, some 20 mm wide, so that shape and light are alike at every distance.
    float first = 0;
    for (const float distanceMm : {240.0f, 500.0f, 1000.0f, 2090.0f}) {
        ball.inputs.camera.distanceMm = distanceMm;
        const ImageF image = ball.linear(CompareState::before, 0);
        const float half = 10 / (distanceMm - kRadiusMm) * 85 / 36 * float(image.width);
        double sum = 0;
        int count = 0;
        for (int y = 0; y < image.height; ++y)
            for (int x = 0; x < image.width; ++x)
                if (std::abs(float(x) + 0.5f - 0.5f * float(image.width)) < half &&
                    std::abs(float(y) + 0.5f - 0.5f * float(image.height)) < half) {
                    sum += image.at(x, y)[1];
                    ++count;
                }
        const float mean = float(sum / count);
        if (first == 0) first = mean;
        CAPTURE(distanceMm);
        CHECK(mean == nearly(first, 0.03));
    }
}

TEST_CASE_FIXTURE(GlFixture, "the wall is a neutral mid grey under every rig") {
    Renderer renderer;
    FrameInputs inputs;
    inputs.size = {160, 90};
    inputs.dither = false;
    for (const std::string& rig : lightRigNames()) {
        inputs.lightRig = rig;
        renderer.render(inputs);
        const Image8 image = renderer.readImage();
        for (int y = 0; y < image.height; y += 8)
            for (int x = 0; x < image.width; x += 8) {
                const uint8_t* p = image.at(x, y);
                CHECK(p[0] == p[1]);
                CHECK(p[1] == p[2]);
                CHECK(p[0] >= 0x50);
                CHECK(p[0] <= 0x80);
            }
    }
}

TEST_CASE_FIXTURE(GlFixture, "without a tone curve the shown picture is the linear one in sRGB") {
    Ball ball;
    ball.inputs.toneCurve = false;
    ball.inputs.dither = false;
    const ImageF linear = ball.linear(CompareState::before, 1);
    const Image8 shown = ball.renderer.readImage();
    int wrong = 0;
    overBall(linear, [&](int x, int y) {
        for (int c = 0; c < 3; ++c) {
            const float v = std::clamp(linear.at(x, y)[c], 0.0f, 1.0f);
            const float encoded = v <= 0.0031308f ? 12.92f * v : 1.055f * std::pow(v, 1 / 2.4f) - 0.055f;
            wrong += std::abs(float(shown.at(x, y)[c]) - 255 * encoded) > 1.01f;
        }
    });
    CHECK(wrong == 0);
}

TEST_CASE_FIXTURE(GlFixture, "dither moves no pixel by more than a step, and not the mean") {
    Ball ball;
    ball.inputs.shine = 1;
    const auto shown = [&](bool dither) {
        ball.inputs.dither = dither;
        ball.renderer.render(ball.inputs);
        return ball.renderer.readImage();
    };
    const Image8 plain = shown(false), dithered = shown(true);
    int most = 0, moved = 0;
    double difference = 0;
    for (size_t i = 0; i < plain.data.size(); ++i) {
        const int step = int(dithered.data[i]) - int(plain.data[i]);
        most = std::max(most, std::abs(step));
        moved += step != 0;
        difference += step;
    }
    CHECK(most == 1);
    CHECK(moved > int(plain.data.size() / 20));
    CHECK(std::abs(difference / double(plain.data.size())) < 0.02);
}
