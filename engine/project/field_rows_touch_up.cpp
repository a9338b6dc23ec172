// Rows of the touch-ups.
#include "engine/project/field_rows.h"

namespace stipple {
namespace {

// K: the touch-up's number from 1.
std::string pathOf(int touchUp, const char* what) { return kTouchUpPath + std::to_string(touchUp) + "." + what; }

template <int K>
std::vector<Field> rowsOfTouchUp() {
    const std::string name = "touch-up " + std::to_string(K);
    return {
        {{.path = pathOf(K, "years"),
          .label = "Year",
          .unit = "years",
          .min = 0,
          .max = 15,
          .step = 0.5,
          .help = "Years after the plan has healed at which " + name + " adds dots in the largest gaps; 0: none.",
          .source = "FACTS 3.2: after 3-6 years, 18 months to 5 years at one clinic"},
         STIPPLE_FLOAT_FIELD(plan.touchUp[K - 1].years)},
        {{.path = pathOf(K, "share"),
          .label = "Dots",
          .min = 0.1,
          .max = 2,
          .step = 0.05,
          .help = "Dots of " + name + " as a share of the first session's.",
          .source = "FACTS 3.3: 30-50 %"},
         STIPPLE_FLOAT_FIELD(plan.touchUp[K - 1].share)},
        {{.path = pathOf(K, "shade"),
          .label = "Shade",
          .type = FieldType::integer,
          .min = 0,
          .max = kShadeCount,
          .step = 1,
          .help = "Shade of the dots of " + name + ", 1 to 6; 0: that of the plan.",
          .source = "FACTS 2 'Shades'"},
         STIPPLE_WHOLE_FIELD(plan.touchUp[K - 1].shade)},
    };
}

}  // namespace

std::vector<Field> touchUpFields() {
    std::vector<Field> rows;
    for (auto* ofTouchUp : {rowsOfTouchUp<1>, rowsOfTouchUp<2>, rowsOfTouchUp<3>})
        for (Field& row : ofTouchUp()) rows.push_back(std::move(row));
    return rows;
}

}  // namespace stipple
