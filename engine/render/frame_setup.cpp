#include "engine/render/frame_setup.h"

#include <algorithm>
#include <cmath>

#include "engine/base/error.h"
#include "engine/render/frame_uniforms.h"
#include "engine/render/lights.h"
#include "engine/render/relief.h"
#include "engine/render/shadow_map.h"

namespace stipple {

namespace {

constexpr int kSamples = 4;
constexpr float kMovingScale = 0.6f;  // of width and height
constexpr float kNoHeadRadiusMm = 200;
// Marks and lines are drawn a little nearer to the eye than the skin; the near plane must not cut them.
constexpr float kAboveSkinMm = 10;

void fillCamera(const Camera& camera, const glm::mat4& projection, glm::vec2 pixels, float pixelsPerRadian,
                shared::FrameUniforms& frame) {
    frame.view = camera.view();
    frame.viewProjection = projection * frame.view;
    frame.eye = glm::vec4(camera.eye(), pixelsPerRadian);
    frame.right = glm::vec4(frame.view[0][0], frame.view[1][0], frame.view[2][0], 0);
    frame.up = glm::vec4(frame.view[0][1], frame.view[1][1], frame.view[2][1], 0);
    frame.toEye = glm::vec4(camera.direction(), 0);
    frame.size = glm::vec4(pixels, 1.0f / pixels);
}

void fillScars(const FrameInputs& inputs, shared::FrameUniforms& frame) {
    frame.scarLook = {0, inputs.scarFieldShare, 0, 0};
    for (size_t i = 0; i < inputs.scars.size(); ++i) {
        frame.scars[i] = scarGpu(inputs.scars[i], int(i));
        if (inputs.scars[i].kind != ScarKind::none) frame.scarLook.x = 1;
    }
}

void fillSkinDetail(const FrameInputs& inputs, const HeadBuffers* head, shared::FrameUniforms& frame) {
    frame.skinAlbedo.w = inputs.skinTexture;
    frame.skinShape.x *= inputs.skinTexture;
    frame.skinShape.y *= inputs.skinTexture;
    frame.skinMelanin.w *= inputs.skinTexture;
    frame.skinDetail = {inputs.pits ? 1 : 0, inputs.foreheadCreases * inputs.skinTexture, 0, 1};
    if (!head) return;
    frame.skinDetail.z = head->glabellaUpMm();
    frame.skinDetail.w = head->halfBreadthMm();
}

}  // namespace

TargetShape targetShape(const FrameInputs& inputs) {
    STIPPLE_CHECK(inputs.size.x > 0 && inputs.size.y > 0, inputs.size.x, "x", inputs.size.y);
    TargetShape shape;
    shape.shown = inputs.size;
    shape.drawn = inputs.size;
    shape.samples = kSamples;
    if (inputs.quality == Quality::moving) {
        shape.drawn = glm::max(glm::ivec2(glm::round(glm::vec2(inputs.size) * kMovingScale)), glm::ivec2(1));
        shape.samples = 1;
    }
    return shape;
}

int splitColumn(const FrameInputs& inputs, const TargetShape& targets) {
    switch (inputs.state) {
        case CompareState::before:
            return targets.drawn.x;
        case CompareState::after:
            return 0;
        case CompareState::split:
            break;
    }
    return int(std::lround(std::clamp(inputs.splitAt, 0.0f, 1.0f) * float(targets.drawn.x)));
}

glm::mat4 frameProjection(const FrameInputs& inputs, const TargetShape& targets, const HeadBuffers* head) {
    return inputs.camera.projection(targets.drawn, head ? head->radiusMm() + kAboveSkinMm : kNoHeadRadiusMm);
}

shared::FrameUniforms frameUniforms(const FrameInputs& inputs, const TargetShape& targets, const HeadBuffers* head,
                                    bool hasFieldMask) {
    shared::FrameUniforms frame{};
    fillCamera(inputs.camera, frameProjection(inputs, targets, head), glm::vec2(targets.drawn),
               inputs.camera.pixelsPerRadianAt(targets.drawn), frame);
    fillLights(turned(lightRig(inputs.lightRig), inputs.lightTurnDeg), inputs.camera, frame);
    fillSkin(inputs.skinAlbedo, head && head->photographed(), frame);
    fillSkinDetail(inputs, head, frame);
    frame.fieldOpticalDepth = glm::vec4(inputs.fieldOpticalDepth, inputs.fieldPower);
    const float hasOld = inputs.oldField.beforeLaser == glm::vec3(0) ? 0.0f : 1.0f;
    frame.oldFieldOpticalDepth[0] = glm::vec4(inputs.oldField.beforeLaser, hasOld);
    frame.oldFieldOpticalDepth[1] = glm::vec4(inputs.oldField.now, hasOld);
    fillScars(inputs, frame);
    if (head) frame.baseColourMean = glm::vec4(head->pictureMean(), head->hasPicture() ? 1.0f : 0.0f);
    if (head && frame.keyCount > 0)
        ShadowMap::fill(*head, glm::vec3(frame.lights[0].axis), frame.lights[0].axis.w, frame);
    frame.moving = inputs.quality == Quality::moving;
    frame.transparent = inputs.transparent;
    frame.shine = inputs.shine;
    frame.skinOil = inputs.skinOil;
    frame.redness = inputs.rednessOfScalp;
    frame.splitPx = float(splitColumn(inputs, targets));
    frame.reliefTileMm = Relief::kTileMm;
    frame.freshness = freshnessOf(inputs.look);
    frame.toneCurve = inputs.toneCurve;
    frame.dither = inputs.dither;
    frame.hasFieldMask = hasFieldMask;
    return frame;
}

}  // namespace stipple
