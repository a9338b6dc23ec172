// Control points of lines on the scalp.
#pragma once
#include <cstddef>

#include "engine/head/chart.h"

namespace stipple {

// The line passes through it.
struct ShapePoint {
    ScalpCoordinate at;
    bool corner = false;  // the line may turn sharply here; two corners in a row join straight
    bool operator==(const ShapePoint&) const = default;
};
inline constexpr size_t kFewestLinePoints = 3, kMostLinePoints = 200;

}  // namespace stipple
