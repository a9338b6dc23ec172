#include <algorithm>
#include <cmath>

#include "app/ui/input.h"
#include "app/ui/paint.h"
#include "app/ui/timeline_axis.h"
#include "engine/base/text.h"

namespace stipple::ui {
namespace {

void polyline(const std::vector<ImVec2>& points, ImU32 colour, float thickness) {
    drawList()->AddPolyline(points.data(), int(points.size()), colour, 0, px(thickness));
}

std::vector<ImVec2> yearsLine(const TimeAxis& axis, const FadeCurve& curve, Estimate estimate) {
    std::vector<ImVec2> line;
    for (const FadeCurve::Year& year : curve.years)
        line.push_back({axis.xOfYear(year.years), axis.yOf(year.of(estimate))});
    return line;
}

void dashes(float left, float right, float y, ImU32 colour) {
    for (float x = left; x < right; x += px(7)) drawList()->AddLine({x, y}, {x + px(3), y}, colour, px(1));
}

}  // namespace

float TimeAxis::xOfYear(float year) const {
    return plot.min.x + plot.width() * (kTreatmentShare + (1 - kTreatmentShare) * year / FadeCurve::kLastYear);
}

float TimeAxis::xOfTime(const Plan& plan, float days) const {
    return days < healedDays ? xOfDay(days) : xOfYear(std::min(yearsSinceHealed(plan, days), FadeCurve::kLastYear));
}

float TimeAxis::daysAt(const Plan& plan, float x) const {
    const float share = std::clamp((x - plot.min.x) / plot.width(), 0.f, 1.f);
    if (share < kTreatmentShare) return std::round(healedDays * share / kTreatmentShare);
    const float years = (share - kTreatmentShare) / (1 - kTreatmentShare) * FadeCurve::kLastYear;
    return std::round(daysAtYears(plan, years));
}

float daysOfTime(const Plan& plan, float years) { return years < 0 ? 0 : daysAtYears(plan, years); }
bool isNow(const Project& project, float days) { return std::abs(project.time.days - days) < 0.6f; }

// The band from low to high, and the line of the estimate that is shown.
void drawCurve(const TimeAxis& axis, const FadeCurve& curve) {
    const Palette& p = colours();
    const std::vector<ImVec2> low = yearsLine(axis, curve, Estimate::low),
                              high = yearsLine(axis, curve, Estimate::high);
    for (size_t i = 1; i < low.size(); ++i)
        drawList()->AddQuadFilled(high[i - 1], high[i], low[i], low[i - 1], withAlpha(p.text, 0.20f));
    polyline(high, withAlpha(p.text, 0.45f), 1);
    polyline(low, withAlpha(p.text, 0.45f), 1);
    if (curve.estimate != Estimate::typical)
        polyline(yearsLine(axis, curve, Estimate::typical), withAlpha(p.text, 0.45f), 1);
    std::vector<ImVec2> treatment;
    for (const glm::vec2& point : curve.treatment) treatment.push_back({axis.xOfDay(point.x), axis.yOf(point.y)});
    polyline(treatment, p.text2, 1.5f);
    polyline(yearsLine(axis, curve, curve.estimate), p.text, 2);
    dashes(axis.xOfYear(0), axis.plot.max.x, std::round(axis.yOf(FadeCurve::kTouchUpAt * curve.healed)), p.text3);
}

void drawSessions(const TimeAxis& axis, const Plan& plan) {
    const Palette& p = colours();
    const float radius = px(8);
    float lastX = -1e9f;
    for (int i = 0; i < plan.sessions; ++i) {
        const float x = std::round(axis.xOfDay(sessionDay(plan, i)));
        drawList()->AddLine({x, axis.plot.min.y}, {x, axis.plot.max.y}, p.line, px(1));
        const ImVec2 centre{std::max(x, axis.plot.min.x + radius), axis.plot.min.y + radius};
        if (centre.x - lastX < 2.2f * radius) continue;  // no room: the line alone marks it
        lastX = centre.x;
        drawList()->AddCircleFilled(centre, radius, p.raised);
        text({{centre.x - radius, centre.y - radius}, {centre.x + radius, centre.y + radius}}, std::to_string(i + 1),
             Face::caption, p.text, Align::centre);
    }
    const float healedX = std::round(axis.xOfYear(0));
    drawList()->AddLine({healedX, axis.plot.min.y}, {healedX, axis.plot.max.y}, p.line, px(1));
}

// Those that the plan has, each with a plus for the dots that it adds.
void drawTouchUps(const TimeAxis& axis, const Plan& plan) {
    const Palette& p = colours();
    const float radius = px(7);
    for (int k = 0; k < kMostTouchUps; ++k) {
        const float years = plan.touchUp[size_t(k)].years;
        if (touchUpShare(plan, k) <= 0 || years > FadeCurve::kLastYear) continue;
        const float x = std::round(axis.xOfYear(years));
        drawList()->AddLine({x, axis.plot.min.y}, {x, axis.plot.max.y}, p.accent, px(1));
        const ImVec2 centre{x, axis.plot.max.y - radius - px(2)};
        drawList()->AddCircleFilled(centre, radius, p.accent);
        text({{centre.x - radius, centre.y - radius}, {centre.x + radius, centre.y + radius}}, "+", Face::caption,
             p.bar, Align::centre);
    }
}

void drawTouchUpAdvice(const TimeAxis& axis, const FadeCurve& curve) {
    const Palette& p = colours();
    const float y = axis.yOf(FadeCurve::kTouchUpAt * curve.healed), right = axis.plot.max.x;
    if (!curve.touchUpYear) return;
    const float x = std::round(axis.xOfYear(*curve.touchUpYear));
    drawList()->AddLine({x, y}, {x, axis.plot.min.y + px(16)}, p.text3, px(1));
    drawList()->AddCircleFilled({x, y}, px(3), p.text);
    const std::string words = "touch-up advised, " + formatFixed(*curve.touchUpYear, 1) + " years";
    const float width = textWidth(words, Face::caption) + px(2);
    const float left = std::min(x + px(6), right - width);
    text({{left, axis.plot.min.y}, {left + width, axis.plot.min.y + px(18)}}, words, Face::caption, p.text2);
    probeText("touch_up", formatFixed(*curve.touchUpYear, 1));
    const std::string line = "60 % of healed contrast";
    const float lineWidth = textWidth(line, Face::caption) + px(2);
    const float top = std::min(y - px(18), axis.plot.max.y - px(18));
    if (right - lineWidth > left + width + px(12) || top > axis.plot.min.y + px(18))
        text({{right - lineWidth, top}, {right, top + px(16)}}, line, Face::caption, p.text2);
}

}  // namespace stipple::ui
