#include <utility>

#include "engine/plan/hairline.h"
#include "engine/project/field_rows.h"
#include "engine/project/line_edits.h"

namespace stipple {
namespace {
// A change of the sessions moves the day on which the plan is healed; a project that shows a healed result goes on
// showing it at the same age.
template <typename Change>
void keepingYears(Project& project, Change change) {
    const float years = yearsSinceHealed(project.plan, project.time.days);
    change(project.plan);
    if (years > -1e-3f) project.time.days = daysAtYears(project.plan, years);
}

std::vector<std::string> shapeWords() {
    std::vector<std::string> words;
    words.reserve(kHairlineShapeCount);
    for (int i = 0; i < kHairlineShapeCount; ++i) words.emplace_back(shapeName(HairlineShape(i)));
    return words;
}

void setShape(Project& project, double shape) {
    project.plan.hairline.shape = HairlineShape(int(std::lround(shape)));
    project.plan.hairline.points.clear();
}
}  // namespace

std::vector<Field> planFields() {
    return {
        {{.path = "plan.hairline.shape",
          .label = "Shape",
          .type = FieldType::choice,
          .choices = shapeWords(),
          .help = "Form of the front line; any form goes on any head. Takes the place of a line drawn by hand.",
          .source = "FACTS 5.2"},
         [](const Project& p) { return double(int(p.plan.hairline.shape)); },
         setShape},
        {{.path = "plan.hairline.mirror",
          .label = "Mirror",
          .type = FieldType::toggle,
          .help = "Whether a line drawn by hand is the same on both sides; turned on, the left side stays.",
          .source = ""},
         [](const Project& p) { return p.plan.hairline.mirrored ? 1.0 : 0.0; },
         [](Project& p, double v) { p = withLineMirrored(std::move(p), v != 0, 1); }},
        {{.path = "plan.hairline.height_mm",
          .label = "Height",
          .unit = "mm",
          .min = 40,
          .max = 120,
          .step = 1,
          .help = "From the glabella to the middle of the line, along the skin.",
          .source = "FACTS 5.1: measured 57-67, drawn 70-100"},
         STIPPLE_FLOAT_FIELD(plan.hairline.heightMm)},
        {{.path = "plan.hairline.softness_mm",
          .label = "Softness",
          .unit = "mm",
          .min = 0,
          .max = 30,
          .step = 0.5,
          .help = "Length over which the density rises behind the line; 0 is a clean line.",
          .source = "FACTS 2 'Feathering': 5-10; default of the look study"},
         STIPPLE_FLOAT_FIELD(plan.hairline.softnessMm)},
        {{.path = "plan.hairline.irregularity",
          .label = "Irregularity",
          .min = 0,
          .max = 2,
          .step = 0.05,
          .help = "How far the line wanders, at three scales; 0 is even, 1 as natural lines do.",
          .source = "FACTS 5.2 'Irregularity'; proposed"},
         STIPPLE_FLOAT_FIELD(plan.hairline.irregularity)},
        {{.path = "plan.hairline.macro",
          .label = "Wide waves",
          .min = 0,
          .max = 2,
          .step = 0.05,
          .help = "Share of the irregularity's waves of about 30 mm.",
          .source = "FACTS 5.2 'Irregularity': macro 25-45 mm long, 2-4 mm high"},
         STIPPLE_FLOAT_FIELD(plan.hairline.macro)},
        {{.path = "plan.hairline.micro",
          .label = "Fine waves",
          .min = 0,
          .max = 2,
          .step = 0.05,
          .help = "Share of the irregularity's waves of 2 to 5 mm.",
          .source = "FACTS 5.2 'Irregularity': micro 3-8 mm long, 0.7-1.5 mm high"},
         STIPPLE_FLOAT_FIELD(plan.hairline.micro)},
        {{.path = "plan.hairline.left_right_mm",
          .label = "Left to right",
          .unit = "mm",
          .min = 0,
          .max = 8,
          .step = 0.5,
          .help = "How far the two sides of the line wander apart, at most.",
          .source = "FACTS 5.2: left and right seeds differ; proposed"},
         STIPPLE_FLOAT_FIELD(plan.hairline.leftRightMm)},
        {{.path = "plan.hairline.strays",
          .label = "Strays",
          .min = 0,
          .max = 4,
          .step = 0.1,
          .help = "Single dots before the line; 1 is 0.3 a centimetre of line. A clean line has none.",
          .source = "FACTS 2 'Feathering'"},
         STIPPLE_FLOAT_FIELD(plan.hairline.strays)},
        {{.path = "plan.hairline.sideburn_mm",
          .label = "Sideburns",
          .unit = "mm",
          .min = -15,
          .max = 11,
          .step = 1,
          .help = "By how much the sideburns end lower than usual; below 0 they are shorter.",
          .source = "FACTS 5.2: sideburns; length proposed"},
         STIPPLE_FLOAT_FIELD(plan.hairline.sideburnMm)},
        {{.path = "plan.hairline.nape_mm",
          .label = "Nape",
          .unit = "mm",
          .min = -8,
          .max = 30,
          .step = 1,
          .help = "By how much the edge at the nape lies higher than usual; below 0 it is lower.",
          .source = "FACTS 5.2; usual 45 mm below the inion, shift proposed"},
         STIPPLE_FLOAT_FIELD(plan.hairline.napeMm)},
        {{.path = "plan.hairline.blend_shape",
          .label = "Blend with",
          .type = FieldType::choice,
          .choices = shapeWords(),
          .help = "The shape towards which the blend goes.",
          .source = "FACTS 5.2"},
         STIPPLE_CHOICE_FIELD(plan.hairline.blendShape)},
        {{.path = "plan.hairline.blend",
          .label = "Blend",
          .min = 0,
          .max = 1,
          .step = 0.05,
          .help = "Between two shapes: 0 the first, 1 the other. A line drawn by hand takes no part in it.",
          .source = "Step by step along both lines"},
         STIPPLE_FLOAT_FIELD(plan.hairline.blend)},
        {{.path = "plan.density",
          .label = "Density",
          .unit = "per_cm2",
          .min = 0,
          .max = 2500,
          .step = 5,
          .help = "Dots per square centimetre in the body of the treatment.",
          .source = "FACTS 2: 100-150 in the body, 200 at most in practice; more only to try the machine"},
         STIPPLE_FLOAT_FIELD(plan.densityPerCm2)},
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
          .max = 60,
          .step = 1,
          .help = "Days from one session to the next.",
          .source = "FACTS 2: 10-14, at least 7"},
         [](const Project& p) { return decimalOf(p.plan.sessionGapDays); },
         [](Project& p, double v) { keepingYears(p, [v](Plan& plan) { plan.sessionGapDays = float(v); }); }},
        {{.path = "plan.seed",
          .label = "Seed",
          .type = FieldType::integer,
          .min = 0,
          .max = 65535,
          .step = 1,
          .help = "Another number gives another scatter of the same plan.",
          .source = ""},
         STIPPLE_WHOLE_FIELD(plan.seed)},
    };
}

}  // namespace stipple
