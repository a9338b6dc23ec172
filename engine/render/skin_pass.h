// The lit skin and what is behind it, scene-linear, averaged over samples; and the picture as shown.
#pragma once
#include "engine/gl/texture.h"
#include "engine/render/dot_buffers.h"
#include "engine/render/frame.h"
#include "engine/render/head_buffers.h"
#include "engine/render/programs.h"
#include "engine/render/shaft_buffers.h"
#include "engine/render/targets.h"

namespace stipple {

// Hairs over the lit skin.
void drawShafts(const FrameInputs& inputs, const Targets& targets, const ShaftBuffers& shafts,
                const Programs& programs);

struct SkinTextures {
    const gl::Texture* relief = nullptr;
    const gl::Texture* shadow = nullptr;
    const gl::Texture* picture = nullptr;  // the head's own
    // Of the high tier (skin_light.h): light that has spread in the skin, and the program that lights by it.
    const gl::Texture* light = nullptr;
    const gl::Program* litSkin = nullptr;
};
void bindSkinTextures(const Targets& targets, const DotBuffers& dots, const SkinTextures& textures);

// `head` may be null: then only the background is drawn.
void drawSkin(const FrameInputs& inputs, const Targets& targets, const HeadBuffers* head, const DotBuffers& dots,
              const SkinTextures& textures, const Programs& programs);

// Averages samples where there are several.
void resolveSkin(const Targets& targets);

// Exposure, tone curve, sRGB, dither: from the linear picture to the shown one, which may be larger.
void drawTone(const Targets& targets, const Programs& programs);

}  // namespace stipple
