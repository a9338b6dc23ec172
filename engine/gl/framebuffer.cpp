#include "engine/gl/framebuffer.h"

#include <glad/gl.h>

#include "engine/base/error.h"

namespace stipple::gl {

Framebuffer::Framebuffer(std::string_view label, const Texture* colour, const Texture* depth) {
    GLuint name = 0;
    glCreateFramebuffers(1, &name);
    handle_ = Handle<ObjectKind::framebuffer>(name);
    if (colour) {
        glNamedFramebufferTexture(name, GL_COLOR_ATTACHMENT0, colour->name(), 0);
    } else {
        glNamedFramebufferDrawBuffer(name, GL_NONE);
        glNamedFramebufferReadBuffer(name, GL_NONE);
    }
    if (depth) glNamedFramebufferTexture(name, GL_DEPTH_ATTACHMENT, depth->name(), 0);
    size_ = colour ? colour->shape().size : depth ? depth->shape().size : glm::ivec2(0);
    labelObject(ObjectKind::framebuffer, name, label);
    const GLenum status = glCheckNamedFramebufferStatus(name, GL_DRAW_FRAMEBUFFER);
    STIPPLE_CHECK(status == GL_FRAMEBUFFER_COMPLETE, label, " status ", status);
}

void resolveColour(const Framebuffer& from, const Framebuffer& to) {
    STIPPLE_CHECK(from.size() == to.size());
    const glm::ivec2 size = from.size();
    glDisable(GL_SCISSOR_TEST);
    glBlitNamedFramebuffer(from.name(), to.name(), 0, 0, size.x, size.y, 0, 0, size.x, size.y, GL_COLOR_BUFFER_BIT,
                           GL_NEAREST);
}

}  // namespace stipple::gl
