#include "engine/project/field_places.h"
#include "engine/project/field_rows.h"

namespace stipple {
namespace {

std::vector<std::string> kindWords() {
    std::vector<std::string> words;
    words.reserve(kScarKindCount);
    for (int i = 0; i < kScarKindCount; ++i) words.emplace_back(scarKindName(ScarKind(i)));
    return words;
}

// The rows of one place of the list, "scars.0.kind" and so on.
template <size_t index>
void addPlaceRows(std::vector<Field>& rows) {
    const std::string path = "scars." + std::to_string(index) + ".";
    rows.push_back({azimuthInfo(path, "Where its middle lies: 0 in front, 90 over the left ear, 180 behind.",
                                "FACTS 5.3: the donor area lies behind"),
                    STIPPLE_FLOAT_FIELD(scars[index].at.azimuthDeg)});
    rows.push_back({heightInfo(path, "Height of its middle: 0 at the level of the glabella, 1 at the top.",
                               "FACTS 5.3: up to 40 mm above the ears"),
                    STIPPLE_FLOAT_FIELD(scars[index].at.height)});
}

template <size_t index>
void addShapeRows(std::vector<Field>& rows) {
    const std::string path = "scars." + std::to_string(index) + ".";
    rows.push_back({{.path = path + "length_mm",
                     .label = "Length",
                     .unit = "mm",
                     .min = 0,
                     .max = 300,
                     .step = 1,
                     .help = "Along the skin; 0 is what is usual for its kind.",
                     .source = "FACTS 5.3: a strip 150-250"},
                    STIPPLE_FLOAT_FIELD(scars[index].lengthMm)});
    rows.push_back({{.path = path + "width_mm",
                     .label = "Width",
                     .unit = "mm",
                     .min = 0,
                     .max = 120,
                     .step = 0.5,
                     .help = "Mean width; 0 is what is usual for its kind.",
                     .source = "FACTS 5.3: a strip 1-3, poor ones 5-10"},
                    STIPPLE_FLOAT_FIELD(scars[index].widthMm)});
    rows.push_back({angleInfo(path), STIPPLE_FLOAT_FIELD(scars[index].angleDeg)});
}

template <size_t index>
void addRows(std::vector<Field>& rows) {
    const std::string path = "scars." + std::to_string(index) + ".";
    rows.push_back({{.path = path + "kind",
                     .label = "Kind",
                     .type = FieldType::choice,
                     .choices = kindWords(),
                     .help = "Strip or single extractions (fue) of a transplant, burn, injury or birthmark; 'none' is "
                             "a free place of the list.",
                     .source = "FACTS 5.3, 9"},
                    STIPPLE_CHOICE_FIELD(scars[index].kind)});
    addPlaceRows<index>(rows);
    addShapeRows<index>(rows);
    rows.push_back({{.path = path + "dots",
                     .label = "Scar dots",
                     .type = FieldType::integer,
                     .min = 0,
                     .max = 5000,
                     .step = 50,
                     .help = "Small round scars over the area, of the kind 'fue'; 0 is 15 a square centimetre.",
                     .source = "FACTS 5.3: 10-25 a cm2, 1000-3000 in all"},
                    STIPPLE_WHOLE_FIELD(scars[index].dots)});
    rows.push_back({{.path = path + "concealment",
                     .label = "Concealment",
                     .min = 0,
                     .max = 0.9,
                     .step = 0.05,
                     .help = "Density of the dots within, as a share of that around; try a test patch first.",
                     .source = "FACTS 2: 60-70 % first, 90 % at most"},
                    STIPPLE_FLOAT_FIELD(scars[index].concealment)});
    if constexpr (index + 1 < kMostScars) addRows<index + 1>(rows);
}

}  // namespace

std::vector<Field> scarFields() {
    std::vector<Field> rows;
    addRows<0>(rows);
    return rows;
}

}  // namespace stipple
