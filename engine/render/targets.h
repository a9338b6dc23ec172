// The textures that the passes of a frame draw into.
#pragma once
#include <glm/glm.hpp>

#include "engine/gl/framebuffer.h"
#include "engine/gl/texture.h"

namespace stipple {

struct TargetShape {
    glm::ivec2 drawn{1, 1};  // pixels of pigment and skin
    glm::ivec2 shown{1, 1};  // pixels of the picture
    int samples = 4;         // of the skin; 1: not multisampled
    bool operator==(const TargetShape&) const = default;
};

struct Targets {
    explicit Targets(const TargetShape& shape);

    TargetShape shape;
    // UNORM, since llvmpipe's blending of floats rounds towards zero and darkens.
    gl::Texture pigmentColour, headDepth;
    gl::Texture samplesColour, samplesDepth;  // only where samples > 1
    gl::Texture linearColour, linearDepth;    // scene-linear, before exposure
    gl::Texture shownColour;                  // sRGB-encoded

    gl::Framebuffer pigment;
    gl::Framebuffer samples;  // where samples > 1
    gl::Framebuffer linear;
    gl::Framebuffer shown;

    const gl::Framebuffer& skin() const { return shape.samples > 1 ? samples : linear; }
};

}  // namespace stipple
