#include "app/ui/fade_curve.h"

#include <algorithm>
#include <cmath>

#include "engine/dots/look.h"
#include "engine/project/fields.h"

namespace stipple::ui {
namespace {

constexpr int kYearSteps = 60;

float peakOf(const shared::LookParams& look) {
    return shared::columnPeak(look.inkRadiusMm, look.muPerMm, shared::kColumnTopMm, look.depthMm).y;
}

// Sessions add their share of the dots, each in its own shade and depth; each heals by its own age.
float duringTreatment(const Project& project, float day) {
    TimePoint time = project.time;
    time.days = day;
    const shared::LookParams look = lookParams(project.plan, project.hair, project.skin, time);
    float sum = 0, settled = 0;
    for (int i = 0; i < project.plan.sessions; ++i) {
        const shared::LookParams own = shared::ofBirth(look, i);
        const float share = sessionShare(project.plan, i), age = day - sessionDay(project.plan, i);
        settled += share * peakOf(own);
        if (age >= 0) sum += share * peakOf(shared::atAge(own, age)) * shared::timeRatio(own.depthMm, age, own).crisp.y;
    }
    return sum / settled;
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

// From `fromYear` on.
std::optional<float> firstYearUnder(const FadeCurve& curve, float share, float fromYear = 0) {
    for (size_t i = 1; i < curve.years.size(); ++i) {
        if (curve.years[i].years <= fromYear) continue;
        const float a = curve.years[i - 1].of(curve.estimate), b = curve.years[i].of(curve.estimate);
        const float from = curve.years[i - 1].years, to = curve.years[i].years;
        if (b < share && a >= share) return from + (to - from) * (a - share) / (a - b);
    }
    return {};
}

}  // namespace

float FadeCurve::Year::of(Estimate which) const {
    return which == Estimate::low ? low : which == Estimate::high ? high : typical;
}

float FadeCurve::at(const Plan& plan, float days) const {
    const float year = yearsSinceHealed(plan, days);
    if (year >= 0) {
        const float place = std::min(year, kLastYear) / kLastYear * float(years.size() - 1);
        const size_t i = std::min(size_t(place), years.size() - 2);
        return glm::mix(years[i].of(estimate), years[i + 1].of(estimate), place - float(i));
    }
    for (size_t i = 1; i < treatment.size(); ++i)
        if (days < treatment[i].x) return treatment[i - 1].y;
    return treatment.back().y;
}

FadeCurve fadeCurve(const Project& project) {
    FadeCurve curve;
    curve.estimate = project.time.estimate;
    curve.treatment = treatmentCurve(project);
    const auto contrast = [&](float years, Estimate estimate) {
        return crispAtYears(project.plan, project.skin, project.time.sun, double(years), estimate);
    };
    const double typicalHealed = contrast(0, Estimate::typical);
    const auto share = [&](float years, Estimate estimate) { return float(contrast(years, estimate) / typicalHealed); };
    for (int i = 0; i <= kYearSteps; ++i) {
        const float years = FadeCurve::kLastYear * float(i) / kYearSteps;
        curve.years.push_back(
            {years, share(years, Estimate::low), share(years, Estimate::typical), share(years, Estimate::high)});
    }
    curve.healed = curve.years.front().of(curve.estimate);
    curve.touchUpYear = firstYearUnder(curve, FadeCurve::kTouchUpAt * curve.healed);
    return curve;
}

float nextTouchUpYear(const Project& project) {
    constexpr float kUsualGap = 3, kStep = 0.5f;  // FACTS §3.2: 3-6 years
    float last = 0;
    for (int k = 0; k < kMostTouchUps; ++k)
        if (touchUpShare(project.plan, k) > 0) last = std::max(last, project.plan.touchUp[size_t(k)].years);
    const FadeCurve curve = fadeCurve(project);
    const float year = firstYearUnder(curve, FadeCurve::kTouchUpAt * curve.healed, last).value_or(last + kUsualGap);
    return std::round(std::clamp(year, last + kStep, float(fieldAt("plan.touch_up.1.years").info.max)) / kStep) * kStep;
}

}  // namespace stipple::ui
