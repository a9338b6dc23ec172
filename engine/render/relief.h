// The skin's small relief as a tile that repeats: heights in mm turned into slopes, so that it can be filtered.
#pragma once
#include <vector>

namespace stipple {

// Texels of two layers (0 forehead and face, 1 shaved scalp), RGBA, `size` x `size` each, layer after
// layer:
//   r, g  slope of the height along u and v, mm a mm
//   b     r*r + g*g, so that mip levels keep the variance of the slope (it becomes roughness with distance)
//   a     1 on plateaus .. 0 in furrows
// A tile is kTileMm wide and repeats without a seam.
struct Relief {
    static constexpr float kTileMm = 40;
    static constexpr int kLayers = 2;
    int size = 0;
    std::vector<float> texels;
};

// Deterministic; about 0.2 s at 1024. `size` is a power of two.
Relief makeRelief(int size = 1024);

}  // namespace stipple
