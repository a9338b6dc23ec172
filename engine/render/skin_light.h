// The high tier's light on the skin: shadows that soften with distance, openness within millimetres, and the irradiance
// as it leaves the skin after spreading within. Pigment and highlight have no part in it and stay sharp.
#pragma once
#include <optional>

#include "engine/gl/buffer.h"
#include "engine/render/pass_timer.h"
#include "engine/render/skin_pass.h"

namespace stipple {

class SkinLight {
public:
    SkinLight();

    // Draws it for the camera of the frame's uniforms, which are bound. `scatter`: the skin's (frame_types.h). The
    // head's depth of this camera is in targets.headDepth.
    void draw(const Targets& targets, const HeadBuffers& head, const DotBuffers& dots, const SkinTextures& textures,
              float scatter, PassTimer& timer);
    // RGBA32F: rgb irradiance, a mm towards the eye; far below any head where there is no skin.
    const gl::Texture& texture() const { return layers_->light; }
    // Draws the skin in that light.
    const gl::Program& skin() const { return skinProgram_; }
    std::string reload();

private:
    struct Layers {
        explicit Layers(glm::ivec2 size);
        gl::Texture near, depth, light, across;
        gl::Framebuffer nearTarget, lightTarget, acrossTarget, upTarget;
    };
    void drawNear(const Targets& targets, const HeadBuffers& head, const gl::Texture& shadow);
    void blur(const gl::Framebuffer& target, const gl::Texture& from, glm::vec2 axis);

    gl::Program nearProgram_, lightProgram_, blurProgram_, skinProgram_;
    gl::VertexArray noVertices_;
    gl::PlainSampler plainDepth_;
    gl::Buffer taps_;
    std::optional<Layers> layers_;
};

}  // namespace stipple
