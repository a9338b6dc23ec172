// A picture at true size: where the eye stands, and how large what it sees is on the screen.
#include <doctest/doctest.h>

#include <cmath>

#include "engine/render/true_size.h"
#include "tests/support/nearly.h"
#include "tests/support/synthetic_head.h"

using namespace stipple;

namespace {

constexpr glm::ivec2 kSize(1400, 900);
constexpr float kBallMm = 100;

const Head& studio() {
    static const HeadPtr head = loadBuiltInHead();
    return *head;
}

Head ballWithSkin() {
    Head ball = *ballHead(kBallMm);
    ball.bvh = Bvh(ball.mesh.positions, ball.mesh.triangles);
    return ball;
}

}  // namespace

TEST_CASE("the eye stands as far from the nearest skin as asked, on the same side, looking at the same point") {
    for (const std::string& view : viewNames()) {
        const Camera camera = namedView(view, studio());
        for (const float metres : {0.3f, 1.0f, 3.0f}) {
            const Camera seen = atTrueSize(camera, {1000 * metres, 4, 600}, kSize, studio());
            CAPTURE(view);
            CAPTURE(metres);
            const auto skin = studio().bvh.nearest(seen.eye(), 5000);
            REQUIRE(skin.has_value());
            CHECK(std::abs(skin->distanceMm - 1000 * metres) < 0.5f);
            CHECK(seen.targetMm == camera.targetMm);
            CHECK(seen.azimuthDeg == camera.azimuthDeg);
            CHECK(seen.elevationDeg == camera.elevationDeg);
        }
    }
}

TEST_CASE("a ball has on the screen the angle that a real one has from there") {
    const Head ball = ballWithSkin();
    Camera camera;
    camera.targetMm = glm::vec3(0);
    for (const float metres : {0.3f, 1.0f, 3.0f}) {
        const TrueSize trueSize{1000 * metres, 3.78f, 600};
        const Camera seen = atTrueSize(camera, trueSize, kSize, ball);
        const float centreMm = 1000 * metres + kBallMm;
        CHECK(seen.distanceMm == nearly(centreMm, 1e-3));
        // The rim is where the line of sight touches the ball.
        const float tangent = kBallMm / std::sqrt(centreMm * centreMm - kBallMm * kBallMm);
        const float sine = kBallMm / centreMm;
        const glm::vec3 right = glm::normalize(glm::cross(glm::vec3(0, 1, 0), seen.direction()));
        const glm::vec3 rim = kBallMm * (sine * seen.direction() + std::sqrt(1 - sine * sine) * right);
        const auto pixel = pixelOf(seen, rim, kSize);
        REQUIRE(pixel.has_value());
        const float onScreenMm = (pixel->x - 0.5f * float(kSize.x)) / trueSize.pixelsPerMm;
        CHECK(onScreenMm / trueSize.eyeToScreenMm == nearly(tangent, 2e-3));
    }
}

TEST_CASE("the size on the screen goes with its pixels and the person's distance, not with the picture's size") {
    const Camera camera = namedView("front", studio());
    const auto scaleOf = [&](const TrueSize& trueSize, glm::ivec2 size) {
        return atTrueSize(camera, trueSize, size, studio()).pixelsPerRadianAt(size);
    };
    const float once = scaleOf({1000, 4, 600}, kSize);
    CHECK(once == doctest::Approx(4 * 600));
    CHECK(scaleOf({1000, 8, 600}, kSize) == doctest::Approx(2 * once));
    CHECK(scaleOf({1000, 4, 1200}, kSize) == doctest::Approx(2 * once));
    CHECK(scaleOf({300, 4, 600}, kSize) == doctest::Approx(once));
    CHECK(scaleOf({1000, 4, 600}, {500, 1700}) == doctest::Approx(once));
}
