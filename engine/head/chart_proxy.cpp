#include "engine/head/chart_proxy.h"

#include <algorithm>
#include <cmath>

#include "engine/base/units.h"
#include "engine/head/parallel.h"
#include "engine/head/table_fill.h"

namespace stipple {
namespace {

// The centre lies this share of the glabella's height above the tragions: from there the upper head and the nape are
// star-shaped, and the neck does not yet run along the rays.
constexpr float kCentreShare = 0.25f;
// Beyond this no ray may look for the head: shoulders and things beside the head are farther away.
constexpr float kReachMm = 165;
// Where a pinna can be, seen from the tragion (FACTS §6: ears are up to 72 mm long, 39 mm wide, 28 mm out, and the
// tragion lies at their front edge).
constexpr float kEarUpMm = 42, kEarDownMm = 48, kEarForwardDeg = 9, kEarBackDeg = 36;
// What stands out of the filled window by this much is ear.
constexpr float kEarOutMm = 2.5f;
constexpr int kSmoothingPasses = 2;
constexpr size_t kRowsAtOnce = 4;

std::vector<float> castTable(const Bvh& skin, const ProxyFrame& frame) {
    std::vector<float> radii(size_t(kProxyRows) * kProxyColumns, 0.0f);
    parallelRanges(size_t(kProxyRows), kRowsAtOnce, [&](size_t begin, size_t end) {
        for (int r = int(begin); r < int(end); ++r) {
            for (int c = 0; c < kProxyColumns; ++c) {
                const auto hit = skin.lastHit(frame.centre, proxyDirection(frame, {float(r), float(c)}), kReachMm);
                if (hit) radii[proxyCellOf(r, c)] = hit->distanceMm;
            }
        }
    });
    return radii;
}

// A single spike or pit (a stray triangle, a ray that slipped through a crack) counts as not seen.
void dropOutliers(std::vector<float>& radii) {
    constexpr float kJumpMm = 12;
    const std::vector<float> seen = radii;
    parallelRanges(size_t(kProxyRows), kRowsAtOnce, [&](size_t begin, size_t end) {
        std::vector<float> around;
        for (int r = std::max(int(begin), 2); r < std::min(int(end), kProxyRows - 2); ++r) {
            for (int c = 0; c < kProxyColumns; ++c) {
                around.clear();
                for (int dr = -2; dr <= 2; ++dr) {
                    for (int dc = -2; dc <= 2; ++dc) {
                        const float v = seen[proxyCellOf(r + dr, (c + dc + kProxyColumns) % kProxyColumns)];
                        if (v > 0) around.push_back(v);
                    }
                }
                if (around.size() < 5) continue;
                const auto middle = around.begin() + long(around.size() / 2);
                std::nth_element(around.begin(), middle, around.end());
                if (std::abs(seen[proxyCellOf(r, c)] - *middle) > kJumpMm) radii[proxyCellOf(r, c)] = 0;
            }
        }
    });
}

bool inEarWindow(const ProxyFrame& frame, const Landmarks& landmarks, glm::vec3 direction) {
    const Landmark side = direction.x > 0 ? Landmark::tragionL : Landmark::tragionR;
    const glm::vec3 tragion = landmarks[side] - frame.centre;
    const float level = std::hypot(direction.x, direction.z);
    if (level < 1e-3f) return false;
    const float up = direction.y / level * std::hypot(tragion.x, tragion.z) - tragion.y;
    if (up > kEarUpMm || up < -kEarDownMm) return false;
    const float back = degreesOf(std::atan2(std::abs(direction.x), direction.z)) -
                       degreesOf(std::atan2(std::abs(tragion.x), tragion.z));
    return back > -kEarForwardDeg && back < kEarBackDeg;
}

// First everything in the window is bridged; what stands out of that is ear, and only ear stays bridged.
void bridgeEars(std::vector<float>& radii, const Landmarks& landmarks, const ProxyFrame& frame) {
    std::vector<size_t> window;
    std::vector<float> bridged = radii;
    for (int r = 0; r < kProxyRows; ++r) {
        for (int c = 0; c < kProxyColumns; ++c) {
            if (!inEarWindow(frame, landmarks, proxyDirection(frame, {float(r), float(c)}))) continue;
            window.push_back(proxyCellOf(r, c));
            bridged[proxyCellOf(r, c)] = 0;
        }
    }
    fillTable(bridged, kProxyRows, kProxyColumns);
    std::vector<uint8_t> ear(radii.size(), 0);
    for (const size_t i : window) ear[i] = std::abs(radii[i] - bridged[i]) > kEarOutMm;
    growTableMask(ear, kProxyRows, kProxyColumns, 2);
    for (size_t i = 0; i < radii.size(); ++i) {
        if (ear[i]) radii[i] = 0;
    }
}

}  // namespace

size_t proxyCellOf(int row, int column) { return size_t(row) * kProxyColumns + size_t(column); }

ProxyFrame proxyFrameOf(const Landmarks& landmarks) {
    const glm::vec3 &glabella = landmarks[Landmark::glabella], &back = landmarks[Landmark::opisthocranion],
                    &vertex = landmarks[Landmark::vertex];
    const glm::vec3 tragions = 0.5f * (landmarks[Landmark::tragionL] + landmarks[Landmark::tragionR]);
    const glm::vec3 centre{0.5f * (tragions.x + vertex.x), glm::mix(tragions.y, glabella.y, kCentreShare),
                           0.5f * (glabella.z + back.z)};
    const glm::vec3 axis = glm::normalize(vertex - centre);
    const glm::vec3 left = glm::normalize(glm::cross(axis, glm::vec3(0, 0, 1)));
    return {centre, glm::mat3(left, axis, glm::cross(left, axis))};
}

glm::vec3 proxyDirection(const ProxyFrame& frame, ProxyPlace at) {
    const double polar = double(at.row) * kPi / (kProxyRows - 1), azimuth = double(at.column) * 2 * kPi / kProxyColumns;
    const double level = std::sin(polar);
    return frame.axes *
           glm::vec3(float(level * std::sin(azimuth)), float(std::cos(polar)), float(level * std::cos(azimuth)));
}

ProxyPlace proxyPlaceOf(const ProxyFrame& frame, glm::vec3 direction) {
    const glm::vec3 d = glm::transpose(frame.axes) * direction;
    const float level = std::hypot(d.x, d.z);
    float azimuth = level > 0 ? std::atan2(d.x, d.z) : 0.0f;
    if (azimuth < 0) azimuth += float(2 * kPi);
    const float column = azimuth * float(kProxyColumns) / float(2 * kPi);
    return {std::atan2(level, d.y) * float((kProxyRows - 1) / kPi), column < float(kProxyColumns) ? column : 0.0f};
}

std::vector<float> makeProxyRadii(const Bvh& skin, const Landmarks& landmarks, const ProxyFrame& frame) {
    return proxyRadiiFrom(castTable(skin, frame), landmarks, frame);
}

std::vector<float> proxyRadiiFrom(std::vector<float> radii, const Landmarks& landmarks, const ProxyFrame& frame) {
    dropOutliers(radii);
    bridgeEars(radii, landmarks, frame);
    fillTable(radii, kProxyRows, kProxyColumns);
    smoothTable(radii, kProxyRows, kProxyColumns, kSmoothingPasses);
    return radii;
}

}  // namespace stipple
