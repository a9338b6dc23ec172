#include "engine/plan/areata.h"
#include "engine/plan/patterns.h"
#include "engine/project/field_rows.h"

namespace stipple {
namespace {

std::vector<std::string> patternWords() {
    std::vector<std::string> words;
    words.reserve(kLossPatternCount);
    for (int i = 0; i < kLossPatternCount; ++i) words.emplace_back(patternName(LossPattern(i)));
    return words;
}

// A pattern, or that nothing has changed.
std::vector<std::string> laterWords() {
    std::vector<std::string> words = patternWords();
    words.insert(words.begin(), "as_today");
    return words;
}

}  // namespace

std::vector<Field> areataFields() {
    return {
        {{.path = "hair.areata.count",
          .label = "Patches",
          .type = FieldType::integer,
          .min = 1,
          .max = kMostAreataPatches,
          .step = 1,
          .help = "Round patches of the pattern 'areata'; one more leaves the others where they are.",
          .source = "FACTS 5.3"},
         STIPPLE_WHOLE_FIELD(hair.areata.count)},
        {{.path = "hair.areata.size_mm",
          .label = "Patch size",
          .unit = "mm",
          .min = 10,
          .max = 80,
          .step = 1,
          .help = "Mean diameter of the patches; each differs by up to a quarter.",
          .source = "FACTS 5.3: 10-50, larger where they join"},
         STIPPLE_FLOAT_FIELD(hair.areata.sizeMm)},
        {{.path = "hair.areata.place",
          .label = "Patch place",
          .type = FieldType::choice,
          .choices = {"all_over", "front", "top", "crown", "left", "right", "back"},
          .help = "Part of the scalp that the patches lie in.",
          .source = ""},
         STIPPLE_CHOICE_FIELD(hair.areata.place)},
        {{.path = "hair.areata.seed",
          .label = "Arrangement",
          .type = FieldType::integer,
          .min = 1,
          .max = 100,
          .step = 1,
          .help = "Another number lays the patches elsewhere.",
          .source = ""},
         STIPPLE_WHOLE_FIELD(hair.areata.seed)},
    };
}

std::vector<Field> hairFields() {
    return {
        {{.path = "hair.pattern",
          .label = "Pattern",
          .type = FieldType::choice,
          .choices = patternWords(),
          .help = "Where own hair still grows; 'none' shows no own hair at all.",
          .source = "FACTS 5.3"},
         STIPPLE_CHOICE_FIELD(hair.pattern)},
        {{.path = "hair.later",
          .label = "Later hair",
          .type = FieldType::choice,
          .choices = laterWords(),
          .help = "What grows in later years, where that is another pattern: the dots stay where they were put down. "
                  "A what-if, no forecast.",
          .source = "FACTS 7 'what if hair keeps receding'"},
         [](const Project& p) { return p.hair.later ? double(static_cast<int>(*p.hair.later)) + 1 : 0.0; },
         [](Project& p, double v) {
             const long index = std::lround(v);
             p.hair.later.reset();
             if (index > 0) p.hair.later = LossPattern(index - 1);
         }},
        {{.path = "hair.length_mm",
          .label = "Hair length",
          .unit = "mm",
          .min = 0.1,
          .max = 3,
          .step = 0.05,
          .help = "Length of the clipped hair; a shaft, its root, and its shadow under the skin.",
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
        {{.path = "hair.diffuse_share",
          .label = "Hair left",
          .min = 0.05,
          .max = 0.95,
          .step = 0.05,
          .help = "Share of full hair that is left everywhere with the pattern 'diffuse'.",
          .source = "FACTS 5.3: 20-60 % inside partial loss"},
         STIPPLE_FLOAT_FIELD(hair.diffuseShare)},
    };
}

}  // namespace stipple
