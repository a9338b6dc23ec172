// Rows of the work of someone else that is there when the client comes.
#include "engine/project/field_rows.h"

namespace stipple {
namespace {

std::vector<std::string> kindWords() {
    std::vector<std::string> words;
    words.reserve(kOldWorkKindCount);
    for (int i = 0; i < kOldWorkKindCount; ++i) words.emplace_back(oldWorkName(OldWorkKind(i)));
    return words;
}

// Laser passes stay, and so does any work that is there where `own` is chosen.
void setKind(Project& project, double value) {
    const auto kind = OldWorkKind(int(std::lround(value)));
    OldWork& old = project.old;
    if (kind == OldWorkKind::own && old.isThere()) return;
    const OldWork before = old;
    old = oldWorkOf(kind);
    old.laserPasses = before.laserPasses;
    old.laserTakes = before.laserTakes;
}

std::vector<Field> lineRows() {
    return {
        {{.path = "old.shape",
          .label = "Old shape",
          .type = FieldType::choice,
          .choices = shapeWords(),
          .help = "Form of the old front line.",
          .source = "FACTS 5.2"},
         STIPPLE_CHOICE_FIELD(old.shape)},
        {{.path = "old.height_mm",
          .label = "Old height",
          .unit = "mm",
          .min = 30,
          .max = 120,
          .step = 1,
          .help = "From the glabella to the middle of the old line, along the skin.",
          .source = "FACTS 2 'Too low': under 60"},
         STIPPLE_FLOAT_FIELD(old.heightMm)},
        {{.path = "old.softness_mm",
          .label = "Old softness",
          .unit = "mm",
          .min = 0,
          .max = 30,
          .step = 0.5,
          .help = "Length over which the old density rises; 0 is a hard edge.",
          .source = "FACTS 2 'Pixelated edge'"},
         STIPPLE_FLOAT_FIELD(old.softnessMm)},
        {{.path = "old.irregularity",
          .label = "Old roughness",
          .min = 0,
          .max = 2,
          .step = 0.05,
          .help = "How much the old line wanders; 0 is drawn with a ruler.",
          .source = "FACTS 2 'Straight hairline'"},
         STIPPLE_FLOAT_FIELD(old.irregularity)},
    };
}

std::vector<Field> dotRows() {
    return {
        {{.path = "old.diameter_mm",
          .label = "Old dot",
          .unit = "mm",
          .min = 0.23,
          .max = 0.8,
          .step = 0.01,
          .help = "Width of an old dot when it had healed, as it was seen; it has spread since.",
          .source = "FACTS 2 'Blow-out', 'Too large'"},
         STIPPLE_FLOAT_FIELD(old.diameterMm)},
        {{.path = "old.depth_mm",
          .label = "Old depth",
          .unit = "mm",
          .min = 0.15,
          .max = 2.5,
          .step = 0.05,
          .help = "How deep the old needle went; from 1 mm on it turns blue and blurs.",
          .source = "FACTS 2 'Too deep', 4.2"},
         STIPPLE_FLOAT_FIELD(old.depthMm)},
        {{.path = "old.shade",
          .label = "Old shade",
          .type = FieldType::integer,
          .min = 1,
          .max = kShadeCount,
          .step = 1,
          .help = "Shade of the old dots when they were put down.",
          .source = "FACTS 2 'Shades'"},
         STIPPLE_WHOLE_FIELD(old.shade)},
        {{.path = "old.pigment",
          .label = "Old pigment",
          .type = FieldType::choice,
          .choices = pigmentWords(),
          .help = "What the old dots are made of.",
          .source = "FACTS 3.2"},
         STIPPLE_CHOICE_FIELD(old.pigment)},
        {{.path = "old.years",
          .label = "Old years",
          .unit = "years",
          .min = 0,
          .max = 20,
          .step = 0.5,
          .help = "Years since the old work healed, on the day of the first session.",
          .source = "FACTS 3.2: fine detail is lost in 10-15 years"},
         STIPPLE_FLOAT_FIELD(old.years)},
    };
}

std::vector<Field> laserRows() {
    return {
        {{.path = "old.laser_passes",
          .label = "Laser passes",
          .type = FieldType::integer,
          .min = 0,
          .max = 10,
          .step = 1,
          .help = "Passes of a laser that lighten the old work before the first session.",
          .source = "FACTS 7: undone in 5 sessions or more"},
         STIPPLE_WHOLE_FIELD(old.laserPasses)},
        {{.path = "old.laser_takes",
          .label = "Each pass takes",
          .min = 0.05,
          .max = 0.8,
          .step = 0.05,
          .help = "Share of the old ink that a pass takes away; it differs much from case to case.",
          .source = "proposed: after 5 passes contrast is nearly gone (FACTS 7)"},
         STIPPLE_FLOAT_FIELD(old.laserTakes)},
    };
}

}  // namespace

std::vector<Field> oldWorkFields() {
    std::vector<Field> rows{
        {{.path = kOldWorkPath,
          .label = "Old work",
          .type = FieldType::choice,
          .choices = kindWords(),
          .help = "Work of someone else that is in the skin when the client comes: sets its rows as that kind of it "
                  "often is. 'low' is a line in the wrong place.",
          .source = "FACTS 2 'Errors to draw'; the figures are proposed"},
         [](const Project& p) { return double(int(kindOf(p.old))); },
         setKind},
        {{.path = "old.density",
          .label = "Old density",
          .unit = "per_cm2",
          .min = 0,
          .max = kMostOldPerCm2,
          .step = 5,
          .help = "Old dots a cm2; 0: there is no old work.",
          .source = "FACTS 2 'Dots/cm2 total'"},
         STIPPLE_FLOAT_FIELD(old.densityPerCm2)},
    };
    for (auto* part : {lineRows, dotRows, laserRows})
        for (Field& row : part()) rows.push_back(std::move(row));
    return rows;
}

}  // namespace stipple
