// Density of own hair from a count over a square of known size, as a practitioner takes it at the fringe.
#pragma once

namespace stipple {

struct HairCount {
    int counted = 0;       // within the square
    float sideMm = 10;     // of the square
    bool isHairs = false;  // single hairs were counted, else follicular units
};

// Follicular units per cm2; 0 where nothing was counted.
float unitsPerCm2(const HairCount& count);

}  // namespace stipple
