#include "engine/head/brow_line.h"

#include <cmath>
#include <optional>

#include "engine/head/landmark_mirror.h"

namespace stipple {
namespace {

// Brows end about 50 mm from the middle of a head with 145 mm between its tragions (FACTS §6).
constexpr float kHalfShare = 50 / 145.0f;
constexpr int kColumns = 11;
constexpr int kDownMm = 14, kUpMm = 12;  // about the glabella's level; a step a millimetre

// The foremost point between these heights on the plane at x, as the glabella is in the middle.
struct Foremost {
    std::optional<glm::vec3> point;
    bool isRidge = false;  // not at the end of the range
};
Foremost foremostAt(const Head& head, float x, glm::vec3 glabella) {
    constexpr float kInFrontMm = 60, kDepthMm = 140;
    Foremost best;
    for (int y = -kDownMm; y <= kUpMm; ++y) {
        const glm::vec3 from{x, glabella.y + float(y), glabella.z + kInFrontMm};
        const auto hit = head.bvh.firstHit(from, {0, 0, -1}, kDepthMm);
        if (!hit || (best.point && hit->position.z <= best.point->z)) continue;
        best = {hit->position, y > -kDownMm && y < kUpMm};
    }
    return best;
}

}  // namespace

BrowLine findBrowLine(const Head& head) {
    const Landmarks& marks = head.landmarks;
    const float half = kHalfShare * glm::distance(marks[Landmark::tragionL], marks[Landmark::tragionR]);
    BrowLine line;
    int ridges = 0;
    for (int i = 0; i < kColumns; ++i) {
        const float share = float(2 * i) / (kColumns - 1) - 1;
        const Foremost found = foremostAt(head, symmetryX(marks) + share * half, marks[Landmark::glabella]);
        if (found.point) line.points.push_back(*found.point);
        ridges += found.isRidge ? 1 : 0;
    }
    line.confidence = marks.confidence[size_t(Landmark::glabella)] * float(ridges) / kColumns;
    return line;
}

}  // namespace stipple
