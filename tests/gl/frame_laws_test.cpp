// Laws of a frame: what must hold for any head, plan and camera.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "engine/base/compare.h"
#include "engine/base/error.h"
#include "engine/dots/look.h"
#include "engine/gl/upload_count.h"
#include "engine/render/renderer.h"
#include "tests/gl/gl_fixture.h"
#include "tests/support/synthetic_head.h"

using namespace stipple;

namespace {

constexpr glm::ivec2 kSize{640, 360};

FrameInputs frontInputs(float distanceMm) {
    FrameInputs inputs;
    inputs.size = kSize;
    inputs.camera = {{.azimuthDeg = 0, .elevationDeg = 0, .distanceMm = distanceMm, .targetMm = glm::vec3(0)}};
    inputs.look = lookParams(Plan{}, OwnHair{}, Skin{}, TimePoint{});
    inputs.shine = 0;
    return inputs;
}

// The picture with marks over the picture without, in light, green channel.
class Scene {
public:
    Scene(HeadPtr head, const SyntheticSites& sites) : sites_(sites) {
        renderer.setHead(std::move(head));
        renderer.setSites(sites.set, sites.placed);
    }
    ImageF transmittance(const FrameInputs& inputs, uint32_t markBits = 0) {
        renderer.setVisible({});
        renderer.render(inputs);
        const ImageF bare = renderer.readLinear();
        renderer.setVisible(sites_.allMarks(markBits));
        renderer.render(inputs);
        const ImageF marked = renderer.readLinear();
        ImageF ratio(bare.width, bare.height, 1);
        for (int i = 0; i < bare.width * bare.height; ++i)
            ratio.data[size_t(i)] = marked.data[size_t(i) * 3 + 1] / std::max(bare.data[size_t(i) * 3 + 1], 1e-6f);
        return ratio;
    }

    Renderer renderer;

private:
    const SyntheticSites& sites_;
};

double meanAround(const ImageF& image, glm::vec2 centre, float halfSide) {
    double sum = 0;
    int count = 0;
    for (int y = std::max(0, int(centre.y - halfSide)); y < std::min(image.height, int(centre.y + halfSide)); ++y)
        for (int x = std::max(0, int(centre.x - halfSide)); x < std::min(image.width, int(centre.x + halfSide)); ++x) {
            sum += image.at(x, y)[0];
            ++count;
        }
    return sum / count;
}

}  // namespace

TEST_CASE_FIXTURE(GlFixture, "the mean of a treated patch is the same from 150 mm to 2 m") {
    const SyntheticSites sites = planeSites(70, 135);
    Scene scene(planeHead(400), sites);
    std::vector<double> means;
    for (const float distanceMm : {150.0f, 300.0f, 600.0f, 944.0f, 2000.0f}) {
        const FrameInputs inputs = frontInputs(distanceMm);
        const float pixelsPerMm = inputs.camera.pixelsPerRadianAt(kSize) / distanceMm;
        const ImageF ratio = scene.transmittance(inputs);
        means.push_back(meanAround(ratio, 0.5f * glm::vec2(kSize), 12 * pixelsPerMm));
        CHECK(means.back() < 0.97);
    }
    for (const double mean : means) {
        CAPTURE(mean);
        CHECK(std::fabs(mean / means.front() - 1) < 0.015);
    }
}

TEST_CASE_FIXTURE(GlFixture, "the order in which marks are drawn changes no pixel by more than 1/255") {
    const SyntheticSites sites = ballSites(90, 60000);
    Scene scene(ballHead(90), sites);
    const FrameInputs inputs = frontInputs(600);
    VisibleDots visible = sites.allMarks();
    scene.renderer.setVisible(visible);
    scene.renderer.render(inputs);
    const Image8 first = scene.renderer.readImage();
    std::reverse(visible.marks.begin(), visible.marks.end());
    scene.renderer.setVisible(visible);
    scene.renderer.render(inputs);
    CHECK(compareImages(first, scene.renderer.readImage()).worst <= 1);
}

TEST_CASE_FIXTURE(GlFixture, "marks on the far side are hidden") {
    SyntheticSites far;
    for (float x = -60; x <= 60; x += 2) {
        const float z = -std::sqrt(90.0f * 90.0f - x * x);
        far.add({x, 0, z}, glm::normalize(glm::vec3(x, 0, z)), 0);
        far.add({x, 0, z}, {0, 0, 1}, 0);  // turned to the eye: only the depth can hide it
    }
    Scene scene(ballHead(90), far);
    const FrameInputs inputs = frontInputs(600);
    scene.renderer.render(inputs);
    const Image8 bare = scene.renderer.readImage();
    scene.renderer.setVisible(far.allMarks());
    scene.renderer.render(inputs);
    CHECK(scene.renderer.readImage() == bare);
}

TEST_CASE_FIXTURE(GlFixture, "'before' shows own hair and neither dots nor field") {
    const SyntheticSites sites = planeSites(100, 60);
    Scene scene(planeHead(400), sites);
    FrameInputs bare = frontInputs(400);
    scene.renderer.setFieldMask(std::vector<float>(64 * 64, 1.0f), 64);
    scene.renderer.render(bare);
    const Image8 untouched = scene.renderer.readImage();

    FrameInputs inputs = bare;
    inputs.fieldOpticalDepth = {0.3f, 0.3f, 0.3f};
    scene.renderer.setVisible(sites.allMarks());
    scene.renderer.render(inputs);
    CHECK(compareImages(scene.renderer.readImage(), untouched).mean > 5);
    inputs.state = CompareState::before;
    scene.renderer.render(inputs);
    CHECK(scene.renderer.readImage() == untouched);

    scene.renderer.setVisible(sites.allMarks(Mark::kHair));
    scene.renderer.render(inputs);
    CHECK(compareImages(scene.renderer.readImage(), untouched).mean > 0.5);
}

TEST_CASE_FIXTURE(GlFixture, "the halves of a split picture are those of 'before' and 'after'") {
    const SyntheticSites sites = ballSites(90, 40000);
    Scene scene(ballHead(90), sites);
    scene.renderer.setFieldMask(std::vector<float>(64 * 64, 1.0f), 64);
    VisibleDots visible = sites.allMarks();
    for (size_t i = 0; i < visible.marks.size(); i += 3) visible.marks[i] |= Mark::kHair;
    scene.renderer.setVisible(visible);
    FrameInputs inputs = frontInputs(600);
    inputs.fieldOpticalDepth = {0.2f, 0.2f, 0.2f};
    inputs.splitAt = 0.4f;
    auto picture = [&](CompareState state) {
        inputs.state = state;
        scene.renderer.render(inputs);
        return scene.renderer.readImage();
    };
    const Image8 before = picture(CompareState::before), after = picture(CompareState::after);
    const Image8 split = picture(CompareState::split);
    const int column = int(std::lround(0.4 * kSize.x));
    size_t different = 0;
    for (int y = 0; y < split.height; ++y)
        for (int x = 0; x < split.width; ++x) {
            if (std::abs(x - column) <= 1) continue;  // pores look at the pixel beside them
            const Image8& same = x < column ? before : after;
            different += !std::equal(split.at(x, y), split.at(x, y) + 3, same.at(x, y));
        }
    CHECK(different == 0);
    CHECK(before != after);
}

TEST_CASE_FIXTURE(GlFixture, "a change of time alone uploads nothing, and shows") {
    const SyntheticSites sites = planeSites(100, 60);
    Scene scene(planeHead(400), sites);
    scene.renderer.setVisible(sites.allMarks());
    FrameInputs inputs = frontInputs(400);
    scene.renderer.render(inputs);
    const Image8 healed = scene.renderer.readImage();
    const gl::UploadCount before = gl::uploadCount();
    CHECK(before.dataBytes >= sites.set.sites.size() * 68);
    inputs.look.dayNow += 365 * 6;
    scene.renderer.render(inputs);
    CHECK((gl::uploadCount() - before).dataBytes == 0);
    CHECK(compareImages(scene.renderer.readImage(), healed).mean > 0.2);
}

TEST_CASE_FIXTURE(GlFixture, "the moving level keeps the mean tone") {
    const SyntheticSites sites = ballSites(90, 60000);
    Scene scene(ballHead(90), sites);
    VisibleDots visible = sites.allMarks();
    for (size_t i = 0; i < visible.marks.size(); i += 2) visible.marks[i] |= Mark::kHair;
    scene.renderer.setVisible(visible);
    FrameInputs inputs = frontInputs(700);
    auto meanOf = [&](Quality quality) {
        inputs.quality = quality;
        scene.renderer.render(inputs);
        const ImageF picture = scene.renderer.readLinear();
        double sum = 0;
        int count = 0;
        for (int y = picture.height * 2 / 5; y < picture.height * 3 / 5; ++y)
            for (int x = picture.width * 2 / 5; x < picture.width * 3 / 5; ++x, ++count) sum += picture.at(x, y)[1];
        return sum / count;
    };
    const double full = meanOf(Quality::full), moving = meanOf(Quality::moving);
    CAPTURE(full);
    CAPTURE(moving);
    CHECK(std::fabs(moving / full - 1) < 0.02);
}

TEST_CASE_FIXTURE(GlFixture, "the moving level keeps the mean tone of a head whose vertices are lit") {
    const HeadPtr head = loadBuiltInHead("studio");
    Renderer renderer;
    renderer.setHead(head);
    FrameInputs inputs = frontInputs(700);
    inputs.camera = namedView("front", *head);
    inputs.shine = 1;
    const auto meanOf = [&](Quality quality) {
        inputs.quality = quality;
        renderer.render(inputs);
        const ImageF picture = renderer.readLinear();
        return meanAround(picture, 0.5f * glm::vec2(picture.width, picture.height), 0.15f * float(picture.height));
    };
    const double full = meanOf(Quality::full), byVertex = meanOf(Quality::moving);
    CHECK(std::fabs(byVertex / full - 1) < 0.02);
    inputs.scars[0].kind = ScarKind::fue;  // of which the map knows nothing, so that all it changes is the program
    CHECK(std::fabs(meanOf(Quality::moving) / byVertex - 1) < 0.005);
}

TEST_CASE_FIXTURE(GlFixture, "the same input gives the same bytes") {
    const SyntheticSites sites = ballSites(90, 40000);
    FrameInputs inputs = frontInputs(600);
    inputs.shine = 1;
    auto picture = [&] {
        Scene scene(ballHead(90), sites);
        scene.renderer.setVisible(sites.allMarks());
        scene.renderer.render(inputs);
        return scene.renderer.readImage();
    };
    CHECK(picture() == picture());
}

TEST_CASE_FIXTURE(GlFixture, "a transparent picture is clear outside the head and whole inside") {
    const SyntheticSites sites = ballSites(90, 100);
    Scene scene(ballHead(90), sites);
    FrameInputs inputs = frontInputs(900);
    inputs.transparent = true;
    scene.renderer.render(inputs);
    const Image8 picture = scene.renderer.readImage();
    REQUIRE(picture.channels == 4);
    CHECK(picture.at(2, 2)[3] == 0);
    CHECK(picture.at(kSize.x / 2, kSize.y / 2)[3] == 255);
}

TEST_CASE_FIXTURE(GlFixture, "an overlay line shows before the head and not behind it") {
    const SyntheticSites sites = ballSites(90, 100);
    Scene scene(ballHead(90), sites);
    FrameInputs inputs = frontInputs(600);
    scene.renderer.render(inputs);
    const Image8 bare = scene.renderer.readImage();
    inputs.lines = {{.pointsMm = {{-30, 0, -100}, {30, 0, -100}}, .colour = {1, 0, 0, 1}, .widthPx = 4}};
    scene.renderer.render(inputs);
    CHECK(scene.renderer.readImage() == bare);
    inputs.lines[0].pointsMm = {{-30, 0, 90}, {30, 0, 90}};
    scene.renderer.render(inputs);
    const Image8 lined = scene.renderer.readImage();
    const uint8_t* middle = lined.at(kSize.x / 2, kSize.y / 2);
    CHECK(middle[0] == 255);
    CHECK(middle[1] == 0);
    const gl::UploadCount before = gl::uploadCount();
    scene.renderer.render(inputs);
    CHECK((gl::uploadCount() - before).dataBytes == 0);
}

TEST_CASE_FIXTURE(GlFixture, "a picture that is too large is one plain sentence") {
    Renderer renderer;
    FrameInputs inputs = frontInputs(600);
    inputs.size = {1 << 20, 16};
    CHECK_THROWS_AS(renderer.render(inputs), InputError);
}

TEST_CASE_FIXTURE(GlFixture, "a renderer without a head shows the wall, and takes heads one after the other") {
    Renderer renderer;
    const FrameInputs inputs = frontInputs(600);
    renderer.render(inputs);
    const Image8 wall = renderer.readImage();
    renderer.setHead(ballHead(90));
    renderer.render(inputs);
    const Image8 ball = renderer.readImage();
    CHECK(ball != wall);
    renderer.setHead(planeHead(100));
    renderer.render(inputs);
    CHECK(renderer.readImage() != ball);
    renderer.setHead(nullptr);
    renderer.render(inputs);
    CHECK(renderer.readImage() == wall);
}
