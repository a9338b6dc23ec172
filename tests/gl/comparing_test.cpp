// What the window compares is, pixel for pixel, what single pictures show. Through the window's own stage.
#include <doctest/doctest.h>

#include <chrono>
#include <thread>

#include "app/window/small_pictures.h"
#include "app/window/stage.h"
#include "engine/gl/upload_count.h"
#include "engine/project/edits.h"
#include "tests/gl/gl_fixture.h"

using namespace stipple;
using ui::Layout;
using ui::PictureCell;

namespace {

constexpr glm::ivec2 kView{302, 170};

struct StageFixture {
    GlFixture gl;
    window::Stage stage{[] {}};
    ui::Session session;

    StageFixture() {
        session.viewSize = kView;
        session.document.set(fieldAt("plan.density"), 150);
        settle();
        session.camera = namedView("hairline", *session.facts.head);
    }
    void settle() {
        do {
            stage.advance(session);
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        } while (!stage.isUpToDate(session));
    }
    Image8 picture() {
        settle();
        stage.render(session, Quality::full);
        return stage.image();
    }
};

// The same as one picture of that size, by a pipeline and a renderer that have made nothing else.
Image8 single(const Project& project, const Camera& camera, glm::ivec2 size, CompareState state) {
    Pipeline pipeline;
    Renderer renderer;
    handOver(renderer, pipeline, pipeline.update(project));
    FrameInputs frame = frameOf(project, pipeline, camera, size);
    frame.state = state;
    renderer.render(frame);
    return renderer.readImage();
}

Image8 part(const Image8& image, glm::ivec2 min, glm::ivec2 size) {
    Image8 cut(size.x, size.y, image.channels);
    for (int y = 0; y < size.y; ++y)
        std::copy_n(image.at(min.x, min.y + y), size_t(size.x) * size_t(image.channels), cut.at(0, y));
    return cut;
}

}  // namespace

TEST_CASE_FIXTURE(StageFixture, "side by side is two single pictures of that size, before at the left") {
    session.layout = Layout::beside;
    const Image8 both = picture();
    const auto cells = ui::pictureCells(session);
    const Project& project = session.document.project();
    const Image8 before = single(project, session.camera, cells[0].size, CompareState::before);
    const Image8 after = single(project, session.camera, cells[1].size, CompareState::after);
    CHECK(part(both, cells[0].min, cells[0].size) == before);
    CHECK(part(both, cells[1].min, cells[1].size) == after);
    CHECK(before != after);
}

TEST_CASE_FIXTURE(StageFixture, "the split is 'before' at the left of its divider and 'after' at its right") {
    session.compare = CompareState::split;
    const Project& project = session.document.project();
    const Image8 before = single(project, session.camera, kView, CompareState::before);
    const Image8 after = single(project, session.camera, kView, CompareState::after);
    for (const float share : {0.02f, 0.37f, 0.98f}) {
        session.splitAt = share;
        const Image8 split = picture();
        const int divider = int(std::lround(share * float(kView.x)));
        // The pores of the last column look at the pixel beside them.
        const glm::ivec2 left{divider - 1, kView.y};
        CHECK(part(split, {0, 0}, left) == part(before, {0, 0}, left));
        const glm::ivec2 rest{kView.x - divider, kView.y};
        CHECK(part(split, {divider, 0}, rest) == part(after, {divider, 0}, rest));
    }
}

TEST_CASE_FIXTURE(StageFixture, "the strip is three single pictures, each of its estimate") {
    session.layout = Layout::estimates;
    const Image8 strip = picture();
    Image8 last;
    for (const PictureCell& cell : ui::pictureCells(session)) {
        Project project = session.document.project();
        project.time.estimate = *cell.estimate;
        const Image8 alone = single(project, session.camera, cell.size, CompareState::after);
        CHECK(part(strip, cell.min, cell.size) == alone);
        CHECK(alone != last);
        last = alone;
    }
}

TEST_CASE_FIXTURE(StageFixture, "a look beside what is shown is the single picture of its plan, from the same camera") {
    session.document.apply("Keep look A", withLook(session.document.project(), "A", ""));
    session.document.set(fieldAt("plan.hairline.shape"), 3);
    session.document.set(fieldAt("time.years"), 5);
    session.document.set(fieldAt("plan.density"), 110);
    session.layout = Layout::beside;
    session.besideLook = 0;
    const Image8 both = picture();
    const auto cells = ui::pictureCells(session);
    const Project project = session.document.project(), look = withLookCalled(project, 0);
    CHECK(part(both, cells[0].min, cells[0].size) == single(look, session.camera, cells[0].size, CompareState::after));
    CHECK(part(both, cells[1].min, cells[1].size) ==
          single(project, session.camera, cells[1].size, CompareState::after));
}

TEST_CASE_FIXTURE(StageFixture, "small pictures upload nothing and leave the large one as it is") {
    const Image8 large = picture();
    session.timePictures.wantedSize = {60, 40};
    window::TimePictureMaker maker;
    const gl::UploadCount start = gl::uploadCount();
    int made = 0;
    while (maker.makeNext(stage, session)) ++made;
    CHECK(made == ui::TimePictures::kCount);
    CHECK((gl::uploadCount() - start).dataBytes == 0);
    CHECK(stage.image() == large);
    for (size_t i = 0; i < ui::TimePictures::kCount; ++i) {
        const Image8 small = decodePng(session.timePictures.png[i], "");
        CHECK(glm::ivec2(small.width, small.height) == glm::ivec2(60, 40));
        if (i > 0) CHECK(small != decodePng(session.timePictures.png[i - 1], ""));
    }
    const Image8 look = decodePng(window::thumbnailPng(stage, session, window::kLookThumbnail), "");
    CHECK(glm::ivec2(look.width, look.height) == glm::ivec2(168, 108));
}

TEST_CASE_FIXTURE(StageFixture, "pictures of times are made anew when the plan changes, and not when the time does") {
    session.timePictures.wantedSize = {60, 40};
    window::TimePictureMaker maker;
    while (maker.makeNext(stage, session)) continue;
    CHECK(!maker.isBehind(stage, session));
    session.document.set(fieldAt("time.years"), 3);
    settle();
    CHECK(!maker.isBehind(stage, session));
    session.document.set(fieldAt("plan.dot.shade"), 6);
    settle();
    CHECK(maker.isBehind(stage, session));
}

TEST_CASE_FIXTURE(StageFixture, "what is open can be edited while another head is read, and giving that up keeps it") {
    const HeadPtr first = session.facts.head;
    session.headWish.emplace().file = "assets/heads/studio.glb";
    stage.advance(session);
    CHECK(session.work == "Reading studio.glb");
    session.document.set(fieldAt("plan.density"), 90);
    session.cancelWish = true;
    settle();
    CHECK(session.work.empty());
    CHECK(session.facts.head == first);
    const HeadSource own;
    CHECK(session.document.project().head == own);
    CHECK(session.facts.dots.pigment > 0);
    CHECK(stage.shown().plan.densityPerCm2 == 90);
    CHECK(session.sheet == ui::Sheet::none);
}
