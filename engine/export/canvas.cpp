#include "engine/export/canvas.h"

#include <algorithm>

#include "engine/base/error.h"
#include "engine/gl/copy.h"
#include "engine/gl/framebuffer.h"
#include "engine/gl/pass.h"

namespace stipple {
namespace {
constexpr float kBackground = 0x2A / 255.0f;  // of what no picture covers
}

void Canvas::begin(glm::ivec2 wanted) {
    if (size() != wanted) {
        gl::TextureShape shape;
        shape.size = wanted;
        texture_.emplace("canvas", shape);
    }
    const gl::Framebuffer target("canvas", &*texture_, nullptr);
    gl::beginPass({.target = &target, .clearColour = glm::vec4(glm::vec3(kBackground), 1)});
    gl::endPasses();
}

void Canvas::put(Renderer& renderer, const FrameInputs& inputs, glm::ivec2 corner) {
    STIPPLE_CHECK(texture_.has_value(), "put before begin");
    renderer.render(inputs);
    const int below = size().y - corner.y - inputs.size.y;
    gl::copyPixels(renderer.resultTexture(), inputs.size, *texture_, {corner.x, below});
}

unsigned Canvas::texture() const {
    STIPPLE_CHECK(texture_.has_value(), "asked before the first picture");
    return texture_->name();
}

Image8 Canvas::read() const {
    STIPPLE_CHECK(texture_.has_value(), "read before the first picture");
    const std::vector<uint8_t> rows = texture_->readBytes(3);
    Image8 image(size().x, size().y, 3);
    const size_t row = size_t(image.width) * 3;
    for (int y = 0; y < image.height; ++y)
        std::copy_n(rows.begin() + std::ptrdiff_t(size_t(image.height - 1 - y) * row), row, image.at(0, y));
    return image;
}

}  // namespace stipple
