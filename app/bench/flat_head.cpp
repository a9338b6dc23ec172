#include "app/bench/flat_head.h"

#include "engine/gl/pass.h"
#include "engine/render/frame_setup.h"
#include "engine/render/skin_pass.h"

namespace stipple::bench {

void FlatHead::render(const FrameInputs& inputs) {
    const TargetShape shape{.drawn = inputs.size, .shown = inputs.size, .samples = 1};
    if (!targets_ || targets_->shape != shape) targets_.emplace(shape);
    const shared::FrameUniforms frame = frameUniforms(inputs, shape, &head_, false);
    uniforms_.writeUniforms(gl::bytesOfStruct(frame));
    gl::bindUniforms(slots::kFrameUniforms, uniforms_);
    gl::PassState pass;
    pass.target = &targets_->linear;
    pass.clearColour = glm::vec4(0.1f, 0.1f, 0.1f, 1);
    pass.clearDepth = true;
    pass.depthTest = gl::DepthTest::nearerOrEqual;
    pass.writeDepth = true;
    pass.cull = gl::Cull::back;
    gl::beginPass(pass);
    head_.drawSolid(flat_);
    drawTone(*targets_, programs_);
    gl::endPasses();
}

}  // namespace stipple::bench
