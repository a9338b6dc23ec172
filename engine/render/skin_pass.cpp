#include "engine/render/skin_pass.h"

#include <algorithm>

#include "engine/gl/pass.h"

namespace stipple {

namespace {

// At the moving level, while shafts are far thinner than a pixel, some stand for all.
constexpr float kMovingShareAPixel = 0.16f, kLeastMovingShare = 0.4f;  // share a pixel a mm
constexpr float kFineHairPixelsPerMm = 6;                              // from there on a shaved hair's bend shows

// A picture of the head's own and scars are finer than its triangles.
const gl::Program& skinProgram(const FrameInputs& inputs, const HeadBuffers* head, const SkinTextures& textures,
                               const Programs& programs) {
    if (inputs.quality == Quality::full) return textures.litSkin ? *textures.litSkin : programs.skin;
    const bool lightsVertices = head && head->isEvenlyFine() && !head->hasPicture() && inputs.scars == Scars{};
    return lightsVertices ? programs.skinGliding : programs.skinMoving;
}

}  // namespace

void bindSkinTextures(const Targets& targets, const DotBuffers& dots, const SkinTextures& textures) {
    gl::bindTexture(slots::kPigment, targets.pigmentColour);
    gl::bindTexture(slots::kRelief, *textures.relief);
    gl::bindTexture(slots::kShadow, *textures.shadow);
    gl::bindTexture(slots::kBaseColour, *textures.picture);
    dots.bindTextures();
}

void drawSkin(const FrameInputs& inputs, const Targets& targets, const HeadBuffers* head, const DotBuffers& dots,
              const SkinTextures& textures, const Programs& programs) {
    const gl::Program& skin = skinProgram(inputs, head, textures, programs);
    gl::PassState pass;
    pass.target = &targets.skin();
    pass.clearDepth = true;
    pass.depthTest = gl::DepthTest::nearerOrEqual;
    pass.writeDepth = true;
    pass.cull = gl::Cull::back;
    gl::beginPass(pass);
    if (head) {
        bindSkinTextures(targets, dots, textures);
        if (textures.light) gl::bindTexture(slots::kLight, *textures.light);
        head->drawSolid(skin);
    }
    pass.clearDepth = false;
    pass.cull = gl::Cull::none;
    gl::beginPass(pass);
    gl::draw(programs.background, programs.noVertices, gl::Primitive::triangles, kScreenVertices);
    if (!head || !inputs.showBrows) return;
    // Strands let through what is behind them, so that they come last.
    pass.writeDepth = false;
    pass.blend = gl::Blend::over;
    gl::beginPass(pass);
    head->drawHair(programs.strand);
}

void drawShafts(const FrameInputs& inputs, const Targets& targets, const ShaftBuffers& shafts,
                const Programs& programs) {
    gl::PassState pass;
    pass.target = &targets.skin();
    pass.blend = gl::Blend::over;
    pass.depthTest = gl::DepthTest::nearerOrEqual;
    gl::beginPass(pass);
    const float pixelsPerMm = inputs.camera.pixelsPerRadianAt(targets.shape.drawn) / inputs.camera.distanceMm;
    ShaftBuffers::Detail detail;
    detail.fine = pixelsPerMm > kFineHairPixelsPerMm;
    detail.showStrands = inputs.showBrows;
    if (inputs.quality == Quality::moving)
        detail.stubbleShare = std::clamp(kMovingShareAPixel * pixelsPerMm, kLeastMovingShare, 1.0f);
    else if (detail.fine)
        shafts.drawStubble(programs.shaftShadow, detail);
    shafts.draw(programs.shaft, detail);
}

void resolveSkin(const Targets& targets) {
    if (targets.shape.samples > 1) gl::resolveColour(targets.samples, targets.linear);
}

void drawTone(const Targets& targets, const Programs& programs) {
    gl::PassState pass;
    pass.target = &targets.shown;
    gl::beginPass(pass);
    gl::bindTexture(slots::kPicture, targets.linearColour);
    gl::draw(programs.tone, programs.noVertices, gl::Primitive::triangles, kScreenVertices);
}

}  // namespace stipple
