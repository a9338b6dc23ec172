// Pictures beside each other in one texture, each as it is alone; and a place where a picture stays while the renderer
// makes others.
#pragma once
#include <optional>

#include "engine/base/image.h"
#include "engine/gl/texture.h"
#include "engine/render/frame.h"
#include "engine/render/renderer.h"

namespace stipple {

class Canvas {
public:
    // Empties it to an even dark grey.
    void begin(glm::ivec2 size);
    // Renders inputs (of inputs.size) with its upper left corner there, in pixels from the canvas's upper left.
    void put(Renderer& renderer, const FrameInputs& inputs, glm::ivec2 corner);

    bool empty() const { return !texture_; }
    glm::ivec2 size() const { return texture_ ? texture_->shape().size : glm::ivec2(0); }
    unsigned texture() const;  // GL name; sRGB-encoded RGBA8, rows from the bottom up
    Image8 read() const;       // RGB

private:
    std::optional<gl::Texture> texture_;
};

}  // namespace stipple
