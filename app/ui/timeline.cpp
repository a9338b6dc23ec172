// Day 0 to ten years on one axis, with low, typical and high.
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "app/ui/icons.h"
#include "app/ui/screens.h"
#include "app/ui/timeline_axis.h"
#include "app/ui/widgets.h"
#include "engine/project/field_words.h"
#include "engine/project/shown_project.h"

namespace stipple::ui {
namespace {

constexpr float kArrowDays = 30;
constexpr float kCardRow = 60, kLeastPlot = 56;

// The curve is worked out again only when what it depends on has changed.
const FadeCurve& cachedCurve(const Project& project) {
    static Project of;
    static FadeCurve curve;
    TimePoint time = project.time;
    time.days = of.time.days;  // it is of all days
    if (curve.years.empty() || of.plan != project.plan || of.skin != project.skin || of.time != time) {
        curve = fadeCurve(project);
        of = project;
    }
    return curve;
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

void timeKeys(Session& session, const TimeAxis& axis, const Plan& plan, Box row) {
    const Palette& p = colours();
    for (const TimeKey& key : kTimeKeys) {
        const float days = daysOfTime(plan, key.years);
        const float width = std::max(textWidth(key.words, Face::caption) + px(12), px(24));
        const float centre = axis.xOfTime(plan, days);
        const float left = std::clamp(std::round(centre - width * 0.5f), row.min.x - px(6), row.max.x + px(6) - width);
        const Box chip{{left, row.min.y}, {left + width, row.max.y}};
        const Hit hit = hitItem(std::string("time.") + key.name, chip);
        const bool here = isNow(session.document.project(), days);
        if (here || hit.hovered) fill(chip, here ? p.accentSoft : p.hover, px(kRadiusSmall));
        text(chip, key.words, Face::caption, here ? p.accent : hit.hovered ? p.text : p.text2, Align::centre);
        focusRing(chip, hit, kRadiusSmall);
        if (*key.keys) tooltip(hit, {"Go to this time", "", "", key.keys});
        if (hit.pressed) session.document.set(fieldAt("time.days"), double(days));
    }
}

void scrub(Session& session, const TimeAxis& axis, const Plan& plan, const FadeCurve& curve) {
    Document& document = session.document;
    const Field& field = fieldAt("time.days");
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

// Low, typical, high: one press, one step; and all three beside each other.
void estimateControl(Session& session, Box& row) {
    const bool all = session.layout == Layout::estimates;
    const Tip stripTip{"Low, typical and high beside each other", "A press on one of the pictures takes it.", "",
                       "Shift+Q"};
    if (iconButton("estimates", row.cutRight(px(kControlHeight)), icon::kColumns, stripTip, all))
        session.layout = all ? Layout::single : Layout::estimates;
    row.cutRight(px(kSpace1));
    const Field& field = fieldAt("time.estimate");
    int estimate = int(session.document.value(field));
    const std::vector<std::string> words = choiceTexts(field.info);
    if (segmented("estimate", row.cutRight(segmentedWidth(words) + px(8)), words, estimate))
        session.document.set(field, estimate);
    row.cutRight(px(kSpace3));
}

void heading(Session& session, Box row) {
    const Palette& p = colours();
    const bool narrow = row.width() < px(720);
    const std::string now = narrow ? timeText(session.document.project()) : timeWords(session.document.project());
    text(row.cutLeft(textWidth(now, Face::title) + px(2)), now, Face::title, p.text);
    probeText("time", now);
    estimateControl(session, row);
    const std::string evidence = narrow ? "Estimate" : "Design estimate, little evidence";
    text(row.cutRight(std::min(row.width(), textWidth(evidence, Face::caption) + px(2))), evidence, Face::caption,
         p.text2, Align::right);
    row.cutRight(px(kSpace4));
    const std::string band = "band: low to high";
    const float width = textWidth(band, Face::caption) + px(2);
    if (row.width() < width + px(kSpace4)) return;
    const Box words = row.cutRight(width);
    text(words, band, Face::caption, p.text3, Align::right);
    tooltip(hitItem("time.band", words),
            {"Low to high",
             "Between the lower and the upper line lies what the evidence allows; the bold line is shown. "
             "Contrast is set against the typical healed result."});
}

float topOf(const FadeCurve& curve) {
    float top = std::max(1.1f, curve.years.front().high);
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
    area.cutTop(px(4));
    area.cutBottom(px(6));
    const Box keys = area.cutBottom(px(22));
    area.cutBottom(px(2));
    const bool hasCards = area.height() >= px(kCardRow + kSpace2 + kLeastPlot);
    const Box cards = hasCards ? area.cutTop(px(kCardRow)) : Box{};
    if (hasCards) area.cutTop(px(kSpace2));
    const Project shown = shownProject(session.document.project());
    const FadeCurve& curve = cachedCurve(shown);
    const TimeAxis axis{area, healedDay(shown.plan), topOf(curve)};
    session.timePictures.wantedSize = {};
    if (hasCards) timeCards(session, axis, shown.plan, cards);
    drawCurve(axis, curve);
    drawSessions(axis, shown.plan);
    drawTouchUp(axis, curve);
    scrub(session, axis, shown.plan, curve);
    timeKeys(session, axis, shown.plan, keys);
}

}  // namespace stipple::ui
