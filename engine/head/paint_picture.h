// Painting hair out of a head's own colours.
#pragma once
#include "engine/head/mesh.h"
#include "engine/head/paint_fill.h"
#include "engine/head/paint_mask.h"

namespace stipple {

// Skin's colours change where the mask says, in the picture texel by texel and at the vertices. `mesh` lies as it was
// scanned. A picture that shows several places of the head at one texel is changed for all of them.
void paintColours(Mesh& mesh, const PaintMask& mask, const PaintFill& fill);

}  // namespace stipple
