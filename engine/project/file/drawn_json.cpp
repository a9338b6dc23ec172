#include "engine/project/file/drawn_json.h"

#include "engine/project/file/drawn_zones_json.h"
#include "engine/project/file/points_json.h"
#include "engine/project/file/strokes_json.h"

namespace stipple {

void putDrawn(Json& json, const Plan& plan) {
    if (!plan.hairline.points.empty()) json["line"] = lineJson(plan.hairline.points);
    if (!plan.strokes.empty()) json["brushes"] = strokesJson(plan.strokes);
    Json zones = drawnZonesJson(plan.drawn);
    if (!zones.empty()) json["zones"] = std::move(zones);
}

void readDrawn(const JsonValue& object, Plan& plan, std::vector<std::string>& notes) {
    if (const auto line = object.find("line")) plan.hairline.points = lineOf(*line, notes);
    if (const auto strokes = object.find("brushes")) plan.strokes = strokesOf(*strokes, notes);
    if (const auto zones = object.find("zones")) readDrawnZones(*zones, plan.drawn, notes);
}

}  // namespace stipple
