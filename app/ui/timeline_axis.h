// The timeline's plot: where a time and a contrast lie. The days of treatment take the first quarter, the years the
// rest.
#pragma once
#include "app/ui/box.h"
#include "app/ui/fade_curve.h"
#include "app/ui/session.h"

namespace stipple::ui {

struct TimeAxis {
    static constexpr float kTreatmentShare = 0.24f;

    Box plot;
    float healedDays = 66, top = 1.4f;  // top: the share of contrast at the upper edge

    float xOfDay(float day) const { return plot.min.x + plot.width() * kTreatmentShare * day / healedDays; }
    float xOfYear(float year) const;
    float xOfTime(const Plan& plan, float days) const;
    float daysAt(const Plan& plan, float x) const;
    float yOf(float share) const { return plot.max.y - plot.height() * share / top; }
};

// "Day 0" where the years are negative.
float daysOfTime(const Plan& plan, float years);
bool isNow(const Project& project, float days);

// timeline_curve.cpp
void drawCurve(const TimeAxis& axis, const FadeCurve& curve);
void drawSessions(const TimeAxis& axis, const Plan& plan);
void drawTouchUp(const TimeAxis& axis, const FadeCurve& curve);

// Pictures of some of the times, each over its place; a press goes there (time_cards.cpp).
void timeCards(Session& session, const TimeAxis& axis, const Plan& plan, Box row);

}  // namespace stipple::ui
