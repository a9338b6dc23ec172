#include "engine/render/targets.h"

namespace stipple {

namespace {

gl::Texture target(const char* label, gl::Format format, glm::ivec2 size, int samples = 1,
                   gl::Filter filter = gl::Filter::nearest) {
    gl::TextureShape shape;
    shape.format = format;
    shape.size = size;
    shape.samples = samples;
    shape.filter = filter;
    return gl::Texture(label, shape);
}

}  // namespace

Targets::Targets(const TargetShape& wanted)
    : shape(wanted),
      pigmentColour(target("pigment", gl::Format::rgba16, wanted.drawn)),
      headDepth(target("head depth", gl::Format::depth32f, wanted.drawn)),
      linearColour(target("linear picture", gl::Format::rgba16f, wanted.drawn, 1, gl::Filter::linear)),
      shownColour(target("shown picture", gl::Format::rgba8, wanted.shown, 1, gl::Filter::linear)),
      pigment("pigment", &pigmentColour, &headDepth),
      shown("shown picture", &shownColour, nullptr) {
    if (wanted.samples > 1) {
        samplesColour = target("samples", gl::Format::rgba16f, wanted.drawn, wanted.samples);
        samplesDepth = target("samples' depth", gl::Format::depth32f, wanted.drawn, wanted.samples);
        samples = gl::Framebuffer("samples", &samplesColour, &samplesDepth);
        linear = gl::Framebuffer("linear picture", &linearColour, nullptr);
    } else {
        linearDepth = target("linear picture's depth", gl::Format::depth32f, wanted.drawn);
        linear = gl::Framebuffer("linear picture", &linearColour, &linearDepth);
    }
}

}  // namespace stipple
