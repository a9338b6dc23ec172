// Points and cameras in JSON; floats as the shortest decimals that read back as the same.
#pragma once
#include <string>
#include <vector>

#include "engine/base/viewpoint.h"
#include "engine/plan/plan.h"
#include "engine/project/file/json_reading.h"

namespace stipple {

Json pointJson(glm::vec3 point);
glm::vec3 pointOf(const JsonValue& list);

// {"azimuth_deg", "elevation_deg", "distance_mm", "target_mm": [x, y, z]}
Json cameraJson(const Viewpoint& camera);
Viewpoint cameraOf(const JsonValue& object, std::vector<std::string>& notes);

// [azimuth in degrees, height]
Json scalpPlaceJson(ScalpCoordinate place);
ScalpCoordinate scalpPlaceOf(const JsonValue& list, std::vector<std::string>& notes);

// The control points of a line: [[azimuth in degrees, height], [azimuth, height, "corner"], ...].
Json lineJson(const std::vector<ShapePoint>& points);
std::vector<ShapePoint> lineOf(const JsonValue& list, std::vector<std::string>& notes);

}  // namespace stipple
