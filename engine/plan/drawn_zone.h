// Zones that a person draws on the scalp: closed curves with a feather, within which the plan asks for more or less.
#pragma once
#include <array>
#include <string>
#include <vector>

#include "engine/plan/shape_point.h"

namespace stipple {

struct DrawnZone {
    std::string name;                 // "": by its place in the list
    std::vector<ShapePoint> points;   // of the closed curve, without its first one again; none: an ellipse
    ScalpCoordinate at{180, 0.75f};   // the ellipse's middle
    float lengthMm = 0, widthMm = 0;  // of the ellipse; no length: the place in the list is free; no width: as long
    float angleDeg = 0;               // of its length against the level, anticlockwise as seen from outside
    bool mirrored = false;            // on the other side of the head, too
    float density = 1;                // times what the plan asks there, kMostDensity at most
    int shade = 0;                    // steps of the ladder darker (> 0) or lighter than the plan's dots
    float featherMm = 8;              // width of the transition, half of it on either side of the curve; 0 is sharp
    bool operator==(const DrawnZone&) const = default;

    static constexpr float kMostDensity = 2;
    bool isFree() const { return points.empty() && lengthMm <= 0; }
};

inline constexpr size_t kMostDrawnZones = 6;
using DrawnZones = std::array<DrawnZone, kMostDrawnZones>;  // of two that overlap, the later lies over the earlier

// Its own name, or "Zone 1" of the first place.
std::string drawnZoneName(size_t index, const DrawnZone& zone);
bool haveSameCurve(const DrawnZone& a, const DrawnZone& b);

// 0 outside .. 1 inside, by the signed distance to the curve, > 0 inside.
float drawnShare(const DrawnZone& zone, float insideMm);

}  // namespace stipple
