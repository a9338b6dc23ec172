// The skin's small relief as a tile that repeats: heights in mm turned into slopes, so that it can be filtered.
#pragma once
#include <vector>

namespace stipple {

// Two kinds of skin, forehead (and face) and shaved scalp, in two layers of RGBA texels, `size` x `size`, layer after
// layer:
//   layer 0: r, g slope of the forehead's height along u and v, mm a mm; b, a the scalp's
//   layer 1: r, g furrows of forehead and scalp, 1 on plateaus .. 0 in furrows; b, a unused
// A tile is kTileMm wide and repeats without a seam. What mip levels average away of the slopes becomes roughness
// (shaders/shared/relief_constants.h).
struct Relief {
    static constexpr float kTileMm = 40;
    static constexpr int kLayers = 2;
    int size = 0;
    std::vector<float> texels;
};

// Deterministic; about 0.2 s at 1024. `size` is a power of two.
Relief makeRelief(int size = 1024);

}  // namespace stipple
