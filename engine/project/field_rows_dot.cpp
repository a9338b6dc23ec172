#include "engine/project/field_rows.h"

namespace stipple {
namespace {

FieldInfo spreadRow(const std::string& what, const char* label, const char* help) {
    return {.path = "plan.dot." + what + "_spread",
            .label = label,
            .min = 0,
            .max = 1.5,
            .step = 0.05,
            .help = help,
            .source = "look study, second round: 1 is as on skin"};
}

}  // namespace

std::vector<std::string> pigmentWords() { return {"permanent", "temporary", "blend"}; }

std::vector<Field> dotFields() {
    return {
        {{.path = "plan.dot.diameter_mm",
          .label = "Visible dot",
          .unit = "mm",
          .min = 0.23,
          .max = 0.8,
          .step = 0.01,
          .help = "Width of a healed dot as it is seen, at half depth; 0.36 and more is called blown.",
          .source = "LOOK 'A contradiction'; needle 0.18-0.30 (FACTS 2)"},
         STIPPLE_FLOAT_FIELD(plan.dot.diameterMm)},
        {{.path = "plan.dot.depth_mm",
          .label = "Needle depth",
          .unit = "mm",
          .min = 0.15,
          .max = 2.5,
          .step = 0.05,
          .help = "How deep the needle goes; deeper makes no darker dot but a wider, bluer haze.",
          .source = "FACTS 0.5, 4.3: 0.3-0.6 is good"},
         STIPPLE_FLOAT_FIELD(plan.dot.depthMm)},
        {{.path = "plan.dot.shade",
          .label = "Shade",
          .type = FieldType::integer,
          .min = 1,
          .max = 6,
          .step = 1,
          .help = "Step of the ladder of dilutions, from 1 Ash to 6 Black.",
          .source = "FACTS 2 'Shades', proposed"},
         STIPPLE_WHOLE_FIELD(plan.dot.shade)},
        {{.path = "plan.dot.strength",
          .label = "Strength",
          .min = 0.1,
          .max = 2.5,
          .step = 0.05,
          .help = "Pigment that stays in the skin, as a multiple of the shade's usual.",
          .source = "FACTS 3.1: a third is lost in healing, from hand to hand more or less"},
         STIPPLE_FLOAT_FIELD(plan.dot.strength)},
        {{.path = "plan.dot.crisp_share",
          .label = "Crisp dots",
          .min = 0,
          .max = 1,
          .step = 0.02,
          .help = "Share of dots that lie shallow and crisp; the rest lie deeper, wider and fainter.",
          .source = "LOOK 'What makes it real' 2"},
         STIPPLE_FLOAT_FIELD(plan.dot.crispShare)},
        {{.path = "plan.dot.pair_share",
          .label = "Pairs",
          .min = 0,
          .max = 0.6,
          .step = 0.02,
          .help = "Share of dots that have merged with a second impression beside them.",
          .source = "look study, second round: 0.1-0.4"},
         STIPPLE_FLOAT_FIELD(plan.dot.pairShare)},
        {{.path = "plan.dot.stroke_share",
          .label = "Drawn out",
          .min = 0,
          .max = 1,
          .step = 0.02,
          .help = "Share of dots drawn out along the way hair grows.",
          .source = "look study, second round: 0.2-0.7"},
         STIPPLE_FLOAT_FIELD(plan.dot.strokeShare)},
        {{.path = "plan.dot.blown_share",
          .label = "Blown dots",
          .min = 0,
          .max = 0.5,
          .step = 0.01,
          .help = "Share of dots whose ink has run into a soft blotch, three times as wide.",
          .source = "FACTS 2 'Blow-out': 2-10 % of the dots of bad work"},
         STIPPLE_FLOAT_FIELD(plan.dot.blownShare)},
        {{.path = "plan.dot.needle",
          .label = "Needle",
          .type = FieldType::choice,
          .choices = {"1rl_front", "1rl", "3rl"},
          .help = "Single needle along the front line and three behind it, or one of them everywhere; dots of a single "
                  "one are 0.72 times as wide, and fewer of them are pairs.",
          .source = "FACTS 2: 1RL in the front 10 mm, 3RL behind"},
         STIPPLE_CHOICE_FIELD(plan.dot.needle)},
        {{.path = kAllSpreadsPath,
          .label = "Variation",
          .min = 0,
          .max = 1.5,
          .step = 0.05,
          .help =
              "How much size, depth and tone differ from dot to dot, all three together; 0 is printed, 1 as on skin.",
          .source = "look study, second round"},
         [](const Project& p) {
             const DotPlan& dot = p.plan.dot;
             const bool alike = dot.depthSpread == dot.diameterSpread && dot.depthSpread == dot.shadeSpread;
             const float sum = dot.depthSpread + dot.diameterSpread + dot.shadeSpread;
             return decimalOf(alike ? dot.depthSpread : sum / 3);
         },
         [](Project& p, double v) {
             p.plan.dot.depthSpread = p.plan.dot.diameterSpread = p.plan.dot.shadeSpread = float(v);
         }},
        {spreadRow("depth", "Depth varies", "How much the needle's depth differs from dot to dot."),
         STIPPLE_FLOAT_FIELD(plan.dot.depthSpread)},
        {spreadRow("diameter", "Size varies", "How much size and form differ from dot to dot."),
         STIPPLE_FLOAT_FIELD(plan.dot.diameterSpread)},
        {spreadRow("shade", "Tone varies", "How much tone differs from dot to dot."),
         STIPPLE_FLOAT_FIELD(plan.dot.shadeSpread)},
        {{.path = "plan.pigment",
          .label = "Pigment",
          .type = FieldType::choice,
          .choices = pigmentWords(),
          .help = "Permanent carbon, a pigment made to leave within two or three years, or a blend of pigments, which "
                  "lasts as carbon but turns bluer and greener.",
          .source = "FACTS 3.2, 3.3"},
         STIPPLE_CHOICE_FIELD(plan.pigment)},
        {{.path = "plan.pigment.warmth",
          .label = "Warmth",
          .min = 0,
          .max = 1.5,
          .step = 0.05,
          .help = "From the bluish colour that optics alone give (0) to the neutral, warm one of photographs.",
          .source = "FACTS 'How to use these numbers'; LOOK 'What makes it real' 3"},
         STIPPLE_FLOAT_FIELD(plan.warmth)},
        {{.path = "plan.field.gain",
          .label = "Field gain",
          .min = 0,
          .max = 2,
          .step = 0.05,
          .help = "Strength of the even grey between the dots; 1 is what optics give.",
          .source = "LOOK 'What makes it real' 1"},
         STIPPLE_FLOAT_FIELD(plan.fieldGain)},
    };
}

}  // namespace stipple
