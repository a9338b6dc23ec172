// How a field's values are said to people: units, places, words.
#pragma once
#include <string>
#include <vector>

#include "engine/base/field.h"
#include "engine/project/project.h"

namespace stipple {

std::string unitSign(const std::string& unit);                    // "per_cm2" -> "/cm²"
std::string numberText(double value, double step);                // as many places as the step needs, "34 680"
std::string valueText(const FieldInfo& field, double value);      // the number alone, or the word of a choice
std::string valueWithUnit(const FieldInfo& field, double value);  // "66 mm", "Widow's peak", "on"
std::string choiceText(const std::string& word);                  // "norwood_3v" -> "Norwood III vertex"
std::vector<std::string> choiceTexts(const FieldInfo& field);     // of a choice, or of a short row of integers
std::string countText(size_t count);                              // "34 680"

std::string timeText(const Project& project);    // "Healed", "Day 12", "Year 5"
std::string whatIfText(const Project& project);  // of the mistake that is shown: "too deep"; "" while there is none

// A typed value: "7 cm" in a field of mm is 70. Kept within the range and on the step; false where it is no value.
bool typedValue(const FieldInfo& field, const std::string& text, double& value);
double onStep(const FieldInfo& field, double value);

}  // namespace stipple
