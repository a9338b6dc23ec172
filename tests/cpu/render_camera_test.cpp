#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "engine/render/camera.h"
#include "tests/support/nearly.h"

using namespace stipple;

namespace {

constexpr glm::ivec2 kSize(1280, 720);
constexpr float kHeadRadiusMm = 260;

const Head& studio() {
    static const HeadPtr head = loadBuiltInHead();
    return *head;
}

// Pixels from the upper left.
glm::vec2 projectedPixel(const Camera& camera, glm::vec3 point, glm::ivec2 size = kSize) {
    const glm::vec4 clip = camera.projection(size, kHeadRadiusMm) * camera.view() * glm::vec4(point, 1);
    const glm::vec2 ndc = glm::vec2(clip) / clip.w;
    return glm::vec2(0.5f + 0.5f * ndc.x, 0.5f - 0.5f * ndc.y) * glm::vec2(size);
}

float clearanceMm(const Camera& camera, const Head& head) {
    const auto skin = head.bvh.nearest(camera.eye(), 5000);
    REQUIRE(skin.has_value());
    const glm::vec3 normal = normalOn(head.mesh, skin->triangle, skin->b1, skin->b2);
    const bool inside = glm::dot(camera.eye() - skin->position, normal) < 0 &&
                        head.bvh.lastHit(camera.eye(), camera.direction(), 5000).has_value();
    return inside ? -skin->distanceMm : skin->distanceMm;
}

glm::vec3 skinUnder(const Camera& camera, glm::vec2 pixel, const Head& head) {
    const glm::mat4 back = glm::inverse(camera.projection(kSize, kHeadRadiusMm) * camera.view());
    const glm::vec2 ndc(pixel.x / float(kSize.x) * 2 - 1, 1 - pixel.y / float(kSize.y) * 2);
    const glm::vec4 far = back * glm::vec4(ndc, 1, 1);
    const auto hit = head.bvh.firstHit(camera.eye(), glm::normalize(glm::vec3(far) / far.w - camera.eye()), 5000);
    REQUIRE(hit.has_value());
    return hit->position;
}

}  // namespace

TEST_CASE("a camera looks at its target from its distance, azimuth 90 from the subject's left") {
    Camera camera;
    camera.azimuthDeg = 90;
    camera.elevationDeg = 0;
    CHECK(camera.direction().x == doctest::Approx(1));
    for (const float azimuth : {-140.0f, 0.0f, 35.0f, 179.0f}) {
        camera.azimuthDeg = azimuth;
        camera.elevationDeg = 40;
        CHECK(glm::distance(camera.eye(), camera.targetMm) == doctest::Approx(camera.distanceMm));
        const glm::vec2 middle = projectedPixel(camera, camera.targetMm);
        CHECK(middle.x == nearly(640, 1e-3));
        CHECK(middle.y == nearly(360, 1e-3));
    }
}

TEST_CASE("a camera never rolls: its horizon is level even straight from above and below") {
    Camera camera;
    for (const float elevation : {-89.0f, -30.0f, 0.0f, 60.0f, 89.0f}) {
        for (float azimuth = -180; azimuth < 180; azimuth += 30) {
            camera.azimuthDeg = azimuth;
            camera.elevationDeg = elevation;
            const glm::mat4 view = camera.view();
            CHECK(std::abs(view[1][0]) < 1e-4f);  // the picture's right has no height
            CHECK(view[1][1] > 0);                // up is up
        }
    }
}

TEST_CASE("the lens is 85 mm on a frame 36 mm long, turned for a portrait") {
    Camera camera;
    const float shownMm = camera.distanceMm * 36 / 85;
    const glm::mat4 view = camera.view();
    const glm::vec3 right(view[0][0], view[1][0], view[2][0]), up(view[0][1], view[1][1], view[2][1]);
    CHECK(projectedPixel(camera, camera.targetMm + right * shownMm / 2.0f).x == nearly(1280, 1e-4));
    const glm::ivec2 portrait(720, 1280);
    CHECK(projectedPixel(camera, camera.targetMm - up * shownMm / 2.0f, portrait).y == nearly(1280, 1e-4));
    CHECK(camera.pixelsPerRadianAt(kSize) / camera.distanceMm == doctest::Approx(1280 / shownMm));
}

TEST_CASE("what the ball about the origin holds lies within the depth range") {
    for (const float distance : {100.0f, 500.0f, 3000.0f}) {
        Camera camera;
        camera.distanceMm = distance;
        const glm::mat4 matrix = camera.projection(kSize, kHeadRadiusMm) * camera.view();
        const float originDepth = glm::dot(camera.eye(), camera.direction());
        for (const float depth :
             {std::max(originDepth - kHeadRadiusMm, 10.0f) + 0.1f, originDepth + kHeadRadiusMm - 0.1f}) {
            const glm::vec4 clip = matrix * glm::vec4(camera.eye() - camera.direction() * depth, 1);
            CHECK(std::abs(clip.z / clip.w) < 1);
        }
    }
}

TEST_CASE("orbiting wraps round and stops short of straight up and down") {
    Camera camera;
    camera.azimuthDeg = 170;
    CHECK(orbited(camera, 30, 0).azimuthDeg == doctest::Approx(-160));
    CHECK(orbited(camera, -380, 0).azimuthDeg == doctest::Approx(150));
    CHECK(orbited(camera, 0, 500).elevationDeg == doctest::Approx(89));
    CHECK(orbited(camera, 0, -500).elevationDeg == doctest::Approx(-89));
}

TEST_CASE("panning moves the picture by the pixels given") {
    Camera camera = namedView("hairline", studio());
    const glm::vec3 mark = camera.targetMm;
    const Camera moved = panned(camera, {120, -45}, kSize, studio());
    const glm::vec2 now = projectedPixel(moved, mark);
    CHECK(now.x == nearly(640 + 120, 0.01));
    CHECK(now.y == nearly(360 - 45, 0.01));
}

TEST_CASE("zooming keeps the skin under the cursor where it is") {
    const Head& head = studio();
    for (const char* view : {"front", "three-quarter", "crown"}) {
        for (const glm::vec2& cursor : {glm::vec2(640, 200), glm::vec2(560, 330), glm::vec2(700, 260)}) {
            const Camera camera = namedView(view, head);
            const glm::vec3 skin = skinUnder(camera, cursor, head);
            const Camera nearer = zoomed(camera, 1.5f, cursor, kSize, head);
            CHECK(nearer.distanceMm == doctest::Approx(camera.distanceMm / 1.5f));
            CHECK(glm::distance(projectedPixel(nearer, skin), cursor) < 0.5f);
        }
    }
}

TEST_CASE("no sequence of steps brings the eye nearer to the skin than 30 mm") {
    const Head& head = studio();
    for (const std::string& name : viewNames()) {
        Camera camera = namedView(name, head);
        for (int step = 0; step < 40; ++step) {
            camera = zoomed(camera, 1.3f, {640 + 7 * step, 360 - 5 * step}, kSize, head);
            camera = keptOutside(orbited(camera, 17, step % 3 ? -6 : 9), head);
            if (step % 5 == 0) camera = panned(camera, {60, 40}, kSize, head);
            CHECK_MESSAGE(clearanceMm(camera, head) >= 29.9f, name, " step ", step);
        }
    }
}

TEST_CASE("an eye put inside the head comes out") {
    const Head& head = studio();
    for (float azimuth = -180; azimuth < 180; azimuth += 45) {
        for (const float elevation : {-40.0f, 0.0f, 50.0f}) {
            Camera camera;
            camera.azimuthDeg = azimuth;
            camera.elevationDeg = elevation;
            camera.targetMm = glm::vec3(0, 30, 0);
            camera.distanceMm = 45;
            camera = keptOutside(camera, head);
            CHECK_MESSAGE(clearanceMm(camera, head) >= 29.9f, azimuth, " ", elevation);
            CHECK(camera.azimuthDeg == azimuth);
        }
    }
}

TEST_CASE("zooming out and panning away never lose the head") {
    const Head& head = studio();
    Camera camera = namedView("macro", head);
    for (int step = 0; step < 60; ++step) {
        camera = zoomed(camera, 0.8f, {1200, 60}, kSize, head);
        camera = panned(camera, {300, 200}, kSize, head);
    }
    CHECK(camera.distanceMm <= 4000);
    const glm::vec2 middle = projectedPixel(camera, defaultTarget(head));
    CHECK(middle.x > 0);
    CHECK(middle.x < 1280);
    CHECK(middle.y > 0);
    CHECK(middle.y < 720);
}
