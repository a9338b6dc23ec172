#include "engine/project/file/points_json.h"

#include "engine/project/field_rows.h"
#include "engine/project/file/fields_json.h"

namespace stipple {
namespace {
constexpr const char* kCorner = "corner";
constexpr double kMostAzimuthDeg = 180, kLeastHeight = -1, kMostHeight = 1;
constexpr double kMostTurnDeg = 1e6, kMostElevationDeg = 89, kLeastDistanceMm = 1, kMostMm = 1e6;
}  // namespace

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

Json scalpPlaceJson(ScalpCoordinate place) {
    return {numberJson(decimalOf(place.azimuthDeg)), numberJson(decimalOf(place.height))};
}

ScalpCoordinate scalpPlaceOf(const JsonValue& list, std::vector<std::string>& notes) {
    if (list.size(3) < 2) list.fail("two numbers");
    return {float(inRange(list.at(0), -kMostAzimuthDeg, kMostAzimuthDeg, notes)),
            float(inRange(list.at(1), kLeastHeight, kMostHeight, notes))};
}

Json lineJson(const std::vector<ShapePoint>& points) {
    Json list = Json::array();
    for (const ShapePoint& point : points) {
        list.push_back(scalpPlaceJson(point.at));
        if (point.corner) list.back().push_back(kCorner);
    }
    return list;
}

std::vector<ShapePoint> lineOf(const JsonValue& list, std::vector<std::string>& notes) {
    const size_t count = list.size(kMostLinePoints);
    if (count < kFewestLinePoints) list.fail("a list of at least " + std::to_string(kFewestLinePoints) + " points");
    std::vector<ShapePoint> points;
    for (size_t i = 0; i < count; ++i) {
        const JsonValue point = list.at(i);
        const size_t parts = point.size(3);
        if (parts < 2 || (parts == 3 && point.at(2).json() != kCorner))
            point.fail("two numbers, and \"corner\" or nothing more");
        points.push_back({scalpPlaceOf(point, notes), parts == 3});
    }
    return points;
}

}  // namespace stipple
