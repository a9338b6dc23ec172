// What the practitioner decides, as plain values. The numbers' sources stand in the field table
// (engine/project/fields.cpp).
#pragma once
#include <cstdint>
#include <vector>

#include "engine/head/chart.h"

namespace stipple {

enum class HairlineShape { juvenile, mature, straight, widowsPeak, mShape, female, bell };  // FACTS §5.2
inline constexpr int kHairlineShapeCount = 7;

// A control point of a line on the scalp, which passes through it.
struct ShapePoint {
    ScalpCoordinate at;
    bool corner = false;  // the line may turn sharply here; two corners in a row join straight
    bool operator==(const ShapePoint&) const = default;
};
inline constexpr size_t kFewestLinePoints = 3, kMostLinePoints = 200;

struct HairlinePlan {
    HairlineShape shape = HairlineShape::mature;
    HairlineShape blendShape = HairlineShape::widowsPeak;
    float blend = 0;                 // 0 the shape, 1 the other one, between them what lies between
    std::vector<ShapePoint> points;  // a line of its own, from the right sideburn to the left; none: the shape's
    bool mirrored = true;            // edits of one side go to both
    float heightMm = 70;             // glabella to the mid-front point, along the skin; moves points of its own too
    float softnessMm = 6.5f;         // length of the density ramp behind the line; 0 is a clean line
    float irregularity = 1;          // 0 none, 1 as the study, 2 loose
    float macro = 1, micro = 1;      // shares of its wide and of its fine scales
    float leftRightMm = 0;           // by how much the sides wander apart, at most
    float strays = 1;                // single dots before the line, as a share of the study's
    float sideburnMm = 0;            // by how much the sideburns end lower than all shapes have them
    float napeMm = 0;                // by how much the nape's edge lies higher
    bool operator==(const HairlinePlan&) const = default;
};

enum class PigmentKind { permanent, temporary };

struct DotPlan {
    float diameterMm = 0.30f;   // visible, healed, at half depth (LOOK 'A contradiction, and how to hold it')
    float depthMm = 0.50f;      // needle depth
    int shade = 3;              // 1..6, FACTS §2 'Shades'
    float strength = 1;         // pigment left in the skin, times the shade's
    float crispShare = 0.40f;   // LOOK 'Two populations'; the rest lies deeper, wider, fainter
    float pairShare = 0.28f;    // dots with a second mark merged to them
    float spread = 1;           // 1: depth, size and tone vary from dot to dot as on skin; 0: all alike
    float strokeShare = 0.52f;  // dots drawn out along the hair's direction
    bool operator==(const DotPlan&) const = default;
};

struct Plan {
    HairlinePlan hairline;
    float densityPerCm2 = 135;  // in the body
    DotPlan dot;
    PigmentKind pigment = PigmentKind::permanent;
    float warmth = 1.1f;  // 0 the Monte Carlo's colour, 1 neutral to warm as in photos
    float fieldGain = 1;  // the grey between the dots
    int sessions = 3;     // 1..4
    float sessionGapDays = 12;
    uint32_t seed = 1;
    bool operator==(const Plan&) const = default;
};

enum class LossPattern {  // FACTS §5.3
    none,                 // no hair of one's own at all: a bare scalp, the line alone bounds the treatment
    norwood1,
    norwood2,
    norwood2a,
    norwood3,
    norwood3a,
    norwood3v,
    norwood4,
    norwood4a,
    norwood5,
    norwood5a,
    norwood6,
    norwood7,
    ludwig1,
    ludwig2,
    ludwig3,
    totalis
};

struct OwnHair {
    LossPattern pattern = LossPattern::norwood5;
    float lengthMm = 0.8f;
    float densityPerCm2 = 80;  // follicular units where hair is full
    float grey = 0.05f;        // share of grey hairs
    bool operator==(const OwnHair&) const = default;
};

// How much of the pigment stays, within what the evidence allows (LOOK 'Numbers to hold').
enum class Estimate { low, typical, high };

// One time axis: days since the first session. The end of it lies 15 years after the longest plan has healed.
inline constexpr float kMostDays = 5701;
struct TimePoint {
    float days = 66;
    float sun = 1;  // 0 hat or SPF, 1 typical, 3 outdoor
    Estimate estimate = Estimate::typical;
    bool operator==(const TimePoint&) const = default;
};

enum class SkinType { dry, normal, oily };
struct Skin {
    int tone = 6;  // Monk 1..10
    SkinType type = SkinType::normal;
    bool operator==(const Skin&) const = default;
};

// Day of session k (0-based), the day on which the plan counts as healed (last session + 42), and years since then
// (negative before): FACTS 'How to use these numbers'.
float sessionDay(const Plan& plan, int session);
float healedDay(const Plan& plan);
float yearsSinceHealed(const Plan& plan, float days);
float daysAtYears(const Plan& plan, float years);  // kMostDays at most
// Share of the final dots put down in session k: 30/40/30 % for three (Liu 2025, FACTS §2), alike for 1, 2 and 4.
float sessionShare(const Plan& plan, int session);

}  // namespace stipple
