#include "engine/gl/copy.h"

#include <glad/gl.h>

#include "engine/base/error.h"

namespace stipple::gl {

void copyPixels(unsigned from, glm::ivec2 size, const Texture& to, glm::ivec2 corner) {
    const glm::ivec2 whole = to.shape().size, end = corner + size;
    STIPPLE_CHECK(corner.x >= 0 && corner.y >= 0 && end.x <= whole.x && end.y <= whole.y, end.x, ",", end.y, " in ",
                  whole.x, "x", whole.y);
    glCopyImageSubData(from, GL_TEXTURE_2D, 0, 0, 0, 0, to.name(), GL_TEXTURE_2D, 0, corner.x, corner.y, 0, size.x,
                       size.y, 1);
}

}  // namespace stipple::gl
