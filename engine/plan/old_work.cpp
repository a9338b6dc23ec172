#include "engine/plan/old_work.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/base/units.h"

namespace stipple {

namespace {

// In the order of OldWorkKind, without `own`.
const std::array<OldWork, kOldWorkKindCount - 1> kKinds{{
    {},
    {.densityPerCm2 = 120,
     .shape = HairlineShape::mature,
     .heightMm = 68,
     .softnessMm = 3,
     .irregularity = 0.5f,
     .diameterMm = 0.40f,
     .depthMm = 1.5f,
     .pigment = PigmentKind::blend,
     .years = 8},
    {.densityPerCm2 = 130,
     .shape = HairlineShape::mature,
     .heightMm = 68,
     .softnessMm = 3,
     .irregularity = 0.5f,
     .diameterMm = 0.60f,
     .depthMm = 0.8f,
     .years = 6},
    {.densityPerCm2 = 150, .heightMm = 65, .diameterMm = 0.36f, .depthMm = 0.5f, .shade = 5, .years = 2},
    {.densityPerCm2 = 130,
     .shape = HairlineShape::juvenile,
     .heightMm = 50,
     .softnessMm = 2,
     .irregularity = 0.5f,
     .diameterMm = 0.36f,
     .depthMm = 0.5f,
     .years = 3},
}};

OldWork withoutLaser(OldWork old) {
    old.laserPasses = OldWork{}.laserPasses;
    old.laserTakes = OldWork{}.laserTakes;
    return old;
}

}  // namespace

const char* oldWorkName(OldWorkKind kind) {
    constexpr std::array kNames{"none", "blue", "blurred", "straight", "low", "own"};
    return kNames[size_t(kind)];
}

OldWork oldWorkOf(OldWorkKind kind) {
    return kind == OldWorkKind::own ? OldWork{.densityPerCm2 = 120} : kKinds[size_t(kind)];
}

OldWorkKind kindOf(const OldWork& old) {
    if (!old.isThere()) return OldWorkKind::none;
    const auto found = std::find(kKinds.begin(), kKinds.end(), withoutLaser(old));
    return found == kKinds.end() ? OldWorkKind::own : OldWorkKind(found - kKinds.begin());
}

Plan planOfOldWork(const OldWork& old) {
    Plan plan;
    plan.hairline.shape = old.shape;
    plan.hairline.heightMm = old.heightMm;
    plan.hairline.softnessMm = old.softnessMm;
    plan.hairline.irregularity = old.irregularity;
    plan.hairline.strays = 0;
    plan.densityPerCm2 = old.densityPerCm2;
    plan.dot.diameterMm = old.diameterMm;
    plan.dot.depthMm = old.depthMm;
    plan.dot.needle = Needle::three;
    plan.dot.shade = old.shade;
    plan.dot.pairShare = 0;
    plan.pigment = old.pigment;
    plan.sessions = 1;
    return plan;
}

float dayOfOldWork(const OldWork& old) { return -healedDay(planOfOldWork(old)) - old.years * float(kDaysPerYear); }

float leftByLaser(const OldWork& old) { return std::pow(1 - old.laserTakes, float(old.laserPasses)); }

}  // namespace stipple
