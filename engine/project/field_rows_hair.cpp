#include "engine/project/field_rows.h"

namespace stipple {

std::vector<Field> hairFields() {
    return {
        {{.path = "hair.pattern",
          .label = "Pattern",
          .type = FieldType::choice,
          .choices = {"none", "norwood_1", "norwood_2", "norwood_2a", "norwood_3", "norwood_3a", "norwood_3v",
                      "norwood_4", "norwood_4a", "norwood_5", "norwood_5a", "norwood_6", "norwood_7", "ludwig_1",
                      "ludwig_2", "ludwig_3", "totalis"},
          .help = "Where own hair still grows; 'none' shows no own hair at all.",
          .source = "FACTS 5.3"},
         STIPPLE_CHOICE_FIELD(hair.pattern)},
        {{.path = "hair.length_mm",
          .label = "Hair length",
          .unit = "mm",
          .min = 0.1,
          .max = 1.5,
          .step = 0.1,
          .help = "Length of the shaved hair; shown as the root and its shadow under the skin.",
          .source = "FACTS 1: 0.1-0.5 after a shave, 0.35 a day"},
         STIPPLE_FLOAT_FIELD(hair.lengthMm)},
        {{.path = "hair.density",
          .label = "Hair density",
          .unit = "per_cm2",
          .min = 20,
          .max = 120,
          .step = 1,
          .help = "Follicular units per square centimetre where own hair is full.",
          .source = "FACTS 1: 65-100"},
         STIPPLE_FLOAT_FIELD(hair.densityPerCm2)},
        {{.path = "hair.grey",
          .label = "Grey hair",
          .min = 0,
          .max = 1,
          .step = 0.05,
          .help = "Share of own hairs that are grey.",
          .source = "proposed"},
         STIPPLE_FLOAT_FIELD(hair.grey)},
    };
}

}  // namespace stipple
