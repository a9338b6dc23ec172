#include "engine/plan/plan.h"

#include <algorithm>
#include <array>

#include "engine/base/units.h"

namespace stipple {

namespace {

constexpr float kHealingDays = 42;  // FACTS 'How to use these numbers'

// Shares of the final count. Three: Liu 2025 (FACTS §2). Two and four keep its shape: the first pass is not the
// largest, and the last one fills up.
constexpr std::array<std::array<float, kMostSessions>, kMostSessions> kShares{{
    {1.0f},
    {0.5f, 0.5f},
    {0.3f, 0.4f, 0.3f},
    {0.2f, 0.3f, 0.3f, 0.2f},
}};

constexpr float kLeastGapDays = 1;

int sessionCount(const Plan& plan) { return std::clamp(plan.sessions, 1, kMostSessions); }

const SessionPlan& ownOf(const Plan& plan, int session) { return plan.session[size_t(session)]; }

// Shares of the sessions with one of their own, and what the others have by the table.
struct OwnShares {
    float own = 0, usual = 0;
};
OwnShares ownShares(const Plan& plan) {
    OwnShares shares;
    const int count = sessionCount(plan);
    for (int k = 0; k < count; ++k) {
        const float own = ownOf(plan, k).share;
        shares.own += own;
        if (own == 0) shares.usual += kShares[size_t(count - 1)][size_t(k)];
    }
    return shares;
}

}  // namespace

Plan putDownAtOnce(Plan plan) {
    plan.sessions = 1;
    plan.session = {};
    plan.touchUp = {};
    return plan;
}

Plan withDensityTimes(Plan plan, float scale) {
    ZoneDensities& zones = plan.zones;
    for (float* density : {&plan.densityPerCm2, &zones.front, &zones.crown, &zones.temples, &zones.sides, &zones.nape})
        *density *= scale;
    return plan;
}

float sessionDay(const Plan& plan, int session) {
    float day = 0;
    for (int k = 1; k <= session; ++k) {
        const float own = k < kMostSessions ? ownOf(plan, k).day : 0;
        day = own > 0 ? std::max(own, day + kLeastGapDays) : day + plan.sessionGapDays;
    }
    return day;
}

float healedDay(const Plan& plan) { return sessionDay(plan, sessionCount(plan) - 1) + kHealingDays; }

float yearsSinceHealed(const Plan& plan, float days) { return (days - healedDay(plan)) / float(kDaysPerYear); }

float daysAtYears(const Plan& plan, float years) {
    return std::min(kMostDays, healedDay(plan) + years * float(kDaysPerYear));
}

float sessionShare(const Plan& plan, int session) {
    const int count = sessionCount(plan);
    if (session < 0 || session >= count) return 0;
    const float usual = kShares[size_t(count - 1)][size_t(session)], own = ownOf(plan, session).share;
    const OwnShares shares = ownShares(plan);
    if (shares.own == 0) return usual;
    if (shares.own >= 1 || shares.usual == 0) return own / shares.own;
    return own > 0 ? own : usual / shares.usual * (1 - shares.own);
}

int sessionShade(const Plan& plan, int session) {
    const int own = ownOf(plan, session).shade;
    return own > 0 ? own : plan.dot.shade;
}

float sessionDepthMm(const Plan& plan, int session) {
    const float own = ownOf(plan, session).depthMm;
    return own > 0 ? own : plan.dot.depthMm;
}

float touchUpDay(const Plan& plan, int touchUp) { return daysAtYears(plan, plan.touchUp[size_t(touchUp)].years); }

float touchUpShare(const Plan& plan, int touchUp) {
    const TouchUp& one = plan.touchUp[size_t(touchUp)];
    return one.years > 0 ? one.share * sessionShare(plan, 0) : 0.0f;
}

float touchUpShares(const Plan& plan) {
    float sum = 0;
    for (int k = 0; k < kMostTouchUps; ++k) sum += touchUpShare(plan, k);
    return sum;
}

int touchUpShade(const Plan& plan, int touchUp) {
    const int own = plan.touchUp[size_t(touchUp)].shade;
    return own > 0 ? own : plan.dot.shade;
}

int touchUpAtScale(const Plan& plan, float scale) {
    float most = 1;
    for (int k = 0; k < kMostTouchUps; ++k) {
        const float share = touchUpShare(plan, k);
        most += share;
        if (share > 0 && scale <= most) return k + 1;
    }
    return 0;
}

double sessionHours(const Plan& plan, int session, size_t dots) {
    const float own = ownOf(plan, session).hours;
    return own > 0 ? double(own) : double(dots) / double(plan.dotsPerHour);
}

}  // namespace stipple
