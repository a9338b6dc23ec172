// What scrubbing hands to the graphics device: nothing but the blocks of uniforms. Through the same road as the window:
// edits of a project, the pipeline, the renderer.
#include <doctest/doctest.h>

#include <string>

#include "engine/base/compare.h"
#include "engine/export/picture.h"
#include "engine/gl/buffer.h"
#include "engine/gl/texture.h"
#include "engine/gl/upload_count.h"
#include "engine/project/edits.h"
#include "shaders/shared/frame_types.h"
#include "tests/gl/gl_fixture.h"

using namespace stipple;

namespace {

class Scene {
public:
    Scene() {
        handOver(renderer_, pipeline_, pipeline_.update(project_));
        // The relief and the map's steps are made on first use, once a head.
        for (int i = 0; i < 4; ++i) draw(Quality::moving);
        draw(Quality::full);
    }
    void edit(const std::string& path, double value) {
        project_ = withField(project_, fieldAt(path), value);
        handOver(renderer_, pipeline_, pipeline_.update(project_));
    }
    Image8 draw(Quality quality) {
        FrameInputs frame =
            frameOf(project_, pipeline_, namedView("hairline", *pipeline_.head()), glm::ivec2(320, 180));
        frame.quality = quality;
        renderer_.render(frame);
        return renderer_.readImage();
    }

private:
    Project project_;
    Pipeline pipeline_;
    Renderer renderer_;
};

}  // namespace

TEST_CASE_FIXTURE(GlFixture, "scrubbing time, shade, skin or light uploads nothing but uniform blocks, and shows") {
    Scene scene;
    constexpr size_t kBlocks = sizeof(shared::FrameUniforms) + sizeof(shared::LookParams);
    const struct {
        std::string path;
        double from, to;
    } scrubs[] = {{"time.years", 0, 9},
                  {"time.sun", 1, 3},
                  {"plan.dot.shade", 3, 6},
                  {"plan.dot.strength", 1, 0.3},
                  {"plan.pigment.warmth", 1.1, 0},
                  {"skin.tone", 6, 2},
                  {"skin.type", 1, 2},
                  {"view.light", 0, 2},
                  {"view.shine", 1, 0},
                  {"plan.field.gain", 1, 0}};
    for (const auto& [path, from, to] : scrubs) {
        CAPTURE(path);
        scene.edit(path, from);
        const Image8 first = scene.draw(Quality::full);
        const gl::UploadCount before = gl::uploadCount();
        scene.edit(path, to);
        const Image8 full = scene.draw(Quality::full);
        scene.draw(Quality::moving);
        const gl::UploadCount sent = gl::uploadCount() - before;
        CHECK(sent.dataBytes == 0);
        CHECK(sent.uniformBytes > 0);
        CHECK(sent.uniformBytes <= 2 * kBlocks);
        CHECK(compareImages(first, full).mean > 0.02);
    }
}

TEST_CASE_FIXTURE(GlFixture,
                  "a change of density uploads the list of marks, one of the line the map and the mask too; no site") {
    Scene scene;
    constexpr size_t kMostMarks = 200'000 * sizeof(uint32_t);
    constexpr size_t kMask = size_t(Pipeline::kFieldMaskSize) * Pipeline::kFieldMaskSize * sizeof(float);
    constexpr size_t kMap = size_t(ScalpMap::kSize) * ScalpMap::kSize * sizeof(glm::vec4);
    const gl::UploadCount first = gl::uploadCount();
    scene.edit("plan.density", 100);
    scene.draw(Quality::moving);
    const size_t ofDensity = (gl::uploadCount() - first).dataBytes;
    CHECK(ofDensity > 0);
    CHECK(ofDensity < kMostMarks);
    const gl::UploadCount second = gl::uploadCount();
    scene.edit("plan.hairline.height_mm", 64);
    scene.draw(Quality::moving);
    const size_t ofLine = (gl::uploadCount() - second).dataBytes;
    CHECK(ofLine > kMask + kMap);
    CHECK(ofLine < kMask + kMap + kMostMarks);
}

TEST_CASE_FIXTURE(GlFixture, "what a buffer or a texture is made with or written is counted") {
    const std::vector<float> values(16, 1.0f);
    const auto bytes = gl::bytesOf(std::span<const float>(values));
    const gl::UploadCount before = gl::uploadCount();
    gl::Buffer empty("empty", bytes.size());
    CHECK((gl::uploadCount() - before).dataBytes == 0);
    empty.write(bytes);
    CHECK((gl::uploadCount() - before).dataBytes == 64);
    const gl::Buffer full("full", bytes);
    CHECK((gl::uploadCount() - before).dataBytes == 128);
    gl::Texture texture("texture", {.format = gl::Format::rgba32f, .size = {2, 2}});
    texture.upload(std::span<const float>(values));
    CHECK((gl::uploadCount() - before).dataBytes == 192);
    empty.writeUniforms(bytes);
    CHECK((gl::uploadCount() - before).dataBytes == 192);
    CHECK((gl::uploadCount() - before).uniformBytes == 64);
}
