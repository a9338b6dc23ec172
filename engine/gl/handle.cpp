#include "engine/gl/handle.h"

#include <glad/gl.h>

namespace stipple::gl {

void destroyObject(ObjectKind kind, unsigned name) {
    switch (kind) {
        case ObjectKind::buffer:
            glDeleteBuffers(1, &name);
            break;
        case ObjectKind::texture:
            glDeleteTextures(1, &name);
            break;
        case ObjectKind::framebuffer:
            glDeleteFramebuffers(1, &name);
            break;
        case ObjectKind::vertexArray:
            glDeleteVertexArrays(1, &name);
            break;
        case ObjectKind::program:
            glDeleteProgram(name);
            break;
        case ObjectKind::sampler:
            glDeleteSamplers(1, &name);
            break;
    }
}

void labelObject(ObjectKind kind, unsigned name, std::string_view label) {
    GLenum space = GL_BUFFER;
    switch (kind) {
        case ObjectKind::buffer:
            space = GL_BUFFER;
            break;
        case ObjectKind::texture:
            space = GL_TEXTURE;
            break;
        case ObjectKind::framebuffer:
            space = GL_FRAMEBUFFER;
            break;
        case ObjectKind::vertexArray:
            space = GL_VERTEX_ARRAY;
            break;
        case ObjectKind::program:
            space = GL_PROGRAM;
            break;
        case ObjectKind::sampler:
            space = GL_SAMPLER;
            break;
    }
    glObjectLabel(space, name, GLsizei(label.size()), label.data());
}

}  // namespace stipple::gl
