// Drawn zones on the skin of the head that is shown, and the hands on them.
#pragma once
#include <glm/glm.hpp>
#include <optional>
#include <string>
#include <vector>

#include "app/ui/skin_stroke.h"
#include "engine/head/head.h"
#include "engine/plan/drawn_zone.h"

namespace stipple::ui {

struct Session;
struct LinePicture;

// Closed curves end where they begin; mm.
struct ZoneOnSkin {
    size_t index;                                 // in the list
    std::vector<ShapePoint> points;               // of the curve
    std::vector<glm::vec3> spots;                 // of the points
    std::vector<glm::vec3> curve, other;          // itself, its mirror image
    std::vector<std::vector<glm::vec3>> feather;  // the edges of the transition
};

struct ZoneTool {
    HeadPtr head;
    DrawnZones zones;               // that `shown` is made of
    std::vector<ZoneOnSkin> shown;  // again when head or zones change

    std::optional<size_t> chosen;                      // in the list
    std::optional<size_t> pointed, pressedLast, held;  // points of the chosen one
    std::optional<size_t> pointsCurve;                 // the pointer is on the curve of this zone
    bool hasMoved = false;                             // far enough to be no click
    DrawnZones before;                                 // when the drag began
    glm::vec2 grip{}, pressed{};  // pixels: from the pointer to what it holds; where it was pressed

    bool draws = false;
    SkinStroke stroke;

    std::string name;  // as typed
    bool typesName = false;
};

void drawZones(Session& session);
// Takes the pointer where it has a point or a curve under it, or draws a curve anew; true where it has.
bool zoneHands(Session& session, const LinePicture& picture, bool isInside);
// The point that is pointed at, or was pressed last; else the whole zone.
void removeFromZone(Session& session);
void turnZoneCorner(Session& session);
void removeZone(Session& session, size_t index);
void addZone(Session& session);  // an ellipse where the camera looks

// Laid on the head that is shown.
const std::vector<ZoneOnSkin>& zonesOnSkin(Session& session);

}  // namespace stipple::ui
