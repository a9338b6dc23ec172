// A head without the hair of its scan: lumps come down to a skull that goes on from the bare skin around them, dark
// patches take the person's own tone. The scan itself is left as it is.
#pragma once
#include "engine/head/head.h"
#include "engine/head/paint_strokes.h"

namespace stipple {

// `found` is the head as first posed, without landmark fixes. What is not painted stays as it is to the bit, and
// nothing comes to lie farther out than it was scanned. The form changes above the border of the sites alone, and not
// at the ears. Landmarks that hair had lifted come down with it; the tragions, and so the frame, stay. The sites stay
// on their triangles: they are laid on `found` (Head::siteGround).
HeadPtr paintedOut(const HeadPtr& found, const PaintOut& paint);

}  // namespace stipple
