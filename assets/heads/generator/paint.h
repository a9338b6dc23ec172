// Colour and masks of the skin.
#pragma once
#include "assets/heads/generator/part.h"
#include "assets/heads/generator/sculpt.h"

namespace stipple::headgen {

struct SkinPaint {
    vec3 tint;    // linear, relative to plain scalp skin
    Masks masks;  // openness is left at 1
};
// Smooth colour only: blotches, pores and stubble are the renderer's.
SkinPaint paintSkin(const Sculpt& sculpt, const PaintDesign& design, vec3 p);

}  // namespace stipple::headgen
