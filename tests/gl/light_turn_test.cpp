// Turning the lights about the vertical.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "engine/base/compare.h"
#include "engine/dots/look.h"
#include "engine/render/lights.h"
#include "engine/render/renderer.h"
#include "tests/gl/gl_fixture.h"
#include "tests/support/mirror.h"

using namespace stipple;

namespace {

constexpr glm::ivec2 kSize(320, 320);

struct Stage {
    explicit Stage(HeadPtr shown) : head(std::move(shown)) {
        renderer.setHead(head);
        inputs.size = kSize;
        inputs.look = lookParams(Plan{}, OwnHair{}, Skin{}, TimePoint{});
        inputs.camera = {{.azimuthDeg = 0, .elevationDeg = 5, .distanceMm = 1000, .targetMm = {0, 40, 0}}};
        inputs.shine = 0;
        inputs.showBrows = false;
        inputs.dither = false;
    }
    Image8 picture(const std::string& rig, float turnDeg) {
        inputs.lightRig = rig;
        inputs.lightTurnDeg = turnDeg;
        renderer.render(inputs);
        return renderer.readImage();
    }

    HeadPtr head;
    Renderer renderer;
    FrameInputs inputs;
};

// Light that comes off a vertex of the mesh, green; nothing where it is not seen well.
std::optional<float> lightAt(const Stage& stage, const ImageF& linear, size_t vertex) {
    const Camera& camera = stage.inputs.camera;
    const glm::vec3 point = stage.head->mesh.positions[vertex], offset = point - camera.eye();
    const auto pixel = pixelOf(camera, point, kSize);
    const bool isInside = pixel && pixel->x >= 0 && pixel->y >= 0 && pixel->x < kSize.x && pixel->y < kSize.y;
    const bool isFacing = glm::dot(stage.head->mesh.normals[vertex], camera.direction()) > 0.4f;
    if (!isInside || !isFacing) return {};
    if (stage.head->bvh.anyHit(camera.eye(), glm::normalize(offset), glm::length(offset) - 2)) return {};
    return linear.at(int(pixel->x), int(pixel->y))[1];
}

// Of the places that both see: those that both have alike.
double shareAlike(const Stage& a, const ImageF& ofA, const Stage& b, const ImageF& ofB) {
    int seen = 0, alike = 0;
    for (size_t vertex = 0; vertex < a.head->mesh.positions.size(); vertex += 29) {
        const auto inA = lightAt(a, ofA, vertex), inB = lightAt(b, ofB, vertex);
        if (!inA || !inB) continue;
        ++seen;
        alike += std::abs(*inA - *inB) < 0.05f * (*inA + *inB) ? 1 : 0;
    }
    REQUIRE(seen > 100);
    return double(alike) / seen;
}

}  // namespace

TEST_CASE_FIXTURE(GlFixture, "turned once round, every light stands where it stood") {
    Stage stage(loadBuiltInHead());
    for (const char* rig : {"daylight", "office", "bathroom"}) {
        CAPTURE(rig);
        const Image8 plain = stage.picture(rig, 0);
        CHECK(compareImages(plain, stage.picture(rig, 360)).worst <= 1);
        CHECK(compareImages(stage.picture(rig, -180), stage.picture(rig, 180)).worst <= 1);
        CHECK(compareImages(plain, stage.picture(rig, 90)).mean > 0.5);
    }
}

TEST_CASE_FIXTURE(GlFixture, "a mirrored head in lights turned the other way is the picture's mirror image") {
    const HeadPtr head = loadBuiltInHead();
    Stage stage(head), other(mirroredHead(*head));
    const Image8 picture = mirroredImage(stage.picture("bathroom", 60));  // its lights are alike at both sides
    CHECK(compareImages(picture, other.picture("bathroom", -60)).mean < 1);
    CHECK(compareImages(picture, other.picture("bathroom", 60)).mean > 5);
}

// The lights of a room that follows the camera stand alike in both, and so must their shadows.
TEST_CASE_FIXTURE(GlFixture, "lights turned by an angle light the skin as from a camera that went so far round") {
    constexpr float kTurnDeg = 50;
    Stage stage(loadBuiltInHead()), round(stage.head);
    round.inputs.camera.azimuthDeg += kTurnDeg;
    round.picture("bathroom", 0);
    const ImageF there = round.renderer.readLinear();
    stage.picture("bathroom", kTurnDeg);
    CHECK(shareAlike(stage, stage.renderer.readLinear(), round, there) > 0.6);
    stage.picture("bathroom", -kTurnDeg);
    CHECK(shareAlike(stage, stage.renderer.readLinear(), round, there) < 0.2);
}
