#include "engine/plan/brush_map.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace stipple {

namespace {

constexpr int kSize = ScalpGrid::kSize;
constexpr float kFullTo = 0.5f, kErasesTo = 0.85f;  // shares of the radius within which a stroke does all of it
constexpr float kMostLighter = 0.5f, kSoftenMm = 10;
constexpr float kBoxMargin = 1.5f;  // texels shrink and grow within the reach of a brush

struct TexelBox {
    int x0, y0, x1, y1;  // both ends belong to it
};

// The texels that may lie within the radius of a place, generously.
TexelBox boxAround(const ScalpGrid& grid, glm::vec2 plane, float radiusMm) {
    const auto texelOf = [](float at) { return std::clamp(int(at * float(kSize)), 0, kSize - 1); };
    const int x = texelOf(plane.x), y = texelOf(plane.y);
    const float stepMm = std::max(0.1f, std::sqrt(grid.texelAreaMm2(x, y)));
    const int reach = int(std::ceil(kBoxMargin * radiusMm / stepMm)) + 1;
    return {std::max(x - reach, 0), std::max(y - reach, 0), std::min(x + reach, kSize - 1),
            std::min(y + reach, kSize - 1)};
}

float distanceToSegment(glm::vec3 point, glm::vec3 from, glm::vec3 to) {
    const glm::vec3 along = to - from;
    const float length2 = std::max(glm::dot(along, along), 1e-12f);
    return glm::distance(point, from + std::clamp(glm::dot(point - from, along) / length2, 0.0f, 1.0f) * along);
}

// Distances of texels to a stroke's path; far ones are not told.
class StrokeReach {
public:
    StrokeReach() : distances_(size_t(kSize) * kSize, kFar) {}

    void measure(const Chart& chart, const ScalpGrid& grid, const BrushStroke& stroke) {
        for (const uint32_t texel : touched_) distances_[texel] = kFar;
        touched_.clear();
        measurePath(chart, grid, stroke, 1);
        if (stroke.mirrored) measurePath(chart, grid, stroke, -1);
    }
    const std::vector<uint32_t>& texels() const { return touched_; }
    float distanceMm(uint32_t texel) const { return distances_[texel]; }

private:
    static constexpr float kFar = 1e6f;

    void measurePath(const Chart& chart, const ScalpGrid& grid, const BrushStroke& stroke, float side) {
        std::optional<glm::vec3> before;
        for (const ScalpCoordinate& at : stroke.path) {
            const glm::vec3 here = chart.surfaceOf(ScalpCoordinate{side * at.azimuthDeg, at.height});
            const glm::vec3 from = before.value_or(here);
            const TexelBox box = boxAround(grid, chart.planeOf(here), stroke.radiusMm + glm::distance(from, here));
            measureSegment(grid, box, from, here, stroke.radiusMm);
            before = here;
        }
    }

    void measureSegment(const ScalpGrid& grid, TexelBox box, glm::vec3 from, glm::vec3 to, float radiusMm) {
        for (int y = box.y0; y <= box.y1; ++y)
            for (int x = box.x0; x <= box.x1; ++x) {
                const size_t texel = ScalpGrid::indexAt(x, y);
                const float mm = distanceToSegment(grid.positions()[texel], from, to);
                if (mm >= radiusMm || mm >= distances_[texel]) continue;
                if (distances_[texel] == kFar) touched_.push_back(uint32_t(texel));
                distances_[texel] = mm;
            }
    }

    std::vector<float> distances_;
    std::vector<uint32_t> touched_;
};

void apply(const BrushStroke& stroke, float share, BrushTouch& touch) {
    const bool onDots = stroke.target == BrushTarget::dots;
    const float part = share * std::clamp(stroke.strength, 0.0f, 1.0f);
    float& amount = onDots ? touch.density : touch.hair;
    float& ink = onDots ? touch.dotInk : touch.hairInk;
    switch (stroke.action) {
        case BrushAction::add:
            amount = std::min(amount * (1 + part), onDots ? BrushTouch::kMostDensity : BrushTouch::kMostHair);
            break;
        case BrushAction::remove:
            amount *= 1 - part;
            break;
        case BrushAction::erase:
            amount *= 1 - share;
            break;
        case BrushAction::lighten:
            ink = std::max(ink * (1 - kMostLighter * part), BrushTouch::kLeastInk);
            break;
        case BrushAction::soften:
            if (onDots)
                touch.softenMm = std::min(touch.softenMm + kSoftenMm * part, BrushTouch::kMostSoftenMm);
            else
                touch.hairFine += (1 - touch.hairFine) * part;
            break;
    }
}

}  // namespace

std::vector<BrushTouch> brushTouches(const Chart& chart, const ScalpGrid& grid, std::span<const BrushStroke> strokes) {
    std::vector<BrushTouch> touches(grid.positions().size());
    StrokeReach reach;
    for (const BrushStroke& stroke : strokes) {
        reach.measure(chart, grid, stroke);
        const float fullTo = stroke.action == BrushAction::erase ? kErasesTo : kFullTo;
        for (const uint32_t texel : reach.texels()) {
            const float away = reach.distanceMm(texel) / stroke.radiusMm;
            apply(stroke, 1 - glm::smoothstep(fullTo, 1.0f, away), touches[texel]);
        }
    }
    return touches;
}

}  // namespace stipple
