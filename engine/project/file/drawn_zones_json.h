// Curves and names of drawn zones in JSON; their numbers are rows of the field table.
#pragma once
#include <string>
#include <vector>

#include "engine/plan/drawn_zone.h"
#include "engine/project/file/json_reading.h"

namespace stipple {

// {"0": {"name": "Left recess", "points": [[azimuth in degrees, height], [azimuth, height, "corner"], ...]}, ...} by
// the places in the list, as far as there is something of them.
Json drawnZonesJson(const DrawnZones& zones);
void readDrawnZones(const JsonValue& object, DrawnZones& zones, std::vector<std::string>& notes);

}  // namespace stipple
