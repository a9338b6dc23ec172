// Day 0 to ten years on one axis: the days of treatment take the first quarter, the years the rest.
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "app/ui/fade_curve.h"
#include "app/ui/screens.h"
#include "app/ui/widgets.h"
#include "engine/base/text.h"
#include "engine/project/field_words.h"

namespace stipple::ui {
namespace {

constexpr float kTreatmentShare = 0.24f;
constexpr float kArrowDays = 30;

struct Axis {
    Box plot;
    float healedDays = 66, top = 1.4f;

    float xOfDay(float day) const { return plot.min.x + plot.width() * kTreatmentShare * day / healedDays; }
    float xOfYear(float year) const {
        return plot.min.x + plot.width() * (kTreatmentShare + (1 - kTreatmentShare) * year / FadeCurve::kLastYear);
    }
    float xOfTime(const Plan& plan, float days) const {
        return days < healedDays ? xOfDay(days) : xOfYear(std::min(yearsSinceHealed(plan, days), FadeCurve::kLastYear));
    }
    float daysAt(const Plan& plan, float x) const {
        const float share = std::clamp((x - plot.min.x) / plot.width(), 0.f, 1.f);
        if (share < kTreatmentShare) return std::round(healedDays * share / kTreatmentShare);
        const float years = (share - kTreatmentShare) / (1 - kTreatmentShare) * FadeCurve::kLastYear;
        return std::round(daysAtYears(plan, years));
    }
    float yOf(float share) const { return plot.max.y - plot.height() * share / top; }
};

// The curve is worked out again only when what it depends on has changed.
const FadeCurve& cachedCurve(const Project& project) {
    static Project of;
    static FadeCurve curve;
    const bool same =
        !curve.years.empty() && of.plan == project.plan && of.skin == project.skin && of.time.sun == project.time.sun;
    if (!same) {
        curve = fadeCurve(project);
        of = project;
    }
    return curve;
}

void polyline(const std::vector<ImVec2>& points, ImU32 colour, float thickness) {
    drawList()->AddPolyline(points.data(), int(points.size()), colour, 0, px(thickness));
}

void ribbon(const Axis& axis, const FadeCurve& curve) {
    const Palette& p = colours();
    std::vector<ImVec2> low, typical, high, treatment;
    for (const FadeCurve::Year& year : curve.years) {
        const float x = axis.xOfYear(year.years);
        low.push_back({x, axis.yOf(year.low)});
        typical.push_back({x, axis.yOf(year.typical)});
        high.push_back({x, axis.yOf(year.high)});
    }
    for (const glm::vec2& point : curve.treatment) treatment.push_back({axis.xOfDay(point.x), axis.yOf(point.y)});
    for (size_t i = 1; i < low.size(); ++i)
        drawList()->AddQuadFilled(high[i - 1], high[i], low[i], low[i - 1], withAlpha(p.text, 0.20f));
    polyline(high, withAlpha(p.text, 0.45f), 1);
    polyline(low, withAlpha(p.text, 0.45f), 1);
    polyline(treatment, p.text2, 1.5f);
    polyline(typical, p.text, 2);
    const float y = std::round(axis.yOf(FadeCurve::kTouchUpAt));
    for (float x = axis.xOfYear(0); x < axis.plot.max.x; x += px(7))
        drawList()->AddLine({x, y}, {x + px(3), y}, p.text3, px(1));
}

void sessionMarks(const Axis& axis, const Plan& plan) {
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

void touchUpMark(const Axis& axis, const FadeCurve& curve) {
    const Palette& p = colours();
    const float y = axis.yOf(FadeCurve::kTouchUpAt), right = axis.plot.max.x;
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
    if (right - lineWidth > left + width + px(12))
        text({{right - lineWidth, y - px(18)}, {right, y - px(2)}}, line, Face::caption, p.text2);
}

// Times to go to by a press.
struct TimeKey {
    const char* name;
    const char* words;
    float years;  // < 0: day 0
    const char* keys;
};
constexpr std::array<TimeKey, 10> kTimeKeys{{{"day0", "day 0", -1, "Alt+0"},
                                             {"healed", "healed", 0, "Alt+H"},
                                             {"1", "1", 1, "Alt+1"},
                                             {"2", "2", 2, ""},
                                             {"3", "3", 3, "Alt+3"},
                                             {"4", "4", 4, ""},
                                             {"5", "5", 5, "Alt+5"},
                                             {"6", "6", 6, ""},
                                             {"8", "8", 8, "Alt+8"},
                                             {"10", "10 years", 10, ""}}};

void timeKeys(Session& session, const Axis& axis, Box row) {
    const Palette& p = colours();
    const Plan& plan = session.document.project().plan;
    for (const TimeKey& key : kTimeKeys) {
        const float days = key.years < 0 ? 0 : daysAtYears(plan, key.years);
        const float width = std::max(textWidth(key.words, Face::caption) + px(12), px(24));
        const float centre = axis.xOfTime(plan, days);
        const float left = std::clamp(std::round(centre - width * 0.5f), row.min.x - px(6), row.max.x + px(6) - width);
        const Box chip{{left, row.min.y}, {left + width, row.max.y}};
        const Hit hit = hitItem(std::string("time.") + key.name, chip);
        const bool here = std::abs(session.document.project().time.days - days) < 0.6f;
        if (here || hit.hovered) fill(chip, here ? p.accentSoft : p.hover, px(kRadiusSmall));
        text(chip, key.words, Face::caption, here ? p.accent : hit.hovered ? p.text : p.text2, Align::centre);
        focusRing(chip, hit, kRadiusSmall);
        if (*key.keys) tooltip(hit, {"Go to this time", "", "", key.keys});
        if (hit.pressed) session.document.set(fieldAt("time.days"), days);
    }
}

void scrub(Session& session, const Axis& axis, const FadeCurve& curve) {
    Document& document = session.document;
    const Field& field = fieldAt("time.days");
    const Plan plan = document.project().plan;
    const Hit hit = hitItem("time.track", axis.plot);
    if (hit.began) document.beginDrag(field);
    if (hit.held && document.isDragging()) document.drag(field, axis.daysAt(plan, ImGui::GetIO().MousePos.x));
    if (hit.ended) document.endDrag();
    if (hit.focused && !hit.held) {
        const int step = int(keyPressed(Key::right, true)) - int(keyPressed(Key::left, true));
        const double days = document.value(field) + double(kArrowDays) * step;
        if (step != 0) document.set(field, std::clamp(days, field.info.min, field.info.max));
    }
    const float days = document.project().time.days;
    const float x = std::round(axis.xOfTime(plan, days)), y = axis.yOf(curve.at(plan, days));
    drawList()->AddLine({x, axis.plot.min.y - px(2)}, {x, axis.plot.max.y}, colours().accent, px(2));
    drawList()->AddCircleFilled({x + 0.5f, y}, px(hit.held ? 8 : 6.5f), colours().bar);
    drawList()->AddCircleFilled({x + 0.5f, y}, px(hit.held ? 6.5f : 5), colours().accent);
    focusRing(axis.plot, hit, kRadiusSmall);
}

void heading(Session& session, Box row) {
    const Palette& p = colours();
    const bool narrow = row.width() < px(560);
    const std::string now = narrow ? timeText(session.document.project()) : timeWords(session.document.project());
    text(row.cutLeft(textWidth(now, Face::title) + px(2)), now, Face::title, p.text);
    probeText("time", now);
    const Tip tip{
        "Sun", "The light band runs from work outdoors (below) to sunscreen or a hat (above); the line is this plan."};
    const std::string band = narrow ? "" : "band: outdoors to protected";
    if (!band.empty()) {
        const Box words = row.cutRight(textWidth(band, Face::caption) + px(2));
        text(words, band, Face::caption, p.text3, Align::right);
        tooltip(hitItem("time.band", words), tip);
        row.cutRight(px(kSpace4));
    }
    text(row, narrow ? "Estimate" : "Design estimate, little evidence", Face::caption, p.text2, Align::right);
}

float topOf(const FadeCurve& curve) {
    float top = 1.1f;
    for (const glm::vec2& point : curve.treatment) top = std::max(top, point.y);
    return top * 1.08f;
}

}  // namespace

void timeline(Session& session, Box box) {
    const Pane pane("timeline", box, colours().bar);
    separatorAbove(box);
    Box area = box.inset(px(kSpace4), 0);
    area.cutTop(px(6));
    heading(session, area.cutTop(px(28)));
    area.cutTop(px(2));
    area.cutBottom(px(6));
    const Box keys = area.cutBottom(px(22));
    area.cutBottom(px(2));
    const FadeCurve& curve = cachedCurve(session.document.project());
    const Axis axis{area, healedDay(session.document.project().plan), topOf(curve)};
    ribbon(axis, curve);
    sessionMarks(axis, session.document.project().plan);
    touchUpMark(axis, curve);
    scrub(session, axis, curve);
    timeKeys(session, axis, keys);
}

}  // namespace stipple::ui
