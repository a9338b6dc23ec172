#include "engine/head/paint_mask.h"

#include <algorithm>
#include <cmath>

#include "engine/head/first_seen.h"

namespace stipple {
namespace {

constexpr float kCellMm = 16;
constexpr float kLargeMm = 256;  // boxes beyond it are not looked into
// A stroke is whole up to the first share of its radius and ends at the other; giving back reaches over the rim that
// painting leaves.
struct Rim {
    float wholeShare, endShare;
};
constexpr Rim kPaints{0.7f, 1}, kErases{1, 1.3f};

float distanceMm(glm::vec3 p, glm::vec3 from, glm::vec3 to) {
    const glm::vec3 along = to - from;
    const float square = glm::dot(along, along);
    const float share = square > 0 ? std::clamp(glm::dot(p - from, along) / square, 0.0f, 1.0f) : 0.0f;
    return glm::distance(p, from + share * along);
}

}  // namespace

size_t PaintMask::CellHash::operator()(const Cell& cell) const {
    return size_t(mixHash(mixHash(uint64_t(uint32_t(cell.x)), uint64_t(uint32_t(cell.y))), uint64_t(uint32_t(cell.z))));
}

PaintMask::Cell PaintMask::cellOf(glm::vec3 point) {
    const glm::vec3 cell = glm::floor(point / kCellMm);
    return {int32_t(cell.x), int32_t(cell.y), int32_t(cell.z)};
}

PaintMask::PaintMask(const PaintOut& paint, const HairGuess& guess, const ProxyFrame& frame)
    : guessIsLump_(guess.isLump), frame_(frame) {
    if (paint.takesGuess) guess_ = guess.weights;
    for (const PaintStroke& stroke : paint.strokes)
        for (size_t i = 0; i < stroke.points.size(); ++i)
            add({stroke.points[i > 0 ? i - 1 : 0], stroke.points[i], stroke.radiusMm, stroke.erases});
}

void PaintMask::add(const Piece& piece) {
    const float reachMm = piece.radiusMm * (piece.erases ? kErases : kPaints).endShare;
    const Cell low = cellOf(glm::min(piece.from, piece.to) - reachMm);
    const Cell high = cellOf(glm::max(piece.from, piece.to) + reachMm);
    for (int32_t x = low.x; x <= high.x; ++x)
        for (int32_t y = low.y; y <= high.y; ++y)
            for (int32_t z = low.z; z <= high.z; ++z) places_[{x, y, z}].push_back(uint32_t(pieces_.size()));
    pieces_.push_back(piece);
}

float PaintMask::weightAt(glm::vec3 pointMm, bool withGuess) const {
    float painted =
        guess_.empty() || !withGuess ? 0 : proxyValueAt(guess_, proxyPlaceOf(frame_, pointMm - frame_.centre));
    const auto near = places_.find(cellOf(pointMm));
    if (near == places_.end()) return painted;
    for (const uint32_t number : near->second) {
        const Piece& piece = pieces_[number];
        const Rim& rim = piece.erases ? kErases : kPaints;
        const float missShare = distanceMm(pointMm, piece.from, piece.to) / piece.radiusMm;
        const float share = 1 - glm::smoothstep(rim.wholeShare, rim.endShare, missShare);
        painted = piece.erases ? std::min(painted, 1 - share) : std::max(painted, share);
    }
    return painted;
}

bool PaintMask::mayTouch(glm::vec3 low, glm::vec3 high) const {
    if (std::max({high.x - low.x, high.y - low.y, high.z - low.z}) > kLargeMm) return true;
    const Cell from = cellOf(low), to = cellOf(high);
    for (int32_t x = from.x; x <= to.x; ++x)
        for (int32_t y = from.y; y <= to.y; ++y)
            for (int32_t z = from.z; z <= to.z; ++z)
                if (places_.contains({x, y, z})) return true;
    // The guess is a smooth field, sampled far more finely than it changes.
    const glm::vec3 middle = 0.5f * (low + high), half = 0.5f * (high - low);
    for (int i = 0; i < 9 && !guess_.empty(); ++i) {
        const glm::vec3 corner{i & 1 ? 1 : -1, i & 2 ? 1 : -1, i & 4 ? 1 : -1};
        const glm::vec3 point = i == 8 ? middle : middle + half * corner;
        if (proxyValueAt(guess_, proxyPlaceOf(frame_, point - frame_.centre)) > 0) return true;
    }
    return false;
}

}  // namespace stipple
