#include "engine/project/scar_edits.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/base/units.h"
#include "engine/plan/scar_map.h"
#include "engine/project/fields.h"

namespace stipple {
namespace {

constexpr int kLineSteps = 32, kTurns = 8;  // of a half of the middle line; towards where the hand is
constexpr float kLeastMm = 1;

// Within the range of a row of the field table, which is the same in every place of the list.
float inRangeOf(const char* row, float value) {
    const FieldInfo& info = fieldAt(row).info;
    return std::clamp(value, float(info.min), float(info.max));
}

// From the middle, as the crow flies over a plane that the skin is unrolled to: to the right and up, mm.
glm::vec2 unrolled(const Chart& chart, ScalpCoordinate from, glm::vec3 to) {
    const ScalpCoordinate there = chart.coordinateOf(to);
    const glm::vec3 a = chart.surfaceOf(from) - chart.centre(), b = to - chart.centre();
    const float level = 0.5f * (std::hypot(a.x, a.z) + std::hypot(b.x, b.z));
    const float turn = std::remainder(there.azimuthDeg - from.azimuthDeg, 360.0f);
    return {radiansOf(turn) * level, b.y - a.y};
}

}  // namespace

Project withScar(Project project, ScarKind kind, ScalpCoordinate place) {
    const auto free = std::find_if(project.scars.begin(), project.scars.end(),
                                   [](const Scar& scar) { return scar.kind == ScarKind::none; });
    if (free != project.scars.end()) *free = {.kind = kind, .at = place};
    return project;
}

Project withoutScar(Project project, size_t index) {
    project.scars.at(index) = {};
    return project;
}

Project withScarAt(Project project, size_t index, ScalpCoordinate place) {
    Scar& scar = project.scars.at(index);
    scar.at = {inRangeOf("scars.0.azimuth_deg", place.azimuthDeg), inRangeOf("scars.0.height", place.height)};
    return project;
}

Project withScarEnd(Project project, const Head& head, size_t index, float side, glm::vec3 spot) {
    Scar& scar = project.scars.at(index);
    const glm::vec2 wanted = unrolled(head.chart, scar.at, spot);
    if (glm::length(wanted) < kLeastMm) return project;
    scar.lengthMm = sizeOf(scar).lengthMm;
    for (int i = 0; i < kTurns; ++i) {
        const std::vector<glm::vec3> line = scarLine(head.chart, scar, 0, kLineSteps);
        const glm::vec2 now = unrolled(head.chart, scar.at, side > 0 ? line.back() : line.front());
        const float turn = std::atan2(now.x * wanted.y - now.y * wanted.x, glm::dot(now, wanted));
        const float stretch = glm::length(wanted) / std::max(glm::length(now), 0.1f);
        scar.angleDeg = inRangeOf("scars.0.angle_deg", scar.angleDeg + degreesOf(turn));
        scar.lengthMm =
            inRangeOf("scars.0.length_mm", std::max(scar.lengthMm * std::clamp(stretch, 0.5f, 2.0f), kLeastMm));
    }
    return project;
}

Project withScarWidth(Project project, const Head& head, size_t index, glm::vec3 spot) {
    Scar& scar = project.scars.at(index);
    float nearest = INFINITY;
    for (const glm::vec3& point : scarLine(head.chart, scar, 0, kLineSteps))
        nearest = std::min(nearest, glm::distance(point, spot));
    scar.widthMm = inRangeOf("scars.0.width_mm", std::max(2 * nearest, kLeastMm));
    return project;
}

}  // namespace stipple
