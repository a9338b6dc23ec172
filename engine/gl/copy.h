// Pixels from one picture into another, as they are.
#pragma once
#include <glm/glm.hpp>

#include "engine/gl/texture.h"

namespace stipple::gl {

// All of `from` (a texture's GL name, of this size and of the same format as `to`), its lower left corner at `corner`
// of `to`.
void copyPixels(unsigned from, glm::ivec2 size, const Texture& to, glm::ivec2 corner);

}  // namespace stipple::gl
