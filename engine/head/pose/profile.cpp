#include "engine/head/pose/profile.h"

#include <algorithm>
#include <cmath>

#include "engine/base/units.h"

namespace stipple::headfit {

namespace {

constexpr glm::vec3 kMiddle{0, 15, 0};
constexpr float kBinRadians = float(2 * kPi) / Profile::kBins;
constexpr float kOutsideMm = 14, kInsideMm = 35;  // of the warped template: how far the outline may lie from it
constexpr float kStepMm = 0.4f;                   // along a cut

float radiusInPlane(glm::vec3 p) { return glm::length(glm::vec3(0, p.y, p.z) - kMiddle); }

// Where the edge a-b meets x = 0, if it does.
std::optional<glm::vec3> crossing(glm::vec3 a, glm::vec3 b) {
    if ((a.x < 0) == (b.x < 0)) return std::nullopt;
    return a + (b - a) * (a.x / (a.x - b.x));
}

}  // namespace

int Profile::binOf(glm::vec3 p) {
    float angle = std::atan2(p.y - kMiddle.y, p.z - kMiddle.z);
    if (angle < 0) angle += float(2 * kPi);
    return int(angle / kBinRadians) % kBins;
}

glm::vec3 Profile::at(int bin) const {
    float angle = float(bin) * kBinRadians;
    return kMiddle + radius_[size_t(bin)] * glm::vec3(0, std::sin(angle), std::cos(angle));
}

bool Profile::anyNear(int bin) const {
    for (int k = -6; k <= 6; ++k)
        if (radius_[size_t(wrap(bin + k))] > 0) return true;
    return false;
}

Profile::Profile(std::span<const glm::vec3> positions, std::span<const glm::uvec3> triangles,
                 std::span<const glm::vec3> guide) {
    std::array<float, kBins> expected{};
    for (const glm::vec3& p : guide) {
        if (std::abs(p.x) >= 12) continue;
        int bin = binOf(p);
        for (int k = -12; k <= 12; ++k) {
            float& e = expected[size_t(wrap(bin + k))];
            e = std::max(e, radiusInPlane(p));
        }
    }
    auto take = [&](glm::vec3 p) {
        size_t bin = size_t(binOf(p));
        float r = glm::length(p - kMiddle);
        if (expected[bin] <= 0 || r >= expected[bin] + kOutsideMm || r <= expected[bin] - kInsideMm) return;
        radius_[bin] = std::max(radius_[bin], r);
    };
    for (const glm::uvec3& t : triangles) {
        std::array<glm::vec3, 2> ends;
        size_t count = 0;
        for (int k = 0; k < 3 && count < 2; ++k)
            if (auto p = crossing(positions[t[k]], positions[t[(k + 1) % 3]])) ends[count++] = *p;
        if (count < 2) continue;
        int steps = std::clamp(int(glm::length(ends[1] - ends[0]) / kStepMm) + 1, 1, 400);
        for (int s = 0; s <= steps; ++s) take(ends[0] + (ends[1] - ends[0]) * (float(s) / float(steps)));
    }
}

}  // namespace stipple::headfit
