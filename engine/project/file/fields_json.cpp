#include "engine/project/file/fields_json.h"

#include <algorithm>
#include <cmath>

#include "engine/base/error.h"
#include "engine/base/text.h"

namespace stipple {
namespace {

constexpr const char* kDays = "time.days";

Json valueJson(const FieldInfo& info, double value) {
    if (info.type == FieldType::choice) return formatFieldValue(info, value);
    if (info.type == FieldType::toggle) return value != 0;
    return numberJson(value);
}

double choiceOf(const FieldInfo& info, const JsonValue& value) {
    const std::string word = value.text();
    const auto found = std::find(info.choices.begin(), info.choices.end(), word);
    if (found == info.choices.end())
        value.fail("one of " + joinText(info.choices, ", ") + didYouMean(word, info.choices));
    return double(found - info.choices.begin());
}

double valueOf(const FieldInfo& info, const JsonValue& value, std::vector<std::string>& notes) {
    if (info.type == FieldType::choice) return choiceOf(info, value);
    if (info.type == FieldType::toggle) return value.toggle() ? 1 : 0;
    const double number = inRange(value, info.min, info.max, notes);
    if (info.type != FieldType::integer || number == std::round(number)) return number;
    notes.push_back(value.key() + " in \"" + value.fileName() + "\" was " + formatNumber(number) + "; it is now " +
                    formatNumber(std::round(number)) + ", a whole number.");
    return std::round(number);
}

// A row of a list's place; most places are free.
bool isListField(const Field& field) {
    return field.info.path.starts_with("scars.") || field.info.path.starts_with(kDrawnZonePath);
}

}  // namespace

bool isStoredField(const Field& field) { return field.info.path != kYearsPath && field.info.path != "head.built_in"; }

bool isLookField(const Field& field) {
    const std::string& path = field.info.path;
    return isStoredField(field) &&
           (path.starts_with("plan.") || path.starts_with(kDrawnZonePath) || path.starts_with("time.") ||
            path.starts_with("view.") || path.starts_with("what_if."));
}

double inRange(const JsonValue& value, double low, double high, std::vector<std::string>& notes) {
    const double number = value.number(), kept = std::clamp(number, low, high);
    if (kept != number)
        notes.push_back(value.key() + " in \"" + value.fileName() + "\" was " + formatNumber(number) + "; it is now " +
                        formatNumber(kept) + ", the " + (number < low ? "least" : "most") + " that it takes.");
    return kept;
}

Json fieldsJson(const Project& project, TakesField takes) {
    Json json = Json::object();
    for (const Field& field : fields())
        if (takes(field) && !(isListField(field) && field.get(project) == field.info.defaultValue))
            json[field.info.path] = valueJson(field.info, field.get(project));
    return json;
}

void readFields(const JsonValue& object, TakesField takes, Project& project, std::vector<std::string>& notes) {
    const auto read = [&](const Field& field) {
        if (const auto value = object.find(field.info.path)) field.set(project, valueOf(field.info, *value, notes));
    };
    // The day goes last, since sessions move it.
    for (const Field& field : fields())
        if (takes(field) && field.info.path != kDays) read(field);
    if (object.find(kDays))
        read(fieldAt(kDays));
    else
        read(fieldAt(kYearsPath));
}

}  // namespace stipple
