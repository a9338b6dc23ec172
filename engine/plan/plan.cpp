#include "engine/plan/plan.h"

#include <algorithm>
#include <array>

#include "engine/base/units.h"

namespace stipple {

namespace {

constexpr int kMaxSessions = 4;
constexpr float kHealingDays = 42;  // FACTS 'How to use these numbers'

// Shares of the final count. Three: Liu 2025 (FACTS §2). Two and four keep its shape: the first pass is not the
// largest, and the last one fills up.
constexpr std::array<std::array<float, kMaxSessions>, kMaxSessions> kShares{{
    {1.0f},
    {0.5f, 0.5f},
    {0.3f, 0.4f, 0.3f},
    {0.2f, 0.3f, 0.3f, 0.2f},
}};

int sessionCount(const Plan& plan) { return std::clamp(plan.sessions, 1, kMaxSessions); }

}  // namespace

Plan withDensityTimes(Plan plan, float scale) {
    ZoneDensities& zones = plan.zones;
    for (float* density : {&plan.densityPerCm2, &zones.front, &zones.crown, &zones.temples, &zones.sides, &zones.nape})
        *density *= scale;
    return plan;
}

float sessionDay(const Plan& plan, int session) { return float(session) * plan.sessionGapDays; }

float healedDay(const Plan& plan) { return sessionDay(plan, sessionCount(plan) - 1) + kHealingDays; }

float yearsSinceHealed(const Plan& plan, float days) { return (days - healedDay(plan)) / float(kDaysPerYear); }

float daysAtYears(const Plan& plan, float years) {
    return std::min(kMostDays, healedDay(plan) + years * float(kDaysPerYear));
}

float sessionShare(const Plan& plan, int session) {
    const int count = sessionCount(plan);
    if (session < 0 || session >= count) return 0;
    return kShares[size_t(count - 1)][size_t(session)];
}

}  // namespace stipple
