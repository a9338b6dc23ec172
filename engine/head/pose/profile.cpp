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
constexpr float kPlanesMm[] = {-3, -1.5f, 0, 1.5f, 3};
constexpr float kSidewaysMm = 6;  // cuts and neighbours that differ by more belong to something else
constexpr float kSmoothBins = 1.5f;

using Radii = std::array<float, Profile::kBins>;

float radiusInPlane(glm::vec3 p) { return glm::length(glm::vec3(0, p.y, p.z) - kMiddle); }

int wrapped(int bin) { return (bin % Profile::kBins + Profile::kBins) % Profile::kBins; }

int binAt(glm::vec3 p) {
    float angle = std::atan2(p.y - kMiddle.y, p.z - kMiddle.z);
    if (angle < 0) angle += float(2 * kPi);
    return int(angle / kBinRadians) % Profile::kBins;
}

// Farthest radius of the points near the mirror plane, spread over the gaps between them.
Radii radiiOf(std::span<const glm::vec3> points) {
    Radii radii{};
    for (const glm::vec3& p : points) {
        if (std::abs(p.x) >= 12) continue;
        for (int k = -12; k <= 12; ++k) {
            float& r = radii[size_t(wrapped(binAt(p) + k))];
            r = std::max(r, radiusInPlane(p));
        }
    }
    return radii;
}

struct Segment {
    glm::vec3 from, to;
};

// Where a plane of constant x cuts the triangle.
std::optional<Segment> cutAt(const std::array<glm::vec3, 3>& corners, float x) {
    std::array<glm::vec3, 2> ends;
    size_t count = 0;
    for (size_t k = 0; k < 3 && count < 2; ++k) {
        const glm::vec3 a = corners[k], b = corners[(k + 1) % 3];
        if ((a.x < x) != (b.x < x)) ends[count++] = a + (b - a) * ((x - a.x) / (b.x - a.x));
    }
    if (count < 2) return std::nullopt;
    return Segment{ends[0], ends[1]};
}

void addCut(Radii& radii, const Segment& cut, const Radii& expected) {
    const int steps = std::clamp(int(glm::length(cut.to - cut.from) / kStepMm) + 1, 1, 400);
    for (int s = 0; s <= steps; ++s) {
        const glm::vec3 p = cut.from + (cut.to - cut.from) * (float(s) / float(steps));
        const size_t bin = size_t(binAt(p));
        const float r = radiusInPlane(p);
        if (expected[bin] <= 0 || r >= expected[bin] + kOutsideMm || r <= expected[bin] - kInsideMm) continue;
        radii[bin] = std::max(radii[bin], r);
    }
}

// Several cuts side by side, so that no single bad vertex decides; the middle one decides where there is skin.
template <size_t N>
Radii meanOf(const std::array<Radii, N>& cuts) {
    Radii mean{};
    for (size_t bin = 0; bin < mean.size(); ++bin) {
        const float middle = cuts[N / 2][bin];
        float sum = 0, count = 0;
        for (const Radii& cut : cuts) {
            if (cut[bin] <= 0 || std::abs(cut[bin] - middle) > kSidewaysMm) continue;
            sum += cut[bin];
            count += 1;
        }
        if (middle > 0) mean[bin] = sum / count;
    }
    return mean;
}

Radii smoothed(const Radii& radii) {
    Radii out{};
    for (int bin = 0; bin < Profile::kBins; ++bin) {
        const float middle = radii[size_t(bin)];
        if (middle <= 0) continue;
        float sum = 0, weights = 0;
        for (int k = -4; k <= 4; ++k) {
            const float r = radii[size_t(wrapped(bin + k))];
            if (r <= 0 || std::abs(r - middle) > kSidewaysMm) continue;
            const float weight = std::exp(-0.5f * float(k * k) / (kSmoothBins * kSmoothBins));
            sum += weight * r;
            weights += weight;
        }
        out[size_t(bin)] = sum / weights;
    }
    return out;
}

}  // namespace

int Profile::wrap(int bin) { return wrapped(bin); }
int Profile::binOf(glm::vec3 p) { return binAt(p); }

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
    const Radii expected = radiiOf(guide);
    std::array<Radii, std::size(kPlanesMm)> cuts{};
    for (const glm::uvec3& t : triangles) {
        for (size_t k = 0; k < cuts.size(); ++k) {
            const auto cut = cutAt({positions[t.x], positions[t.y], positions[t.z]}, kPlanesMm[k]);
            if (cut) addCut(cuts[k], *cut, expected);
        }
    }
    radius_ = smoothed(meanOf(cuts));
}

}  // namespace stipple::headfit
