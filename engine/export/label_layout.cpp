#include "engine/export/label_layout.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace stipple {
namespace {
constexpr int kRings = 10;              // of places around a point, each a gap farther out
constexpr int kPasses = 4;              // in which labels give way to each other
constexpr float kAboveOrBelow = 0.05f;  // what speaks against it: tapes run that way in most views
constexpr glm::vec2 kSides[] = {{1, 0},        {-1, 0},      {0, -1},        {0, 1},
                                {0.7f, -0.7f}, {0.7f, 0.7f}, {-0.7f, -0.7f}, {-0.7f, 0.7f}};

struct Box {
    glm::vec2 low, high;
};

float overlapArea(const Box& a, const Box& b) {
    const glm::vec2 shared = glm::min(a.high, b.high) - glm::max(a.low, b.low);
    return std::max(shared.x, 0.0f) * std::max(shared.y, 0.0f);
}

Box around(glm::vec2 centre, float reach) { return {centre - reach, centre + reach}; }

// Places of one label: to the sides of its point, ring by ring, moved into the picture.
std::vector<glm::vec2> candidates(const LabelBox& label, glm::vec2 pictureSize, float gapPx) {
    std::vector<glm::vec2> corners;
    for (int ring = 1; ring <= kRings; ++ring)
        for (const glm::vec2& side : kSides) {
            const glm::vec2 sign = glm::sign(side);
            const glm::vec2 centre = label.pointPx + side * (gapPx * float(ring)) + sign * label.sizePx * 0.5f;
            corners.push_back(glm::clamp(centre - label.sizePx * 0.5f, glm::vec2(0), pictureSize - label.sizePx));
        }
    return corners;
}

// What speaks against a place: other labels and points under it, the way from its own point, and lying towards the
// middle of the picture, where there is most to see.
float costOf(size_t index, glm::vec2 corner, std::span<const LabelBox> labels, const std::vector<glm::vec2>& corners,
             glm::vec2 pictureSize, float gapPx) {
    const LabelBox& label = labels[index];
    const glm::vec2 end = corner + label.sizePx, outwards = label.pointPx - pictureSize * 0.5f;
    float cost = glm::distance(glm::clamp(label.pointPx, corner, end), label.pointPx) / gapPx;
    const glm::vec2 way = (corner + end) * 0.5f - label.pointPx;
    cost -= glm::dot(way, outwards) / (glm::length(pictureSize) * (glm::length(label.sizePx) + gapPx));
    if (std::abs(way.x) < std::abs(way.y)) cost += kAboveOrBelow;
    const Box box{corner - gapPx * 0.25f, end + gapPx * 0.25f};
    for (size_t i = 0; i < labels.size(); ++i) {
        if (overlapArea(box, around(labels[i].pointPx, gapPx * 0.7f)) > 0) cost += 100;
        if (i == index) continue;
        const float area = overlapArea(box, {corners[i], corners[i] + labels[i].sizePx});
        if (area > 0) cost += 1000 * (1 + area / (label.sizePx.x * label.sizePx.y));
    }
    return cost;
}
}  // namespace

std::vector<glm::vec2> labelPlaces(std::span<const LabelBox> labels, glm::vec2 pictureSize, float gapPx) {
    constexpr float kNowhere = 1e6f;
    std::vector<glm::vec2> corners(labels.size(), glm::vec2(-kNowhere));
    for (int pass = 0; pass < kPasses; ++pass)
        for (size_t i = 0; i < labels.size(); ++i) {
            float least = std::numeric_limits<float>::max();
            glm::vec2 best(0);
            for (const glm::vec2& corner : candidates(labels[i], pictureSize, gapPx)) {
                const float cost = costOf(i, corner, labels, corners, pictureSize, gapPx);
                if (cost < least) least = cost, best = corner;
            }
            corners[i] = best;
        }
    return corners;
}

}  // namespace stipple
