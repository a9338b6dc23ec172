// What the practitioner decides, as plain values. The numbers' sources stand in the field table
// (engine/project/fields.cpp).
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/plan/brush_stroke.h"
#include "engine/plan/drawn_zone.h"
#include "engine/plan/shape_point.h"

namespace stipple {

enum class HairlineShape { juvenile, mature, straight, widowsPeak, mShape, female, bell };  // FACTS §5.2
inline constexpr int kHairlineShapeCount = 7;

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

inline constexpr float kMostDensityPerCm2 = 2500;

// Dots per cm2 that a zone has instead of the body's, where its line, its own hair and its borders let them; 0: as the
// body.
struct ZoneDensities {
    float front = 0, crown = 0, temples = 0, sides = 0, nape = 0;
    bool operator==(const ZoneDensities&) const = default;
};

enum class PigmentKind { permanent, temporary, blend };  // blend: of pigments, as lasting as carbon

// Groupings of the needle (FACTS §2): one point, or three side by side.
enum class Needle { singleInFront, single, three };  // the first: single along the front line, three behind

// Parts of water to one of pigment, shades 1..6 (FACTS §2 'Shades').
inline constexpr int kShadeCount = 6;
using Dilutions = std::array<float, kShadeCount>;
inline constexpr Dilutions kUsualDilutions{20, 18, 14, 11, 8, 6};

struct DotPlan {
    float diameterMm = 0.30f;  // visible, healed, at half depth (LOOK 'A contradiction, and how to hold it')
    float depthMm = 0.50f;     // needle depth
    Needle needle = Needle::singleInFront;
    int shade = 3;  // 1..6, FACTS §2 'Shades'
    Dilutions dilutions = kUsualDilutions;
    float strength = 1;        // pigment left in the skin, times the shade's
    float crispShare = 0.40f;  // LOOK 'Two populations'; the rest lies deeper, wider, fainter
    float pairShare = 0.28f;   // dots with a second mark merged to them
    // From dot to dot, 1: as on skin; 0: all alike.
    float depthSpread = 1, diameterSpread = 1, shadeSpread = 1;
    float strokeShare = 0.52f;  // dots drawn out along the hair's direction
    float blownShare = 0;       // dots whose ink has run into a soft blotch
    bool operator==(const DotPlan&) const = default;
};

inline constexpr int kMostSessions = 4;

// What one session does otherwise than the plan; 0 is as the plan has it.
struct SessionPlan {
    float day = 0;    // since the first session, which is on day 0; else a gap after the one before
    float share = 0;  // of the dots; the sessions without one of their own divide what is left
    int shade = 0;    // 1..6
    float depthMm = 0;
    float hours = 0;  // else by the dots
    bool operator==(const SessionPlan&) const = default;
};

// Dots added in the largest gaps once the plan has faded (FACTS §3.3).
struct TouchUp {
    float years = 0;     // since the plan has healed; 0: none
    float share = 0.4f;  // of the first session's dots: 30-50 %
    int shade = 0;       // 1..6; 0: the plan's
    bool operator==(const TouchUp&) const = default;
};
inline constexpr int kMostTouchUps = 3;

struct Plan {
    HairlinePlan hairline;
    float densityPerCm2 = 135;  // in the body
    ZoneDensities zones;
    DrawnZones drawn;                  // a list with free places
    std::vector<BrushStroke> strokes;  // in the order in which they were drawn
    uint32_t total = 0;                // so many dots, of which the density is then the shape; 0: as the density has it
    DotPlan dot;
    PigmentKind pigment = PigmentKind::permanent;
    float warmth = 1.1f;  // 0 the Monte Carlo's colour, 1 neutral to warm as in photos
    float fieldGain = 1;  // the grey between the dots
    int sessions = 3;     // 1..4
    float sessionGapDays = 12;
    std::array<SessionPlan, kMostSessions> session;  // those from `sessions` on wait
    std::array<TouchUp, kMostTouchUps> touchUp;
    int dotsPerHour = 4667;
    uint32_t seed = 1;
    bool operator==(const Plan&) const = default;
};

// As if all its dots were put down in one session, and never touched up.
Plan putDownAtOnce(Plan plan);
// With all its densities so many times what they are.
Plan withDensityTimes(Plan plan, float scale);

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
    totalis,
    areata,  // round patches, see Areata
    diffuse  // evenly thin everywhere, as after a chemotherapy
};

// Where patches lie; kAreataPlaces has the regions.
enum class AreataPlace { allOver, front, top, crown, left, right, back };

// Patches of areata (FACTS §5.3: round, 10-50 mm, a sharp edge, anywhere).
struct Areata {
    int count = 4;
    float sizeMm = 28;  // mean diameter; each differs
    AreataPlace place = AreataPlace::allOver;
    uint32_t seed = 1;
    bool operator==(const Areata&) const = default;
};

struct OwnHair {
    LossPattern pattern = LossPattern::norwood5;
    float lengthMm = 0.8f;
    float densityPerCm2 = 80;   // follicular units where hair is full
    float grey = 0.05f;         // share of grey hairs
    Areata areata;              // with that pattern
    float diffuseShare = 0.4f;  // of full density that is left with `diffuse`
    // What grows now, where that is not what grew when the dots were put down: the dots stay.
    std::optional<LossPattern> later;
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
    float undertone = 0;  // -1 cool and rosy .. 1 warm and olive, at the tone's lightness
    float texture = 1;    // of its pores, furrows and patches: 0 even, 1 usual
    bool operator==(const Skin&) const = default;
};

// Day of session k (0-based; never before the one before it), the day on which the plan counts as healed (last session
// + 42), and years since then (negative before): FACTS 'How to use these numbers'.
float sessionDay(const Plan& plan, int session);
float healedDay(const Plan& plan);
float yearsSinceHealed(const Plan& plan, float days);
float daysAtYears(const Plan& plan, float years);  // kMostDays at most
// Share of the final dots put down in session k: 30/40/30 % for three (Liu 2025, FACTS §2), alike for 1, 2 and 4. Own
// shares stay what they are while there is something left for the others, or they come to 1; else they are weights.
float sessionShare(const Plan& plan, int session);
int sessionShade(const Plan& plan, int session);
float sessionDepthMm(const Plan& plan, int session);
double sessionHours(const Plan& plan, int session, size_t dots);

// Of touch-up k (0-based): its day, and its dots as a share of the plan's; 0 where there is none.
float touchUpDay(const Plan& plan, int touchUp);
float touchUpShare(const Plan& plan, int touchUp);
float touchUpShares(const Plan& plan);  // of all of them
int touchUpShade(const Plan& plan, int touchUp);
// The touch-up (from 1) of a dot that would show at so many times the plan's density, which must be above 1; 0 where
// none has it.
int touchUpAtScale(const Plan& plan, float scale);

}  // namespace stipple
