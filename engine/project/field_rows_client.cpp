#include "engine/project/field_rows.h"

namespace stipple {

std::vector<Field> clientFields() {
    return {
        {{.path = "client.age_years",
          .label = "Age",
          .type = FieldType::integer,
          .unit = "years",
          .min = 0,
          .max = 120,
          .step = 1,
          .help = "Age of the client, for notes on the line; 0 is not said. It changes no picture and stands in none.",
          .source = "FACTS 5.1: lines by age"},
         STIPPLE_WHOLE_FIELD(client.ageYears)},
    };
}

}  // namespace stipple
