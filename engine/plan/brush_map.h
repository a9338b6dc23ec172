// What the brushes have made of each place of the scalp.
#pragma once
#include <span>
#include <vector>

#include "engine/plan/brush_stroke.h"
#include "engine/plan/scalp_grid.h"

namespace stipple {

struct BrushTouch {
    float density = 1;   // times the dots that are asked, kMostDensity at most
    float softenMm = 0;  // added to the softness of the line
    float dotInk = 1;    // times what a dot takes from the light
    float hair = 1;      // times the share of own hair
    float hairInk = 1;   // times what a hair takes from the light
    float hairFine = 0;  // 1: hairs are as fine as miniaturised ones

    static constexpr float kMostDensity = 2, kMostSoftenMm = 20, kLeastInk = 0.2f, kMostHair = 4;
};

// One a texel. Within half of its radius a stroke does all that it does, from there to its rim less and less; crossing
// itself it does no more, crossing another it does its part of what that one has left.
std::vector<BrushTouch> brushTouches(const Chart& chart, const ScalpGrid& grid, std::span<const BrushStroke> strokes);

}  // namespace stipple
