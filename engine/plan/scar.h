// Scars and marks of the skin, as plain values, and what is usual for each kind.
#pragma once
#include <array>
#include <string>

#include "engine/head/chart.h"

namespace stipple {

enum class ScarKind { none, strip, fue, burn, injury, birthmark };
inline constexpr int kScarKindCount = 6;
// The word of the field table and the command line.
const char* scarKindName(ScarKind kind);

struct Scar {
    ScarKind kind = ScarKind::none;   // none: the place in the list is free
    ScalpCoordinate at{180, -0.12f};  // its middle: in the donor area (FACTS §5.3)
    float lengthMm = 0, widthMm = 0;  // 0: what is usual for its kind
    float angleDeg = 0;               // of its length against the level, anticlockwise as seen from outside
    int dots = 0;                     // of kind fue; 0: as many as usual on that area
    float concealment = 0.65f;        // density of the treatment within, as a share of that around
    bool operator==(const Scar&) const = default;
};

inline constexpr int kMostScars = 6;
using Scars = std::array<Scar, kMostScars>;

// With nothing left to what is usual. A scar of no kind has no size.
struct ScarSize {
    float lengthMm = 0, widthMm = 0;
    int dots = 0;       // of kind fue, else 0
    float bendDeg = 0;  // by which its ends rise against its middle
};
ScarSize sizeOf(const Scar& scar);

// "scar_0_strip": the zone that the scar in that place of the list is.
std::string scarZoneName(int index, const Scar& scar);

}  // namespace stipple
