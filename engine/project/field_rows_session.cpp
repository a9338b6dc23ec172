// Rows of the sessions: those of all of them, and what each does otherwise.
#include <algorithm>
#include <iterator>

#include "engine/project/field_rows.h"

namespace stipple {
namespace {

constexpr double kMostGapDays = 60, kLeastDepthMm = 0.15;

// A change of the sessions moves the day on which the plan is healed; a project that shows a healed result goes on
// showing it at the same age.
template <typename Change>
void keepingYears(Project& project, Change change) {
    const float years = yearsSinceHealed(project.plan, project.time.days);
    change(project.plan);
    if (years > -1e-3f) project.time.days = daysAtYears(project.plan, years);
}

// "plan.session.2.day"
std::string pathOf(int session, const char* what) { return "plan.session." + std::to_string(session) + "." + what; }
std::string numbered(const char* words, int session) { return words + (" " + std::to_string(session)); }

// K: the session's number from 1. The first one is day 0.
template <int K>
Field dayRow() {
    return {{.path = pathOf(K, "day"),
             .label = numbered("Day", K),
             .unit = "days",
             .min = 0,
             .max = kMostGapDays * (K - 1),
             .step = 1,
             .help = "Day of session " + std::to_string(K) +
                     ", counted from the first and after the one before it; 0: a session gap after that one.",
             .source = "FACTS 2: 10-14 days, 10-30, 2-4 weeks"},
            [](const Project& p) { return decimalOf(p.plan.session[K - 1].day); },
            [](Project& p, double v) { keepingYears(p, [v](Plan& plan) { plan.session[K - 1].day = float(v); }); }};
}

template <int K>
Field shareRow() {
    return {{.path = pathOf(K, "share"),
             .label = numbered("Share", K),
             .min = 0,
             .max = 1,
             .step = 0.05,
             .help = "Share of all dots that session " + std::to_string(K) +
                     " puts down; 0: of what the others leave, as is usual.",
             .source = "FACTS 2: 30, 40 and 30 %"},
            STIPPLE_FLOAT_FIELD(plan.session[K - 1].share)};
}

template <int K>
Field shadeRow() {
    return {{.path = pathOf(K, "shade"),
             .label = numbered("Shade", K),
             .type = FieldType::integer,
             .min = 0,
             .max = 6,
             .step = 1,
             .help = "Shade of the dots of session " + std::to_string(K) + ", 1 to 6; 0: that of the plan.",
             .source = "FACTS 2: the first session is the lightest; later ones may go one step darker"},
            STIPPLE_WHOLE_FIELD(plan.session[K - 1].shade)};
}

template <int K>
Field depthRow() {
    return {
        {.path = pathOf(K, "depth_mm"),
         .label = numbered("Depth", K),
         .unit = "mm",
         .min = 0,
         .max = 2,
         .step = 0.05,
         .help = "Needle depth in session " + std::to_string(K) + ", 0.15 and more; 0: that of the plan.",
         .source = "FACTS 2: 0.5, 0.25-0.5"},
        [](const Project& p) { return decimalOf(p.plan.session[K - 1].depthMm); },
        [](Project& p, double v) { p.plan.session[K - 1].depthMm = float(v > 0 ? std::max(v, kLeastDepthMm) : 0); }};
}

template <int K>
Field hoursRow() {
    return {{.path = pathOf(K, "hours"),
             .label = numbered("Hours", K),
             .unit = "hours",
             .min = 0,
             .max = 12,
             .step = 0.5,
             .help = "Hours of session " + std::to_string(K) + "; 0: by its dots.",
             .source = "FACTS 2: 2-5 a session"},
            STIPPLE_FLOAT_FIELD(plan.session[K - 1].hours)};
}

template <int K>
std::vector<Field> rowsOfSession() {
    std::vector<Field> rows;
    if constexpr (K > 1) rows.push_back(dayRow<K>());
    for (auto* row : {shareRow<K>, shadeRow<K>, depthRow<K>, hoursRow<K>}) rows.push_back(row());
    return rows;
}

std::vector<Field> rowsOfAll() {
    return {
        {{.path = "plan.sessions",
          .label = "Sessions",
          .type = FieldType::integer,
          .min = 1,
          .max = 4,
          .step = 1,
          .help = "Sessions over which the dots are put down.",
          .source = "FACTS 2: 3, from 2 to 4"},
         [](const Project& p) { return double(p.plan.sessions); },
         [](Project& p, double v) { keepingYears(p, [v](Plan& plan) { plan.sessions = int(std::lround(v)); }); }},
        {{.path = "plan.session_gap_days",
          .label = "Session gap",
          .unit = "days",
          .min = 7,
          .max = kMostGapDays,
          .step = 1,
          .help = "Days from one session to the next.",
          .source = "FACTS 2: 10-14, at least 7"},
         [](const Project& p) { return decimalOf(p.plan.sessionGapDays); },
         [](Project& p, double v) { keepingYears(p, [v](Plan& plan) { plan.sessionGapDays = float(v); }); }},
        {{.path = "plan.dots_per_hour",
          .label = "Dots an hour",
          .type = FieldType::integer,
          .min = 500,
          .max = 20000,
          .step = 100,
          .help = "Dots put down in an hour, from which the hours of a session follow.",
          .source = "FACTS 0.3: about 14 000 in a session of 2-4 hours"},
         STIPPLE_WHOLE_FIELD(plan.dotsPerHour)},
    };
}

}  // namespace

std::vector<Field> sessionFields() {
    std::vector<Field> rows = rowsOfAll();
    for (auto* ofSession : {rowsOfSession<1>, rowsOfSession<2>, rowsOfSession<3>, rowsOfSession<4>})
        for (Field& row : ofSession()) rows.push_back(std::move(row));
    return rows;
}

}  // namespace stipple
