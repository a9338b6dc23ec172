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
shared::LookParams paramsOfKind(const Plan& atOnce, const Place& place, float ageDays) {
    const shared::LookParams p = lookParams(atOnce, {}, place.skin, {ageDays, place.sun, place.estimate});
    return place.isScar ? shared::inScar(p) : p;
}

double crispOfKind(const shared::LookParams& p, float ageDays) {
    const shared::TimeRatio ratio = shared::timeRatio(p.depthMm, ageDays, p);
    const glm::vec3 peak =
        shared::columnPeak(p.inkRadiusMm, shared::atAge(p, ageDays).muPerMm, shared::kColumnTopMm, p.depthMm);
    return double(peak.g * ratio.crisp.g);
}

// Dots of one touch-up as if they were all of a plan.
Plan planOfTouchUp(const Plan& plan, int touchUp) {
    Plan one = putDownAtOnce(plan);
    one.dot.shade = touchUpShade(plan, touchUp);
    return one;
}

// The sessions' dots and then the touch-ups': take(as if they were all of a plan, share, days since they were put
// down). All of the sessions' are of one age: the years are counted from the day on which the plan is healed.
enum class PutDownBy { session, touchUp };
template <typename Take>
void eachKind(const Plan& plan, double years, const Take& take) {
    for (const DotKind& kind : dotKinds(plan))
        take(PutDownBy::session, kind.plan, double(kind.share), daysAtYears(kind.plan, float(years)));
    for (int k = 0; k < kMostTouchUps; ++k) {
        const float ageDays = (float(years) - plan.touchUp[size_t(k)].years) * float(kDaysPerYear);
        const double share = double(touchUpShare(plan, k));
        if (share > 0 && ageDays >= 0) take(PutDownBy::touchUp, planOfTouchUp(plan, k), share, ageDays);
    }
}

LookAtTime lookAt(const Plan& plan, const Place& place, double years) {
    LookAtTime look{years};
    eachKind(plan, years, [&](PutDownBy by, const Plan& kind, double share, float ageDays) {
        const shared::LookParams p = paramsOfKind(kind, place, ageDays);
        const glm::dvec3 loss(treatedSkin(p, kind, kind.densityPerCm2).loss);
        look.crisp += share * crispOfKind(p, ageDays);
        if (by == PutDownBy::session)
            look.fieldRgb += share * loss;
        else
            look.fieldRgb = 1.0 - (1.0 - look.fieldRgb) * glm::pow(1.0 - loss, glm::dvec3(share));
    });
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

double crispAtYears(const Plan& plan, const Skin& skin, float sun, double years, Estimate estimate) {
    double crisp = 0;
    eachKind(plan, years, [&](PutDownBy, const Plan& kind, double share, float ageDays) {
        crisp += share * crispOfKind(paramsOfKind(kind, {skin, sun, estimate}, ageDays), ageDays);
    });
    return crisp;
}

std::vector<LookAtTime> lookOverTime(const Plan& plan, const Skin& skin, float sun, Estimate estimate) {
    return looksOverTime(plan, {skin, sun, estimate});
}

std::vector<LookAtTime> lookOverTimeInScar(const Plan& plan, const Skin& skin, float sun, Estimate estimate) {
    return looksOverTime(plan, {skin, sun, estimate, true});
}

}  // namespace stipple
