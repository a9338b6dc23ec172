#include <utility>

#include "engine/project/field_rows.h"

namespace stipple {
namespace {

FieldInfo zoneRow(const char* zone, const char* label, const char* help, const char* source) {
    return {.path = std::string("plan.zone.") + zone + ".density",
            .label = label,
            .unit = "per_cm2",
            .min = 0,
            .max = 2500,
            .step = 5,
            .help = help,
            .source = source};
}

}  // namespace

std::vector<Field> zoneFields() {
    constexpr const char* kPractice = "FACTS 2: 60-80 in the front, 100-150 behind it, 180-200 at most; proposed";
    return {
        {zoneRow("front", "Front", "Dots per square centimetre of the band behind the line; 0 as the body.", kPractice),
         STIPPLE_FLOAT_FIELD(plan.zones.front)},
        {zoneRow("crown", "Crown", "Dots per square centimetre around the whorl; 0 as the body.",
                 "FACTS 2 'Crown': its middle has 85 % of the body's; proposed"),
         STIPPLE_FLOAT_FIELD(plan.zones.crown)},
        {zoneRow("temples", "Temples", "Dots per square centimetre of both temples; 0 as the body.",
                 "FACTS 1: the temples' own hair is 0.75-0.8 of the vertex's; proposed"),
         STIPPLE_FLOAT_FIELD(plan.zones.temples)},
        {zoneRow("sides", "Sides", "Dots per square centimetre over both ears; 0 as the body.", kPractice),
         STIPPLE_FLOAT_FIELD(plan.zones.sides)},
        {zoneRow("nape", "Nape", "Dots per square centimetre of the nape; 0 as the body.", kPractice),
         STIPPLE_FLOAT_FIELD(plan.zones.nape)},
    };
}

}  // namespace stipple
