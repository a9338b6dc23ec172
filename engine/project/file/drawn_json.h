// What of a plan is drawn by hand, and so is no row of the field table: the hairline's own points, the brushes'
// strokes, the curves and names of drawn zones.
#pragma once
#include <string>
#include <vector>

#include "engine/plan/plan.h"
#include "engine/project/file/json_reading.h"

namespace stipple {

// Adds "line", "brushes" and "zones" where there are any.
void putDrawn(Json& json, const Plan& plan);
void readDrawn(const JsonValue& object, Plan& plan, std::vector<std::string>& notes);

}  // namespace stipple
