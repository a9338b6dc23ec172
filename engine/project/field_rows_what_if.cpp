#include "engine/project/field_rows.h"

namespace stipple {

std::vector<Field> whatIfFields() {
    return {
        {{.path = kMistakePath,
          .label = "What if",
          .type = FieldType::choice,
          .choices = {"none", "too_deep", "blow_out", "too_dark", "too_big", "straight", "too_low"},
          .help = "Shows the plan as one mistake would put it down; the plan stays as it is.",
          .source = "FACTS 2 'Errors to draw'"},
         STIPPLE_CHOICE_FIELD(whatIf.kind)},
        {{.path = "what_if.depth_mm",
          .label = "How deep",
          .unit = "mm",
          .min = 1,
          .max = 2,
          .step = 0.1,
          .help = "Needle depth of the what-if 'too deep'.",
          .source = "FACTS 2 'Errors to draw': 1-2"},
         STIPPLE_FLOAT_FIELD(whatIf.depthMm)},
    };
}

}  // namespace stipple
