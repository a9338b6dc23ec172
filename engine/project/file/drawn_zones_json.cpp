#include "engine/project/file/drawn_zones_json.h"

#include "engine/project/file/points_json.h"

namespace stipple {

Json drawnZonesJson(const DrawnZones& zones) {
    Json json = Json::object();
    for (size_t i = 0; i < zones.size(); ++i) {
        Json one = Json::object();
        if (!zones[i].name.empty()) one["name"] = zones[i].name;
        if (!zones[i].points.empty()) one["points"] = lineJson(zones[i].points);
        if (!one.empty()) json[std::to_string(i)] = std::move(one);
    }
    return json;
}

void readDrawnZones(const JsonValue& object, DrawnZones& zones, std::vector<std::string>& notes) {
    object.requireObject();
    for (size_t i = 0; i < zones.size(); ++i) {
        const auto one = object.find(std::to_string(i));
        if (!one) continue;
        if (const auto name = one->find("name")) zones[i].name = name->text();
        if (const auto points = one->find("points")) zones[i].points = lineOf(*points, notes);
    }
}

}  // namespace stipple
