#include "engine/project/field_words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <map>
#include <optional>

#include "engine/base/text.h"
#include "engine/project/fields.h"
#include "engine/project/shown_project.h"

namespace stipple {
namespace {

constexpr char kThinSpace[] = "\xE2\x80\x89";

std::string grouped(std::string digits) {
    const size_t point = digits.find('.');
    const int end = int(point == std::string::npos ? digits.size() : point);
    const int first = digits.starts_with('-') ? 1 : 0;
    if (end - first < 5) return digits;
    for (int i = end - 3; i > first; i -= 3) digits.insert(size_t(i), kThinSpace);
    return digits;
}

std::string roman(int number) {
    static constexpr std::array<const char*, 8> kRoman{"", "I", "II", "III", "IV", "V", "VI", "VII"};
    return number > 0 && number < int(kRoman.size()) ? kRoman[size_t(number)] : std::to_string(number);
}

// "norwood_3v" and "ludwig_2": the doctor's scales are counted in Roman figures.
std::optional<std::string> stageText(const std::string& word) {
    const size_t bar = word.find('_');
    if (bar == std::string::npos || bar + 1 >= word.size() || !std::isdigit(static_cast<unsigned char>(word[bar + 1])))
        return {};
    std::string name = word.substr(0, bar);
    name[0] = char(std::toupper(static_cast<unsigned char>(name[0])));
    const std::string variant = word.substr(bar + 2);
    std::string text = name + " " + roman(word[bar + 1] - '0');
    if (variant == "v") return text + " vertex";
    if (!variant.empty()) text += " " + variant;
    return text;
}

}  // namespace

std::string unitSign(const std::string& unit) {
    static const std::map<std::string, std::string> kSigns{
        {"per_cm2", "/cm\xC2\xB2"},  {"1/cm2", "/cm\xC2\xB2"}, {"/cm2", "/cm\xC2\xB2"},
        {"dots/cm2", "/cm\xC2\xB2"}, {"cm2", "cm\xC2\xB2"},    {"fu_per_cm2", "FU/cm\xC2\xB2"},
        {"deg", "\xC2\xB0"},         {"times", "\xC3\x97"},    {"to_1", ": 1"}};
    const auto found = kSigns.find(unit);
    return found == kSigns.end() ? unit : found->second;
}

std::string numberText(double value, double step) {
    int places = 2;
    if (step >= 0.1) places = 1;
    if (step >= 1) places = 0;
    const double unsignedZero = std::abs(value) < 0.5 * std::pow(10.0, -places) ? 0.0 : value;
    return grouped(formatFixed(unsignedZero, places));
}

std::string valueText(const FieldInfo& field, double value) {
    if (field.type == FieldType::choice) return choiceText(formatFieldValue(field, value));
    if (field.type == FieldType::toggle) return value != 0 ? "on" : "off";
    return numberText(value, field.type == FieldType::integer ? 1 : field.step);
}

std::string valueWithUnit(const FieldInfo& field, double value) {
    const std::string text = valueText(field, value);
    std::string sign = unitSign(field.unit);
    if (text == "1" && (sign == "days" || sign == "years")) sign.pop_back();
    return text + (sign.empty() ? "" : " " + sign);
}

std::string choiceText(const std::string& word) {
    static const std::map<std::string, std::string> kWords{{"widows_peak", "Widow's peak"},
                                                           {"m_shape", "M shape"},
                                                           {"none", "None"},
                                                           {"blow_out", "Blow-out"},
                                                           {"1rl_front", "1RL front"},
                                                           {"1rl", "1RL"},
                                                           {"3rl", "3RL"},
                                                           {"areata", "Round patches"},
                                                           {"diffuse", "Evenly thin"},
                                                           {"totalis", "Bare all over"},
                                                           {"fue", "Extractions"}};
    if (const auto found = kWords.find(word); found != kWords.end()) return found->second;
    if (const auto stage = stageText(word)) return *stage;
    std::string text = word;
    std::replace(text.begin(), text.end(), '_', ' ');
    if (!text.empty()) text[0] = char(std::toupper(static_cast<unsigned char>(text[0])));
    return text;
}

std::vector<std::string> choiceTexts(const FieldInfo& field) {
    std::vector<std::string> texts;
    for (const std::string& word : field.choices) texts.push_back(choiceText(word));
    if (field.type == FieldType::integer)
        for (int i = int(field.min); i <= int(field.max); ++i) texts.push_back(std::to_string(i));
    return texts;
}

std::string countText(size_t count) { return grouped(std::to_string(count)); }

std::string timeText(const Project& project) {
    const float years = yearsSinceHealed(project.plan, project.time.days);
    if (std::abs(years) < 0.02f) return "Healed";
    if (years < 0) return "Day " + formatFixed(project.time.days, 0);
    return "Year " + numberText(years, std::abs(years - std::round(years)) < 0.05f ? 1 : 0.1);
}

std::string whatIfText(const Project& project) {
    const Field& field = fieldAt(kMistakePath);
    return showsWhatIf(project) ? lowerCase(valueText(field.info, field.get(project))) : "";
}

double onStep(const FieldInfo& field, double value) {
    const double step = field.type == FieldType::number ? field.step : 1;
    if (step > 0) value = field.min + std::round((value - field.min) / step) * step;
    return std::clamp(value, field.min, field.max);
}

bool typedValue(const FieldInfo& field, const std::string& text, double& value) {
    const std::optional<double> parsed = parseQuantity(text, field.unit);
    if (!parsed) return false;
    value = std::clamp(*parsed, field.min, field.max);
    if (field.type != FieldType::number) value = std::round(value);
    return true;
}

}  // namespace stipple
