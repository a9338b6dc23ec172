#include "engine/gl/vertex_array.h"

#include <glad/gl.h>

namespace stipple::gl {

VertexArray::VertexArray(std::string_view label) {
    GLuint name = 0;
    glCreateVertexArrays(1, &name);
    handle_ = Handle<ObjectKind::vertexArray>(name);
    labelObject(ObjectKind::vertexArray, name, label);
}

VertexArray::VertexArray(std::string_view label, const Buffer& indices) : VertexArray(label) {
    glVertexArrayElementBuffer(name(), indices.name());
}

VertexArray::VertexArray(std::string_view label, const Buffer& vertices, size_t strideBytes,
                         std::span<const VertexAttribute> attributes, const Buffer* indices, unsigned divisor)
    : VertexArray(label) {
    glVertexArrayVertexBuffer(name(), 0, vertices.name(), 0, GLsizei(strideBytes));
    glVertexArrayBindingDivisor(name(), 0, divisor);
    for (const VertexAttribute& attribute : attributes) {
        glEnableVertexArrayAttrib(name(), attribute.location);
        glVertexArrayAttribFormat(name(), attribute.location, attribute.floats, GL_FLOAT, GL_FALSE,
                                  GLuint(attribute.offset));
        glVertexArrayAttribBinding(name(), attribute.location, 0);
    }
    if (indices) glVertexArrayElementBuffer(name(), indices->name());
}

}  // namespace stipple::gl
