// The side file of a built-in head, and the table of its measures.
#pragma once
#include <string>
#include <vector>

#include "assets/heads/generator/character.h"
#include "assets/heads/generator/landmarks.h"
#include "assets/heads/generator/measures.h"

namespace stipple::headgen {

// JSON: name, title, description, order and start (generator/character.h), millimetres per unit of the mesh file,
// meaning of the skin's COLOR_0, the frame of the identity sliders, landmarks (head frame, mm).
std::string sideFileOf(const Character& character, const IdentityFrame& frame, const Landmarks& landmarks);

// For the person who sculpts: value, mean, deviation, how many deviations off.
std::string measureTable(const std::vector<Measure>& measures);

}  // namespace stipple::headgen
