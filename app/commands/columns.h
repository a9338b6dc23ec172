// Numbers of an answer: rounded in JSON, in columns in words.
#pragma once
#include <cmath>
#include <nlohmann/json.hpp>
#include <string>

#include "engine/base/text.h"

namespace stipple::app {

// To 1/steps.
inline double rounded(double value, double steps) { return std::round(value * steps) / steps; }

inline std::string number(const nlohmann::ordered_json& value, int places) {
    return formatFixed(value.get<double>(), places);
}

// A cell at the right of a column so wide.
inline std::string column(const std::string& cell, size_t width) {
    return std::string(width > cell.size() ? width - cell.size() : 0, ' ') + cell;
}

}  // namespace stipple::app
