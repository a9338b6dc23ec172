// A parameter, described once as data. The panel's sliders, the command line, the files and the docs read the same
// rows.
#pragma once
#include <string>
#include <variant>
#include <vector>

namespace stipple {

enum class FieldType { number, integer, choice, toggle };

struct FieldInfo {
    std::string path;   // "plan.hairline.height_mm"
    std::string label;  // two words at most, for the panel
    FieldType type = FieldType::number;
    std::string unit;                                       // "mm", "days", "years", "per_cm2", "%", "" ...
    double min = 0, max = 1, step = 0.1, defaultValue = 0;  // a choice counts its words from 0, a toggle is 0 or 1
    std::vector<std::string> choices;
    std::string help;    // one sentence
    std::string source;  // where range and default come from
};

// A value as its text form has it: a number (also integers and toggles), or a word of the choices.
std::string formatFieldValue(const FieldInfo& field, double value);

// Text to value; throws UsageError with the field, what fits, and the nearest right word.
double parseFieldValue(const FieldInfo& field, const std::string& text);

}  // namespace stipple
