// Work of someone else that is in the skin when the client comes: dots of its own behind a line of its own, as they
// have aged (FACTS §2 'Errors to draw', §3.3), and the laser that lightens them before the new plan.
#pragma once
#include "engine/plan/plan.h"

namespace stipple {

struct OldWork {
    float densityPerCm2 = 0;  // 0: there is none
    HairlineShape shape = HairlineShape::straight;
    float heightMm = 60;
    float softnessMm = 0, irregularity = 0;  // as HairlinePlan has them
    float diameterMm = 0.45f;                // as it healed; it has spread since
    float depthMm = 1;                       // of the needle
    int shade = 4;                           // 1..6 of the usual ladder
    PigmentKind pigment = PigmentKind::permanent;
    float years = 6;          // since it healed, on the day of the first session
    int laserPasses = 0;      // before the first session
    float laserTakes = 0.5f;  // of the ink that is there, each pass; proposed (FACTS §7: undone in 5 and more)
    bool operator==(const OldWork&) const = default;

    bool isThere() const { return densityPerCm2 > 0; }
};

// Common kinds of it (FACTS §2 'Errors to draw'; the figures of each are proposed).
enum class OldWorkKind {
    none,
    blue,      // too deep, of a blended ink
    blurred,   // blown out
    straight,  // an edge without feather or roughness
    low,       // a line in the wrong place
    own        // any other
};
inline constexpr int kOldWorkKindCount = 6;
const char* oldWorkName(OldWorkKind kind);
// Laser passes are no part of a kind. Of `own` it is a start to change.
OldWork oldWorkOf(OldWorkKind kind);
OldWorkKind kindOf(const OldWork& old);

inline constexpr float kMostOldPerCm2 = 250;

// It as if it were a plan of its own, put down at once.
Plan planOfOldWork(const OldWork& old);
// Day on which it was put down, before the first session: a negative number.
float dayOfOldWork(const OldWork& old);
// Share of its ink that the laser has left.
float leftByLaser(const OldWork& old);

// Its dots are the sites of ranks from here on, so that they lie where no new dot of a usual plan does, and stay while
// the plan's density changes.
inline constexpr float kOldFromPerCm2 = 200;

}  // namespace stipple
