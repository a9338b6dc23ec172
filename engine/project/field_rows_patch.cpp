#include "engine/project/field_places.h"
#include "engine/project/field_rows.h"

namespace stipple {

std::vector<Field> patchFields() {
    return {
        {{.path = "patch.steps",
          .label = "Shades",
          .type = FieldType::integer,
          .min = 0,
          .max = kShadeCount,
          .step = 1,
          .help = "Shades of a patch test side by side, on the untreated head; 0 shows the plan.",
          .source = "FACTS 7, 9: a patch for colour and reaction"},
         STIPPLE_WHOLE_FIELD(patch.steps)},
        {{.path = "patch.first_shade",
          .label = "First shade",
          .type = FieldType::integer,
          .min = 1,
          .max = kShadeCount,
          .step = 1,
          .help = "Shade of the first cell; each next one is one darker, up to the last of the ladder.",
          .source = "FACTS 2 'Shades'"},
         STIPPLE_WHOLE_FIELD(patch.firstShade)},
        {azimuthInfo(
             "patch.",
             "Where its middle lies: 0 in front, 90 over the left ear, 180 behind. Best a hidden spot inside the "
             "fringe, beside own stubble.",
             "proposed"),
         STIPPLE_FLOAT_FIELD(patch.at.azimuthDeg)},
        {heightInfo("patch.", "Height of its middle: 0 at the level of the glabella, 1 at the top.", "proposed"),
         STIPPLE_FLOAT_FIELD(patch.at.height)},
        {{.path = "patch.cell_mm",
          .label = "Cell",
          .unit = "mm",
          .min = 6,
          .max = 25,
          .step = 1,
          .help = "Side of each square of one shade.",
          .source = "proposed"},
         STIPPLE_FLOAT_FIELD(patch.cellMm)},
    };
}

}  // namespace stipple
