// How far apart two pictures are.
#pragma once
#include "engine/base/image.h"

namespace stipple {

// Differences of 8-bit channels, 0..255. Colour channels only.
struct ImageDifference {
    double worst = 0;  // largest difference of one channel of one pixel
    double mean = 0;   // over all channels of all pixels
    double worstTile =
        0;  // largest difference between the mean colours of two 16x16 tiles at one place, in one channel
    double tileTexture =
        0;             // largest relative change of a tile's rms contrast: it sees dots that vanish under an equal mean
    int x = 0, y = 0;  // of the worst pixel
};

// Throws InputError where the sizes differ.
ImageDifference compareImages(const Image8& a, const Image8& b);

}  // namespace stipple
