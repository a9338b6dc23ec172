#include "engine/plan/scar_map.h"

#include <algorithm>
#include <cmath>

#include "engine/base/units.h"
#include "engine/plan/skin_compass.h"

namespace stipple {

namespace {

using glm::vec3;

constexpr float kStepMm = 2;            // of the middle line
constexpr float kLeastDepthMm = 0.01f;  // from the outer bounds: places at an end of the line know no more of it

// A transplant's scar keeps to the level round the head, the others go straight on.
bool keepsLevel(ScarKind kind) { return kind == ScarKind::strip || kind == ScarKind::fue; }

// From the middle towards one end; the middle is not in it.
std::vector<vec3> halfLine(const Chart& chart, const Scar& scar, float halfMm, int steps, float side) {
    const ScarSize size = sizeOf(scar);
    const float stepMm = halfMm / float(steps), bendMm = std::max(0.5f * size.lengthMm, 1.0f);
    std::vector<vec3> points;
    vec3 at = chart.surfaceOf(scar.at);
    vec3 straight = SkinCompass(chart, at).heading(double(radiansOf(scar.angleDeg)));
    for (int i = 0; i < steps; ++i) {
        const SkinCompass here(chart, at);
        if (keepsLevel(scar.kind)) straight = here.heading(double(radiansOf(scar.angleDeg)));
        straight = glm::normalize(straight - here.outward * glm::dot(straight, here.outward));
        const double bend = double(radiansOf(std::min((float(i) + 0.5f) * stepMm / bendMm, 1.0f) * size.bendDeg));
        const vec3 raised =
            float(std::cos(bend)) * straight + side * float(std::sin(bend)) * glm::cross(here.outward, straight);
        at = chart.surfaceAlong(glm::normalize(at + side * stepMm * raised - chart.centre()));
        points.push_back(at);
    }
    return points;
}

// Else a patch round about an ellipse.
bool isLine(ScarKind kind) { return kind == ScarKind::strip || kind == ScarKind::injury; }

struct MiddleLine {
    std::vector<vec3> points;
    float stepMm = 0, halfMm = 0;
};

// Where a place on the skin lies beside the line.
ScarSpot spotBeside(const MiddleLine& line, vec3 position, vec3 outward, int index) {
    float best2 = INFINITY;
    ScarSpot spot{index, 0, 0};
    for (size_t i = 0; i + 1 < line.points.size(); ++i) {
        const vec3 along = line.points[i + 1] - line.points[i], offset = position - line.points[i];
        const float t = glm::dot(offset, along) / glm::dot(along, along);
        const vec3 off = offset - std::clamp(t, 0.0f, 1.0f) * along;
        const float distance2 = glm::dot(off, off);
        if (distance2 >= best2) continue;
        best2 = distance2;
        const float above = glm::dot(off, glm::cross(outward, along));
        spot.alongMm = (float(i) + std::clamp(t, 0.0f, 1.0f)) * line.stepMm - line.halfMm;
        spot.besideMm = std::copysign(std::sqrt(distance2), above);
    }
    return spot;
}

}  // namespace

std::vector<vec3> scarLine(const Chart& chart, const Scar& scar, float beyondMm, int steps) {
    const float halfMm = 0.5f * sizeOf(scar).lengthMm + beyondMm;
    const std::vector<vec3> left = halfLine(chart, scar, halfMm, steps, -1);
    std::vector<vec3> points(left.rbegin(), left.rend());
    points.push_back(chart.surfaceOf(scar.at));
    const std::vector<vec3> right = halfLine(chart, scar, halfMm, steps, 1);
    points.insert(points.end(), right.begin(), right.end());
    return points;
}

ScarMap::ScarMap(const Chart& chart, const ScalpGrid& grid, const Scars& scars) : scars_(scars) {
    for (int i = 0; i < kMostScars; ++i)
        if (scars[size_t(i)].kind != ScarKind::none) lay(chart, grid, i);
}

void ScarMap::lay(const Chart& chart, const ScalpGrid& grid, int index) {
    if (texels_.empty()) texels_.assign(grid.positions().size(), glm::vec4(-1, 0, 0, 0));
    const Scar& scar = scars_[size_t(index)];
    const ScarSize size = sizeOf(scar);
    const float halfLength = 0.5f * size.lengthMm + kMarginMm, halfWidth = 0.5f * size.widthMm + kMarginMm;
    const int steps = std::max(2, int(std::ceil(halfLength / kStepMm)));
    const MiddleLine line{scarLine(chart, scar, kMarginMm, steps), halfLength / float(steps), halfLength};
    const vec3 middle = chart.surfaceOf(scar.at);
    // Of two scars, a place belongs to the one that it lies deeper in, but others lie over single extractions.
    const auto goesOver = [&](ScarKind kind, float depthMm, const glm::vec4& there) {
        const bool isFue = kind == ScarKind::fue;
        const bool isOnFue = there.x >= 0 && scars_[size_t(there.x)].kind == ScarKind::fue;
        return there.x < 0 || (isFue == isOnFue ? depthMm > there.w : isOnFue);
    };
    for (size_t i = 0; i < texels_.size(); ++i) {
        const vec3 position = grid.positions()[i];
        if (glm::distance(position, middle) > halfLength + halfWidth) continue;
        const ScarSpot spot = spotBeside(line, position, grid.normals()[i], index);
        const float depthMm = isLine(scar.kind)
                                  ? std::min(halfWidth - std::abs(spot.besideMm), halfLength - std::abs(spot.alongMm))
                                  : (1 - std::hypot(spot.alongMm / halfLength, spot.besideMm / halfWidth)) * halfWidth;
        if (depthMm > kLeastDepthMm && goesOver(scar.kind, depthMm, texels_[i]))
            texels_[i] = {float(index), spot.alongMm, spot.besideMm, depthMm};
    }
}

ScarSpot ScarMap::at(glm::vec2 plane) const {
    if (texels_.empty()) return {};
    constexpr int kLast = ScalpGrid::kSize - 1;
    const glm::vec2 at = glm::clamp(plane, 0.0f, 1.0f) * float(ScalpGrid::kSize) - 0.5f;
    const glm::ivec2 low(glm::floor(at));
    const glm::vec2 part = at - glm::vec2(low);
    const auto texel = [&](glm::ivec2 p) {
        return texels_[ScalpGrid::indexAt(std::clamp(p.x, 0, kLast), std::clamp(p.y, 0, kLast))];
    };
    const float index = texel(low + glm::ivec2(part.x > 0.5f, part.y > 0.5f)).x;
    if (index < 0) return {};
    glm::vec3 sum(0);
    for (int y = 0; y < 2; ++y)
        for (int x = 0; x < 2; ++x) {
            const glm::vec4 here = texel(low + glm::ivec2(x, y));
            const float weight = (x == 1 ? part.x : 1 - part.x) * (y == 1 ? part.y : 1 - part.y);
            if (here.x == index) sum += weight * glm::vec3(here.y, here.z, 1);
        }
    return {int(index), sum.x / sum.z, sum.y / sum.z};
}

}  // namespace stipple
