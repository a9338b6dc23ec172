// How far light spreads in skin before it leaves, as the taps of a separable blur.
#pragma once
#include "shaders/shared/skin_blur_types.h"

namespace stipple {

// scatter: as SkinConstants has it; light skin's is 1.2, and there the widths are the profile's own.
shared::SkinBlurUniforms skinBlur(float scatter);

}  // namespace stipple
