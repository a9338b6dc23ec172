#include "engine/base/field.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "engine/base/error.h"
#include "engine/base/text.h"

namespace stipple {

std::string formatFieldValue(const FieldInfo& field, double value) {
    if (field.type == FieldType::choice) {
        const size_t index = static_cast<size_t>(std::lround(value));
        STIPPLE_CHECK(index < field.choices.size(), field.path, " ", value);
        return field.choices[index];
    }
    if (field.type == FieldType::toggle) return value != 0 ? "on" : "off";
    return formatNumber(value);
}

namespace {
[[noreturn]] void failValue(const FieldInfo& field, const std::string& text, const std::string& wanted) {
    throw UsageError(field.path + " cannot be \"" + text + "\": it takes " + wanted);
}

double parseToggle(const FieldInfo& field, const std::string& text) {
    const std::string word = lowerCase(text);
    if (word == "on" || word == "true" || word == "yes" || word == "1") return 1;
    if (word == "off" || word == "false" || word == "no" || word == "0") return 0;
    failValue(field, text, "on or off.");
}
}  // namespace

double parseFieldValue(const FieldInfo& field, const std::string& text) {
    if (field.type == FieldType::toggle) return parseToggle(field, text);
    if (field.type == FieldType::choice) {
        auto found = std::find(field.choices.begin(), field.choices.end(), lowerCase(text));
        if (found != field.choices.end()) return double(found - field.choices.begin());
        failValue(field, text, joinText(field.choices, ", ") + didYouMean(text, field.choices));
    }
    const std::string unit = field.unit.empty() ? "" : " " + field.unit;
    const std::string range = " number from " + formatNumber(field.min) + " to " + formatNumber(field.max) + unit;
    const std::optional<double> value = parseQuantity(text, field.unit);
    if (!value || *value < field.min || *value > field.max) failValue(field, text, "a" + range + ".");
    if (field.type == FieldType::integer && *value != std::round(*value))
        failValue(field, text, "a whole" + range + ".");
    return *value;
}

}  // namespace stipple
