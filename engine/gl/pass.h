// A pass says everything it needs: target, area, clearing, blending, depth, culling, as one value that is applied
// whole.
#pragma once
#include <glm/glm.hpp>
#include <optional>

#include "engine/gl/framebuffer.h"
#include "engine/gl/program.h"
#include "engine/gl/vertex_array.h"

namespace stipple::gl {

enum class Blend {
    none,
    multiply,       // what is there times what is drawn, alpha too
    over,           // straight alpha
    premultiplied,  // over, colour times alpha already
};
enum class DepthTest { off, nearerOrEqual };
enum class Cull { none, back };

struct PassState {
    const Framebuffer* target = nullptr;
    std::optional<glm::ivec4> viewport;  // x, y, width, height; the whole target where it is not given
    std::optional<glm::ivec4> scissor;   // limits drawing and clearing
    std::optional<glm::vec4> clearColour;
    bool clearDepth = false;
    Blend blend = Blend::none;
    DepthTest depthTest = DepthTest::off;
    bool writeColour = true;
    bool writeDepth = false;
    Cull cull = Cull::none;
};

// Sets all of it and clears what is to be cleared.
void beginPass(const PassState& pass);
// Leaves a plain state to whoever draws next in this context: window's framebuffer, no program, no tests.
void endPasses();

enum class Primitive { triangles, triangleStrip };

void draw(const Program& program, const VertexArray& vertices, Primitive primitive, int vertexCount,
          int instanceCount = 1, int firstInstance = 0);
// 32-bit indices of triangles.
void drawIndexed(const Program& program, const VertexArray& vertices, size_t firstIndex, size_t indexCount,
                 int instanceCount = 1);
// One thread an item; what it wrote is visible to all that follows.
void dispatch(const Program& program, size_t items, size_t itemsPerGroup);

}  // namespace stipple::gl
