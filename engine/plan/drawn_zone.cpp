#include "engine/plan/drawn_zone.h"

#include <glm/glm.hpp>

namespace stipple {

std::string drawnZoneName(size_t index, const DrawnZone& zone) {
    return zone.name.empty() ? "Zone " + std::to_string(index + 1) : zone.name;
}

bool haveSameCurve(const DrawnZone& a, const DrawnZone& b) {
    return a.points == b.points && a.at == b.at && a.lengthMm == b.lengthMm && a.widthMm == b.widthMm &&
           a.angleDeg == b.angleDeg && a.mirrored == b.mirrored;
}

float drawnShare(const DrawnZone& zone, float insideMm) {
    if (zone.featherMm <= 0) return insideMm > 0 ? 1.0f : 0.0f;
    return glm::smoothstep(-0.5f * zone.featherMm, 0.5f * zone.featherMm, insideMm);
}

}  // namespace stipple
