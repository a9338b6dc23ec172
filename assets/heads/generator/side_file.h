// The side file of a built-in head, and the table of its measures.
#pragma once
#include <string>
#include <vector>

#include "assets/heads/generator/landmarks.h"
#include "assets/heads/generator/measures.h"

namespace stipple::headgen {

// JSON: name, description, millimetres per unit of the mesh file, meaning of the skin's COLOR_0, landmarks (head frame,
// mm).
std::string sideFileOf(const std::string& name, const std::string& description, const Landmarks& landmarks);

// For the person who sculpts: value, mean, deviation, how many deviations off.
std::string measureTable(const std::vector<Measure>& measures);

}  // namespace stipple::headgen
