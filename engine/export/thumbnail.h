// A picture made small, for lists.
#pragma once
#include "engine/base/image.h"

namespace stipple {

// The largest middle part of the picture that has the shape asked for, each pixel the mean of those that it stands for.
// A picture smaller than that is given as it is, cut to the shape.
Image8 thumbnailOf(const Image8& picture, int width, int height);

}  // namespace stipple
