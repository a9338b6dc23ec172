#include "app/ui/fade_curve.h"

#include <algorithm>
#include <cmath>

#include "engine/dots/look.h"

namespace stipple::ui {
namespace {

constexpr int kYearSteps = 60;
constexpr float kSunOutdoors = 3, kSunProtected = 0;

// Sessions add their share of the dots; each heals by its own age.
float duringTreatment(const Project& project, float day) {
    const shared::LookParams look = lookParams(project.plan, project.hair, project.skin, {day, project.time.sun});
    float sum = 0;
    for (int i = 0; i < project.plan.sessions; ++i) {
        const float age = day - sessionDay(project.plan, i);
        if (age >= 0) sum += sessionShare(project.plan, i) * shared::timeRatio(look.depthMm, age, look).crisp.y;
    }
    return sum;
}

std::vector<glm::vec2> treatmentCurve(const Project& project) {
    std::vector<glm::vec2> curve{{0, 0}};
    const float healed = healedDay(project.plan), step = 0.5f;
    int next = 1;  // the next session: its day is drawn twice, before and after it
    for (float day = 0; day <= healed; day += step) {
        if (next < project.plan.sessions && day >= sessionDay(project.plan, next)) {
            const float at = sessionDay(project.plan, next++);
            curve.emplace_back(at, duringTreatment(project, at - 0.01f));
        }
        curve.emplace_back(day, duringTreatment(project, day));
    }
    return curve;
}

std::optional<float> firstYearUnder(const std::vector<FadeCurve::Year>& years, float share) {
    for (size_t i = 1; i < years.size(); ++i) {
        const FadeCurve::Year &a = years[i - 1], &b = years[i];
        if (b.typical < share && a.typical >= share)
            return a.years + (b.years - a.years) * (a.typical - share) / (a.typical - b.typical);
    }
    return {};
}

}  // namespace

float FadeCurve::at(const Plan& plan, float days) const {
    const float year = yearsSinceHealed(plan, days);
    if (year >= 0) {
        const float place = std::min(year, kLastYear) / kLastYear * float(years.size() - 1);
        const size_t i = std::min(size_t(place), years.size() - 2);
        return glm::mix(years[i].typical, years[i + 1].typical, place - float(i));
    }
    for (size_t i = 1; i < treatment.size(); ++i)
        if (days < treatment[i].x) return treatment[i - 1].y;
    return treatment.back().y;
}

FadeCurve fadeCurve(const Project& project) {
    FadeCurve curve;
    curve.treatment = treatmentCurve(project);
    const auto crisp = [&](float sun, float years) {
        return float(lookAtYears(project.plan, project.skin, sun, years).crisp /
                     lookAtYears(project.plan, project.skin, sun, 0).crisp);
    };
    for (int i = 0; i <= kYearSteps; ++i) {
        const float years = FadeCurve::kLastYear * float(i) / kYearSteps;
        curve.years.push_back(
            {years, crisp(kSunOutdoors, years), crisp(project.time.sun, years), crisp(kSunProtected, years)});
    }
    curve.touchUpYear = firstYearUnder(curve.years, FadeCurve::kTouchUpAt);
    return curve;
}

}  // namespace stipple::ui
