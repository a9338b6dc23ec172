#include "engine/project/file/points_json.h"

#include "engine/project/field_rows.h"
#include "engine/project/file/fields_json.h"

namespace stipple {
namespace {
constexpr double kMostTurnDeg = 1e6, kMostElevationDeg = 89, kLeastDistanceMm = 1, kMostMm = 1e6;
}

Json pointJson(glm::vec3 point) {
    Json json = Json::array();
    for (int i = 0; i < 3; ++i) json.push_back(numberJson(decimalOf(point[i])));
    return json;
}

glm::vec3 pointOf(const JsonValue& list) {
    if (list.size(3) != 3) list.fail("three numbers");
    glm::vec3 point;
    for (int i = 0; i < 3; ++i) {
        const JsonValue value = list.at(size_t(i));
        if (!(std::abs(value.number()) <= kMostMm)) value.fail("a number within a million");
        point[i] = float(value.number());
    }
    return point;
}

Json cameraJson(const Viewpoint& camera) {
    return {{"azimuth_deg", numberJson(decimalOf(camera.azimuthDeg))},
            {"elevation_deg", numberJson(decimalOf(camera.elevationDeg))},
            {"distance_mm", numberJson(decimalOf(camera.distanceMm))},
            {"target_mm", pointJson(camera.targetMm)}};
}

Viewpoint cameraOf(const JsonValue& object, std::vector<std::string>& notes) {
    Viewpoint camera;
    camera.azimuthDeg = float(inRange(object.at("azimuth_deg"), -kMostTurnDeg, kMostTurnDeg, notes));
    camera.elevationDeg = float(inRange(object.at("elevation_deg"), -kMostElevationDeg, kMostElevationDeg, notes));
    camera.distanceMm = float(inRange(object.at("distance_mm"), kLeastDistanceMm, kMostMm, notes));
    camera.targetMm = pointOf(object.at("target_mm"));
    return camera;
}

}  // namespace stipple
