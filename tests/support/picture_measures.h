// What the look study's tools measure on pictures of skin (studies' ab.py, bands.py, stats.py).
#pragma once
#include <glm/glm.hpp>

#include "engine/base/image.h"

namespace stipple {

// Mean of the middle `part` of a picture.
glm::dvec3 middleMean(const ImageF& image, double part);

// LOOK's 'dot over between', luminance: the median of the darkest places of 0.55 mm over that of the lightest of
// 0.8 mm, of pictures with and without treatment, each smoothed by 0.1 mm.
double dotOverBetween(const ImageF& after, const ImageF& before, double pixelsPerMm);

// Luminance of a linear picture, one channel.
ImageF luminanceOf(const ImageF& linear);

// Rms of ln luminance between a Gaussian of `sigmaMm` and one of twice that.
double bandContrast(const ImageF& luminance, double sigmaMm, double pixelsPerMm);

// Dark places a cm2: the least of a square of 0.55 mm, at least 12 % darker than 2.5 mm around.
double minimaPerCm2(const ImageF& luminance, double pixelsPerMm);

}  // namespace stipple
