#include "engine/project/field_rows.h"

namespace stipple {

std::vector<Field> practiceFields() {
    return {
        {{.path = "practice.price_per_session",
          .label = "A session",
          .min = 0,
          .max = 100000,
          .step = 10,
          .help = "What the practice asks for a session, in its own money; 0: nothing, and no price is shown for it.",
          .source = "Your own tariff"},
         STIPPLE_FLOAT_FIELD(practice.pricePerSession)},
        {{.path = "practice.price_per_hour",
          .label = "An hour",
          .min = 0,
          .max = 10000,
          .step = 5,
          .help = "What the practice asks for an hour, in its own money; 0: nothing, and no price is shown for it.",
          .source = "Your own tariff"},
         STIPPLE_FLOAT_FIELD(practice.pricePerHour)},
        {{.path = "practice.show_notes",
          .label = "Notes",
          .type = FieldType::toggle,
          .help = "Whether notes on the plan stand on the screen; 'stipple stats' always tells them.",
          .source = ""},
         STIPPLE_TOGGLE_FIELD(practice.showsNotes)},
    };
}

}  // namespace stipple
