#include "engine/project/field_rows.h"

namespace stipple {
namespace {

FieldInfo stepRow(int shade, const char* label) {
    return {.path = "plan.ladder.s" + std::to_string(shade),
            .label = label,
            .unit = "to_1",
            .min = 1,
            .max = 60,
            .step = 0.5,
            .help = "Parts of water to one of pigment in shade " + std::to_string(shade) + " of one's own ladder.",
            .source = "FACTS 2 'Shades': 6 to 20; an artist's 20-30; proposed"};
}

}  // namespace

std::vector<Field> ladderFields() {
    return {
        {stepRow(1, "S1 Ash"), STIPPLE_FLOAT_FIELD(plan.dot.dilutions[0])},
        {stepRow(2, "S2 Light"), STIPPLE_FLOAT_FIELD(plan.dot.dilutions[1])},
        {stepRow(3, "S3 Soft"), STIPPLE_FLOAT_FIELD(plan.dot.dilutions[2])},
        {stepRow(4, "S4 Medium"), STIPPLE_FLOAT_FIELD(plan.dot.dilutions[3])},
        {stepRow(5, "S5 Dark"), STIPPLE_FLOAT_FIELD(plan.dot.dilutions[4])},
        {stepRow(6, "S6 Black"), STIPPLE_FLOAT_FIELD(plan.dot.dilutions[5])},
    };
}

}  // namespace stipple
