// FACTS' figures of a plan over the years.
#include <algorithm>
#include <cmath>

#include "engine/base/units.h"
#include "engine/dots/treated_skin.h"

namespace stipple {
namespace {

// The dots of one shade and depth, as if they were all of the plan and put down at once.
struct DotKind {
    Plan plan;
    float share = 0;  // of the dots
};
std::vector<DotKind> dotKinds(const Plan& plan) {
    std::vector<DotKind> kinds;
    for (int k = 0; k < plan.sessions; ++k) {
        Plan one = putDownAtOnce(plan);
        one.dot.shade = sessionShade(plan, k);
        one.dot.depthMm = sessionDepthMm(plan, k);
        const auto same =
            std::find_if(kinds.begin(), kinds.end(), [&](const DotKind& kind) { return kind.plan == one; });
        if (same == kinds.end())
            kinds.push_back({one, sessionShare(plan, k)});
        else
            same->share += sessionShare(plan, k);
    }
    return kinds;
}

// Where the dots of a plan are, and under what sun.
struct Place {
    const Skin& skin;
    float sun = 1;
    Estimate estimate = Estimate::typical;
    bool isScar = false;
};

// `ageDays` after they were put down.
LookAtTime lookOfKind(const Plan& atOnce, const Place& place, float ageDays) {
    shared::LookParams p = lookParams(atOnce, {}, place.skin, {ageDays, place.sun, place.estimate});
    if (place.isScar) p = shared::inScar(p);
    const shared::TimeRatio ratio = shared::timeRatio(p.depthMm, ageDays, p);
    const glm::vec3 peak =
        shared::columnPeak(p.inkRadiusMm, shared::atAge(p, ageDays).muPerMm, shared::kColumnTopMm, p.depthMm);
    return {0, double(peak.g * ratio.crisp.g), glm::dvec3(treatedSkin(p, atOnce, atOnce.densityPerCm2).loss)};
}

// Dots of one touch-up as if they were all of a plan.
Plan planOfTouchUp(const Plan& plan, int touchUp) {
    Plan one = putDownAtOnce(plan);
    one.dot.shade = touchUpShade(plan, touchUp);
    return one;
}

// All of the plan's dots of one age: the years are counted from the day on which the plan is healed.
LookAtTime lookAt(const Plan& plan, const Place& place, double years) {
    LookAtTime look{years};
    for (const DotKind& kind : dotKinds(plan)) {
        const LookAtTime one = lookOfKind(kind.plan, place, daysAtYears(kind.plan, float(years)));
        look.crisp += double(kind.share) * one.crisp;
        look.fieldRgb += double(kind.share) * one.fieldRgb;
    }
    for (int k = 0; k < kMostTouchUps; ++k) {
        const float ageDays = (float(years) - plan.touchUp[size_t(k)].years) * float(kDaysPerYear);
        const double share = double(touchUpShare(plan, k));
        if (share <= 0 || ageDays < 0) continue;
        const LookAtTime one = lookOfKind(planOfTouchUp(plan, k), place, ageDays);
        look.crisp += share * one.crisp;
        look.fieldRgb = 1.0 - (1.0 - look.fieldRgb) * glm::pow(1.0 - one.fieldRgb, glm::dvec3(share));
    }
    return look;
}

std::vector<LookAtTime> looksOverTime(const Plan& plan, const Place& place) {
    std::vector<LookAtTime> looks;
    for (double years : {0.0, 0.5, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0})
        looks.push_back(lookAt(plan, place, years));
    return looks;
}

}  // namespace

LookAtTime lookAtYears(const Plan& plan, const Skin& skin, float sun, double years, Estimate estimate) {
    return lookAt(plan, {skin, sun, estimate}, years);
}

std::vector<LookAtTime> lookOverTime(const Plan& plan, const Skin& skin, float sun, Estimate estimate) {
    return looksOverTime(plan, {skin, sun, estimate});
}

std::vector<LookAtTime> lookOverTimeInScar(const Plan& plan, const Skin& skin, float sun, Estimate estimate) {
    return looksOverTime(plan, {skin, sun, estimate, true});
}

}  // namespace stipple
