#include "engine/gl/pass.h"

#include <glad/gl.h>

#include "engine/base/error.h"

namespace stipple::gl {

namespace {

void setEnabled(GLenum what, bool on) { on ? glEnable(what) : glDisable(what); }

void applyBlend(Blend blend) {
    setEnabled(GL_BLEND, blend != Blend::none);
    glBlendEquation(GL_FUNC_ADD);
    if (blend == Blend::multiply) glBlendFunc(GL_ZERO, GL_SRC_COLOR);
    if (blend == Blend::premultiplied) glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    if (blend == Blend::over) glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
}

void applyDepth(const PassState& pass) {
    // Depth is only written where the test is on.
    const bool test = pass.depthTest != DepthTest::off || pass.writeDepth;
    setEnabled(GL_DEPTH_TEST, test);
    glDepthFunc(pass.depthTest == DepthTest::off ? GL_ALWAYS : GL_LEQUAL);
    glDepthMask(pass.writeDepth ? GL_TRUE : GL_FALSE);
}

void clear(const PassState& pass) {
    const GLuint target = pass.target->name();
    if (pass.clearColour) glClearNamedFramebufferfv(target, GL_COLOR, 0, &pass.clearColour->x);
    if (pass.clearDepth) {
        const float farthest = 1;
        glDepthMask(GL_TRUE);
        glClearNamedFramebufferfv(target, GL_DEPTH, 0, &farthest);
    }
}

}  // namespace

void beginPass(const PassState& pass) {
    STIPPLE_CHECK(pass.target != nullptr);
    const glm::ivec4 whole(glm::ivec2(0), pass.target->size());
    const glm::ivec4 viewport = pass.viewport.value_or(whole), scissor = pass.scissor.value_or(whole);
    glBindFramebuffer(GL_FRAMEBUFFER, pass.target->name());
    glViewport(viewport.x, viewport.y, viewport.z, viewport.w);
    setEnabled(GL_SCISSOR_TEST, pass.scissor.has_value());
    glScissor(scissor.x, scissor.y, scissor.z, scissor.w);
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
    glDisable(GL_STENCIL_TEST);
    glDisable(GL_FRAMEBUFFER_SRGB);
    glDisable(GL_POLYGON_OFFSET_FILL);
    glPolygonMode(GL_FRONT_AND_BACK, GL_FILL);
    glEnable(GL_MULTISAMPLE);
    clear(pass);
    applyBlend(pass.blend);
    applyDepth(pass);
    const GLboolean colour = pass.writeColour ? GL_TRUE : GL_FALSE;
    glColorMask(colour, colour, colour, colour);
    setEnabled(GL_CULL_FACE, pass.cull == Cull::back);
    glCullFace(GL_BACK);
    glFrontFace(GL_CCW);
}

void endPasses() {
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glUseProgram(0);
    glBindVertexArray(0);
    for (GLenum what : {GL_SCISSOR_TEST, GL_BLEND, GL_DEPTH_TEST, GL_CULL_FACE}) glDisable(what);
    glDepthMask(GL_TRUE);
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
}

void draw(const Program& program, const VertexArray& vertices, Primitive primitive, int vertexCount, int instanceCount,
          int firstInstance) {
    if (vertexCount <= 0 || instanceCount <= 0) return;
    glUseProgram(program.name());
    glBindVertexArray(vertices.name());
    const GLenum mode = primitive == Primitive::triangles ? GL_TRIANGLES : GL_TRIANGLE_STRIP;
    glDrawArraysInstancedBaseInstance(mode, 0, vertexCount, instanceCount, GLuint(firstInstance));
}

void drawIndexed(const Program& program, const VertexArray& vertices, size_t firstIndex, size_t indexCount,
                 int instanceCount) {
    if (indexCount == 0 || instanceCount <= 0) return;
    glUseProgram(program.name());
    glBindVertexArray(vertices.name());
    glDrawElementsInstanced(GL_TRIANGLES, GLsizei(indexCount), GL_UNSIGNED_INT,
                            reinterpret_cast<const void*>(firstIndex * sizeof(GLuint)), instanceCount);
}

void dispatch(const Program& program, size_t items, size_t itemsPerGroup) {
    if (items == 0) return;
    glUseProgram(program.name());
    glDispatchCompute(GLuint((items + itemsPerGroup - 1) / itemsPerGroup), 1, 1);
    glMemoryBarrier(GL_SHADER_STORAGE_BARRIER_BIT | GL_VERTEX_ATTRIB_ARRAY_BARRIER_BIT | GL_BUFFER_UPDATE_BARRIER_BIT);
}

}  // namespace stipple::gl
