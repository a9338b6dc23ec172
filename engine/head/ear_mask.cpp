#include "engine/head/ear_mask.h"

#include <algorithm>
#include <cmath>

#include "engine/base/units.h"
#include "engine/head/measures.h"

namespace stipple {
namespace {

// Skin within the first figure of the proxy is skull; an ear reaches out beyond the second.
constexpr float kOutMm = 2.5f, kSureOutMm = 6;
// Farther out lie shoulders.
constexpr float kMostOutMm = 45;
constexpr float kSampleStepMm = 0.5f;
constexpr int kTragusCells = 6;  // an ear reaches forward to its tragus: about 4 mm round the tragion
constexpr int kRimCells = 3;     // about 2 mm of skin round the ear's foot stay free too
// From the tragion to cell (0,0): a window of an ear's size with some room, and no more (FACTS §6: ears are up to 72 mm
// long, 39 mm wide).
constexpr float kForwardDeg = 15, kDownDeg = 38;

}  // namespace

glm::vec2 EarMask::cellOf(glm::vec3 positionMm, int side) const {
    const glm::vec3 d = positionMm - centre_;
    const float x = side == 0 ? d.x : -d.x;
    const float azimuth = degreesOf(std::atan2(x, d.z));
    const float elevation = degreesOf(std::atan2(d.y, std::hypot(d.x, d.z)));
    return (glm::vec2(azimuth, elevation) - originDeg_[size_t(side)]) / kCellDeg;
}

EarMask::EarMask(const Chart& chart, const Landmarks& landmarks, std::span<const glm::vec3> positions,
                 std::span<const glm::uvec3> triangles, std::span<const uint8_t> use)
    : centre_(chart.centre()) {
    std::array<Side, 2> outMm;
    for (int side = 0; side < 2; ++side) {
        const glm::vec3 tragion = landmarks[side == 0 ? Landmark::tragionL : Landmark::tragionR];
        originDeg_[size_t(side)] = cellOf(tragion, side) * kCellDeg - glm::vec2(kForwardDeg, kDownDeg);
        outMm[size_t(side)].assign(size_t(kAcross) * kUp, 0.0f);
    }
    for (size_t t = 0; t < triangles.size(); ++t) {
        if (!use[t]) continue;
        const std::array<glm::vec3, 3> corners{positions[triangles[t].x], positions[triangles[t].y],
                                               positions[triangles[t].z]};
        const int side = corners[0].x > centre_.x ? 0 : 1;
        addTriangle(outMm[size_t(side)], side, corners, chart);
    }
    for (size_t side = 0; side < 2; ++side) {
        mask_[side] = spreadFromSure(outMm[side]);
        outlineAndRim(mask_[side]);
    }
}

void EarMask::addTriangle(Side& outMm, int side, const std::array<glm::vec3, 3>& corners, const Chart& chart) const {
    constexpr float kNearCells = 20;
    const glm::vec3 a = corners[0], u = corners[1] - a, v = corners[2] - a;
    const glm::vec2 cell = cellOf(a, side);
    if (std::min(cell.x, cell.y) < -kNearCells || cell.x > kAcross + kNearCells || cell.y > kUp + kNearCells) return;
    const float longest = std::max({glm::length(u), glm::length(v), glm::length(u - v)});
    const int steps = std::clamp(int(std::ceil(longest / kSampleStepMm)), 1, 100);
    for (int i = 0; i <= steps; ++i) {
        for (int j = 0; i + j <= steps; ++j) {
            const glm::vec3 p = a + (float(i) * u + float(j) * v) / float(steps);
            const glm::ivec2 at = glm::ivec2(glm::floor(cellOf(p, side)));
            if (at.x < 0 || at.y < 0 || at.x >= kAcross || at.y >= kUp) continue;
            const float out = glm::distance(p, centre_) - glm::distance(chart.surfaceAlong(p - centre_), centre_);
            float& most = outMm[size_t(at.y) * kAcross + size_t(at.x)];
            if (out < kMostOutMm) most = std::max(most, out);
        }
    }
}

EarMask::Side EarMask::spreadFromSure(const Side& outMm) {
    Side mask(outMm.size(), 0.0f);
    std::vector<glm::ivec2> open;
    const auto reach = [&](glm::ivec2 at, float limitMm) {
        if (at.x < 0 || at.y < 0 || at.x >= kAcross || at.y >= kUp) return;
        const size_t i = size_t(at.y) * kAcross + size_t(at.x);
        if (mask[i] > 0 || outMm[i] < limitMm) return;
        mask[i] = 1;
        open.push_back(at);
    };
    for (int y = 0; y < kUp; ++y) {
        for (int x = 0; x < kAcross; ++x) reach({x, y}, kSureOutMm);
    }
    while (!open.empty()) {
        const glm::ivec2 at = open.back();
        open.pop_back();
        for (int dy = -1; dy <= 1; ++dy) {
            for (int dx = -1; dx <= 1; ++dx) reach(at + glm::ivec2(dx, dy), kOutMm);
        }
    }
    return mask;
}

namespace {

// Grows a mask by a disc of `reach` cells.
std::vector<float> growMask(const std::vector<float>& mask, int width, int height, int reach) {
    std::vector<float> moved = mask;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            if (mask[size_t(y) * size_t(width) + size_t(x)] == 0) continue;
            for (int dy = -reach; dy <= reach; ++dy) {
                for (int dx = -reach; dx <= reach; ++dx) {
                    const int nx = x + dx, ny = y + dy;
                    if (dx * dx + dy * dy > reach * reach || nx < 0 || ny < 0 || nx >= width || ny >= height) continue;
                    moved[size_t(ny) * size_t(width) + size_t(nx)] = 1;
                }
            }
        }
    }
    return moved;
}

// Fills the convex hull of the set cells: the outline of an ear, hollows and notches included.
void fillHull(std::vector<float>& mask, int width, int height) {
    std::vector<glm::dvec2> ends;  // first and last set cell of each row
    for (int y = 0; y < height; ++y) {
        const auto row = mask.begin() + long(y) * width;
        const auto first = std::find(row, row + width, 1.0f);
        if (first == row + width) continue;
        ends.push_back({first - row, y});
        for (int x = width - 1; x >= 0; --x) {
            if (row[x] == 0) continue;
            ends.push_back({x, y});
            break;
        }
    }
    const std::vector<glm::dvec2> hull = convexHull(std::move(ends));
    for (int y = 0; y < height; ++y) {
        double low = width, high = -1;
        for (size_t i = 0; i < hull.size(); ++i) {
            glm::dvec2 a = hull[i], b = hull[(i + 1) % hull.size()];
            if (a.y > b.y) std::swap(a, b);
            if (y < a.y || y > b.y) continue;
            const double x = b.y > a.y ? a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y) : a.x;
            low = std::min({low, x, a.y == b.y ? b.x : x});
            high = std::max({high, x, a.y == b.y ? b.x : x});
        }
        for (int x = int(std::ceil(low)); x <= int(std::floor(high)); ++x)
            mask[size_t(y) * size_t(width) + size_t(x)] = 1;
    }
}

}  // namespace

void EarMask::outlineAndRim(Side& mask) {
    if (std::find(mask.begin(), mask.end(), 1.0f) == mask.end()) return;
    const int tragionX = int(kForwardDeg / kCellDeg), tragionY = int(kDownDeg / kCellDeg);
    for (int dy = -kTragusCells; dy <= kTragusCells; ++dy) {
        for (int dx = -kTragusCells; dx <= kTragusCells; ++dx) {
            if (dx * dx + dy * dy <= kTragusCells * kTragusCells)
                mask[size_t(tragionY + dy) * kAcross + size_t(tragionX + dx)] = 1;
        }
    }
    fillHull(mask, kAcross, kUp);
    mask = growMask(mask, kAcross, kUp, kRimCells);
    // Two box passes of 3 cells take the stairs out of the border.
    for (int pass = 0; pass < 2; ++pass) {
        const Side before = mask;
        for (int y = 1; y + 1 < kUp; ++y) {
            for (int x = 1; x + 1 < kAcross; ++x) {
                float sum = 0;
                for (int dy = -1; dy <= 1; ++dy) {
                    for (int dx = -1; dx <= 1; ++dx) sum += before[size_t(y + dy) * kAcross + size_t(x + dx)];
                }
                mask[size_t(y) * kAcross + size_t(x)] = sum / 9;
            }
        }
    }
}

float EarMask::at(glm::vec3 positionMm) const {
    const int side = positionMm.x > centre_.x ? 0 : 1;
    const glm::vec2 cell = cellOf(positionMm, side) - 0.5f;
    const glm::ivec2 low = glm::ivec2(glm::floor(cell));
    if (low.x < 0 || low.y < 0 || low.x + 1 >= kAcross || low.y + 1 >= kUp) return 0;
    const glm::vec2 f = cell - glm::vec2(low);
    const float* row = &mask_[size_t(side)][size_t(low.y) * kAcross + size_t(low.x)];
    return glm::mix(glm::mix(row[0], row[1], f.x), glm::mix(row[kAcross], row[kAcross + 1], f.x), f.y);
}

}  // namespace stipple
