#include <algorithm>

#include "engine/head/built_in.h"
#include "engine/project/field_rows.h"

namespace stipple {
namespace {

std::vector<std::string> names() {
    std::vector<std::string> all;
    for (const BuiltInHead& head : builtInHeads()) all.push_back(head.name);
    return all;
}

}  // namespace

std::vector<Field> headFields() {
    return {
        {{.path = "head.built_in",
          .label = "Head",
          .type = FieldType::choice,
          .choices = names(),
          .help = "The built-in head, where no file of one's own is shown.",
          .source = "assets/heads"},
         [](const Project& p) {
             const std::vector<BuiltInHead>& all = builtInHeads();
             const auto at =
                 std::find_if(all.begin(), all.end(), [&](const BuiltInHead& h) { return h.name == p.head.builtIn; });
             return at == all.end() ? 0.0 : double(at - all.begin());
         },
         [](Project& p, double v) { p.head.builtIn = builtInHeads().at(size_t(std::lround(v))).name; }},
        {{.path = "head.length_mm",
          .label = "Head length",
          .unit = "mm",
          .min = 0,
          .max = 260,
          .step = 1,
          .help = "Caliper from between the brows to the farthest point behind, of a built-in head; 0 is the head's "
                  "own. What it cannot reach becomes the nearest it can.",
          .source = "FACTS 6: 174-214 from small women to large men"},
         STIPPLE_FLOAT_FIELD(head.lengthMm)},
        {{.path = "head.breadth_mm",
          .label = "Head breadth",
          .unit = "mm",
          .min = 0,
          .max = 220,
          .step = 1,
          .help = "Caliper across the widest place above the ears, of a built-in head; 0 is the head's own.",
          .source = "FACTS 6: 137-166 from small women to large men"},
         STIPPLE_FLOAT_FIELD(head.breadthMm)},
        {{.path = "head.arc_mm",
          .label = "Ear to ear",
          .unit = "mm",
          .min = 0,
          .max = 480,
          .step = 1,
          .help = "Tape from the notch before one ear over the top to the other, of a built-in head; 0 is the head's "
                  "own.",
          .source = "FACTS 6: 310-382 from small women to large men"},
         STIPPLE_FLOAT_FIELD(head.arcMm)},
        {{.path = "head.circumference_mm",
          .label = "Circumference",
          .unit = "mm",
          .min = 0,
          .max = 760,
          .step = 1,
          .help = "Tape round the brow and the back, of a built-in head, in place of its length; not used where a "
                  "length is given; 0 is the head's own.",
          .source = "FACTS 6: 521-607 from small women to large men"},
         STIPPLE_FLOAT_FIELD(head.circumferenceMm)},
    };
}

}  // namespace stipple
