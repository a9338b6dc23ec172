#include "engine/render/shadow_map.h"

#include <algorithm>
#include <cmath>
#include <glm/gtc/matrix_transform.hpp>

#include "engine/gl/pass.h"

namespace stipple {

namespace {

// Studies' main.cpp: the lookup leaves the surface by 2.1 mm (0.0035 of 600 mm), and blurs by 1.5 mm and more with the
// light's width, to 11 mm at most (fractions of a map 380 mm wide).
constexpr float kBiasMm = 2.1f;
constexpr float kLeastBlurMm = 1.5f, kBlurMm = 17.0f, kMostBlurMm = 11.4f;

gl::Texture shadowTexture(int size) {
    gl::TextureShape shape;
    shape.format = gl::Format::depth32f;
    shape.size = glm::ivec2(size);
    shape.filter = gl::Filter::linear;
    shape.compare = true;
    return gl::Texture("shadow", shape);
}

// The head's own ball fills the map.
glm::mat4 lightProjection(const HeadBuffers& head, glm::vec3 axis) {
    const float radius = head.middleRadiusMm();
    const glm::vec3 up = std::fabs(axis.y) > 0.95f ? glm::vec3(0, 0, 1) : glm::vec3(0, 1, 0);
    const glm::mat4 view = glm::lookAt(head.middleMm() + axis * (2 * radius), head.middleMm(), up);
    return glm::ortho(-radius, radius, -radius, radius, radius, 3 * radius) * view;
}

}  // namespace

ShadowMap::ShadowMap(int size) : depth_(shadowTexture(size)), target_("shadow", nullptr, &depth_) {}

bool ShadowMap::update(const HeadBuffers& head, glm::vec3 lightAxis, const gl::Program& depth) {
    if (drawnFor_ == lightAxis) return false;
    gl::PassState pass;
    pass.target = &target_;
    pass.clearDepth = true;
    pass.depthTest = gl::DepthTest::nearerOrEqual;
    pass.writeColour = false;
    pass.writeDepth = true;
    gl::beginPass(pass);
    depth.set("uViewProjection", lightProjection(head, lightAxis));
    head.drawSolid(depth);
    drawnFor_ = lightAxis;
    return true;
}

void ShadowMap::fill(const HeadBuffers& head, glm::vec3 lightAxis, float sharpness, shared::FrameUniforms& frame) {
    const glm::mat4 toUnit = glm::translate(glm::mat4(1), glm::vec3(0.5f)) * glm::scale(glm::mat4(1), glm::vec3(0.5f));
    const float widthMm = 2 * head.middleRadiusMm();
    frame.shadowMatrix = toUnit * lightProjection(head, lightAxis);
    frame.shadowBias = kBiasMm / widthMm;
    frame.shadowSoftness = std::min(kMostBlurMm, kLeastBlurMm + kBlurMm / std::sqrt(sharpness)) / widthMm;
}

}  // namespace stipple
