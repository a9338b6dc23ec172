// A head as plainly as it can be drawn: one light, no relief, no dots, one sample a pixel, every pixel of the picture;
// then the same tone curve as any picture. What the moving level is held against (DESIGN §10).
#pragma once
#include <optional>

#include "engine/gl/buffer.h"
#include "engine/render/frame.h"
#include "engine/render/head_buffers.h"
#include "engine/render/programs.h"
#include "engine/render/targets.h"
#include "shaders/shared/frame_types.h"

namespace stipple::bench {

class FlatHead {
public:
    explicit FlatHead(const Head& head) : head_(head) {}
    void render(const FrameInputs& inputs);

private:
    Programs programs_;
    gl::Program flat_{"flat head", {"shaders/flat_head.vert", "shaders/flat_head.frag"}};
    HeadBuffers head_;
    gl::Buffer uniforms_{"frame", sizeof(shared::FrameUniforms)};
    std::optional<Targets> targets_;
};

}  // namespace stipple::bench
