// Depth of the head as the key light sees it, kept until light or head change.
#pragma once
#include <glm/glm.hpp>
#include <optional>

#include "engine/gl/framebuffer.h"
#include "engine/gl/texture.h"
#include "engine/render/head_buffers.h"
#include "shaders/shared/frame_types.h"

namespace stipple {

class ShadowMap {
public:
    explicit ShadowMap(int size);  // texels a side

    // Draws where the light has turned; true where it did. lightAxis: unit, head frame, towards the light.
    bool update(const HeadBuffers& head, glm::vec3 lightAxis, const gl::Program& depth);
    void headChanged() { drawnFor_.reset(); }
    const gl::Texture& texture() const { return depth_; }

    // shadowMatrix, shadowSoftness and shadowBias of a light of this axis and sharpness.
    static void fill(const HeadBuffers& head, glm::vec3 lightAxis, float sharpness, shared::FrameUniforms& frame);

private:
    gl::Texture depth_;
    gl::Framebuffer target_;
    std::optional<glm::vec3> drawnFor_;
};

}  // namespace stipple
