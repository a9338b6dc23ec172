#include "engine/project/fields.h"

#include <array>
#include <charconv>
#include <cmath>

#include "engine/base/error.h"
#include "engine/base/text.h"
#include "engine/project/field_rows.h"

namespace stipple {
namespace {
std::vector<Field> allFields() {
    std::vector<Field> all;
    for (auto* rows :
         {planFields, sessionFields, zoneFields, drawnZoneFields, dotFields, ladderFields, hairFields, areataFields,
          scarFields, patchFields, whatIfFields, headFields, sceneFields, clientFields, practiceFields})
        for (Field& field : rows()) all.push_back(std::move(field));
    const Project defaults;
    for (Field& field : all) field.info.defaultValue = field.get(defaults);
    return all;
}

std::vector<std::string> allPaths() {
    std::vector<std::string> paths;
    for (const Field& field : fields()) paths.push_back(field.info.path);
    return paths;
}
}  // namespace

double decimalOf(float value) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    double decimal = 0;
    std::from_chars(digits.data(), end, decimal);
    return decimal;
}

std::span<const Field> fields() {
    static const std::vector<Field> all = allFields();
    return all;
}

const Field& fieldAt(const std::string& path) {
    for (const Field& field : fields())
        if (field.info.path == path) return field;
    throw UsageError("There is no field \"" + path + "\"" + didYouMean(path, allPaths()) +
                     " (all of them: stipple list fields)");
}

bool followsFromOthers(const Field& field) {
    return field.info.path == kYearsPath || field.info.path == kAllSpreadsPath;
}

bool isDefault(const Field& field, const Project& project) {
    return std::abs(field.get(project) - field.info.defaultValue) <= 1e-6 * (1 + std::abs(field.info.defaultValue));
}

Setting settingOf(const std::string& text) {
    const size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0)
        throw UsageError("--set takes PATH=VALUE, as in plan.density=120; \"" + text + "\" is not so.");
    const Field& field = fieldAt(text.substr(0, equals));
    return {&field, parseFieldValue(field.info, text.substr(equals + 1))};
}

void applySetting(Project& project, const std::string& text) {
    const Setting setting = settingOf(text);
    setting.field->set(project, setting.value);
}

}  // namespace stipple
