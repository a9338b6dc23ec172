#include "engine/render/skin_light.h"

#include "engine/gl/pass.h"
#include "engine/render/head_pass.h"
#include "engine/render/skin_profile.h"

namespace stipple {

namespace {

constexpr glm::vec4 kNowhere{0, 0, 0, -30000};  // lib/height.glsl's kNowhereMm

gl::Texture layer(const char* label, gl::Format format, glm::ivec2 size, gl::Filter filter = gl::Filter::nearest) {
    gl::TextureShape shape;
    shape.format = format;
    shape.size = size;
    shape.filter = filter;
    return gl::Texture(label, shape);
}

}  // namespace

SkinLight::Layers::Layers(glm::ivec2 size)
    : near(layer("near light", gl::Format::rgba16f, size)),
      depth(layer("light's depth", gl::Format::depth32f, size)),
      light(layer("light on the skin", gl::Format::rgba32f, size, gl::Filter::linear)),
      across(layer("light spread across", gl::Format::rgba32f, size, gl::Filter::linear)),
      nearTarget("near light", &near, &depth),
      lightTarget("light on the skin", &light, &depth),
      acrossTarget("light spread across", &across, nullptr),
      upTarget("light spread up", &light, nullptr) {}

SkinLight::SkinLight()
    : nearProgram_("near light", {"shaders/near_light.vert", "shaders/near_light.frag"}),
      lightProgram_("light on the skin", {"shaders/skin.vert", "shaders/skin_light.frag"}),
      blurProgram_("light's spread", {"shaders/screen.vert", "shaders/light_blur.frag"}),
      skinProgram_("skin, high tier", {"shaders/skin.vert", "shaders/skin_high.frag"}),
      noVertices_("no vertices"),
      plainDepth_("depth as it is"),
      taps_("light's spread", sizeof(shared::SkinBlurUniforms)) {}

void SkinLight::drawNear(const Targets& targets, const HeadBuffers& head, const gl::Texture& shadow) {
    gl::beginPass(headPass(layers_->nearTarget, kNowhere));
    gl::bindTexture(slots::kHeadDepth, targets.headDepth);
    gl::bindTexture(slots::kShadow, shadow);
    gl::bindTexture(slots::kShadowDepth, shadow);
    plainDepth_.bind(slots::kShadowDepth);
    head.drawSolid(nearProgram_);
    gl::PlainSampler::unbind(slots::kShadowDepth);
}

void SkinLight::blur(const gl::Framebuffer& target, const gl::Texture& from, glm::vec2 axis) {
    gl::PassState pass;
    pass.target = &target;
    gl::beginPass(pass);
    gl::bindTexture(slots::kLight, from);
    gl::bindUniforms(slots::kSkinBlur, taps_);
    blurProgram_.set("uAxis", axis);
    gl::draw(blurProgram_, noVertices_, gl::Primitive::triangles, kScreenVertices);
}

void SkinLight::draw(const Targets& targets, const HeadBuffers& head, const DotBuffers& dots,
                     const SkinTextures& textures, float scatter, PassTimer& timer) {
    const glm::ivec2 size = targets.shape.drawn;
    if (!layers_ || layers_->light.shape().size != size) layers_.emplace(size);
    taps_.writeUniforms(gl::bytesOfStruct(skinBlur(scatter)));
    drawNear(targets, head, *textures.shadow);
    timer.endPass("near light");
    gl::beginPass(headPass(layers_->lightTarget, kNowhere));
    bindSkinTextures(targets, dots, textures);
    gl::bindTexture(slots::kLight, layers_->near);
    head.drawSolid(lightProgram_);
    timer.endPass("light");
    blur(layers_->acrossTarget, layers_->light, {1, 0});
    blur(layers_->upTarget, layers_->across, {0, 1});
    timer.endPass("spread");
}

std::string SkinLight::reload() {
    std::string messages;
    for (gl::Program* program : {&nearProgram_, &lightProgram_, &blurProgram_, &skinProgram_})
        messages += program->reload();
    return messages;
}

}  // namespace stipple
