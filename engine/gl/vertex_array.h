// How vertices are read from buffers.
#pragma once
#include <cstddef>
#include <span>
#include <string_view>

#include "engine/gl/buffer.h"
#include "engine/gl/handle.h"

namespace stipple::gl {

struct VertexAttribute {
    unsigned location = 0;
    int floats = 4;     // 1 to 4
    size_t offset = 0;  // bytes into a vertex
};

class VertexArray {
public:
    // Reads nothing: for shaders that make their vertices from gl_VertexID. Also where none is set yet.
    VertexArray() = default;
    explicit VertexArray(std::string_view label);
    // Indices alone.
    VertexArray(std::string_view label, const Buffer& indices);
    // One interleaved buffer of floats; `divisor` 1 steps once an instance instead of once a vertex. The buffers must
    // outlive the array. `indices`: 32 bits each, may be null.
    VertexArray(std::string_view label, const Buffer& vertices, size_t strideBytes,
                std::span<const VertexAttribute> attributes, const Buffer* indices, unsigned divisor = 0);

    unsigned name() const { return handle_.name(); }

private:
    Handle<ObjectKind::vertexArray> handle_;
};

}  // namespace stipple::gl
