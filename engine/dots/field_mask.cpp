#include "engine/dots/field_mask.h"

#include <algorithm>

#include "engine/base/error.h"
#include "engine/dots/treatment.h"
#include "engine/head/parallel.h"
#include "engine/plan/scalp_grid.h"

namespace stipple {
namespace {

constexpr int kCell = FieldMaskMaker::kCellTexels;
constexpr size_t kCellsAtOnce = 64;

glm::vec2 planeOf(int x, int y, int size) { return glm::min((glm::vec2(x, y) + 0.5f) / float(size), glm::vec2(1)); }

// The first texel of a cell and the one after its last.
struct CellRange {
    glm::ivec2 from, end;
    CellRange(size_t cell, int cells, int size)
        : from(kCell * glm::ivec2(int(cell) % cells, int(cell) / cells)), end(glm::min(from + kCell, size)) {}
};

// Positions at its corners, between which they are interpolated: the proxy is smooth.
struct CellCorners {
    glm::vec3 low[2], high[2];
    CellCorners(const std::vector<glm::vec3>& positions, size_t cell, int cells) {
        const size_t first = cell / size_t(cells) * size_t(cells + 1) + cell % size_t(cells);
        for (size_t k = 0; k < 2; ++k) {
            low[k] = positions[first + k];
            high[k] = positions[first + size_t(cells + 1) + k];
        }
    }
    glm::vec3 at(glm::ivec2 texelOfCell) const {
        const glm::vec2 share = glm::vec2(texelOfCell) / float(kCell);
        return glm::mix(glm::mix(low[0], low[1], share.x), glm::mix(high[0], high[1], share.x), share.y);
    }
};

}  // namespace

// The grey at a place.
class GreyReader {
public:
    GreyReader(const ScalpMap& map, const Plan& plan)
        : map_(map), plan_(plan), source_(plan.seed), outsideMm_(LineReach(plan, map.mostSoftenMm()).outsideMm()) {}

    float at(glm::vec3 positionMm, glm::vec2 plane) const {
        const float grey = map_.patch().isOn() ? map_.patch().greyAt(plane)
                                               : fieldMaskAt(positionMm, source_, map_.sample(plane), plan_,
                                                             scarTouchOfField(map_.scars(), plane));
        return std::clamp(grey, 0.0f, 1.0f);
    }
    // Whether there is none anywhere between two places.
    bool isBare(glm::vec2 low, glm::vec2 high) const {
        if (map_.patch().isOn() || map_.texels().empty()) return false;
        const glm::ivec2 from = glm::max(texelBefore(low), 0);
        const glm::ivec2 to = glm::min(texelBefore(high) + 1, ScalpMap::kSize - 1);
        for (int y = from.y; y <= to.y; ++y)
            for (int x = from.x; x <= to.x; ++x)
                if (!(map_.texels()[ScalpGrid::indexAt(x, y)].x <= outsideMm_)) return false;
        return true;
    }

private:
    static glm::ivec2 texelBefore(glm::vec2 plane) {
        return glm::ivec2(glm::floor(plane * float(ScalpMap::kSize) - 0.5f));
    }

    const ScalpMap& map_;
    const Plan& plan_;
    GrainSource source_;
    float outsideMm_;
};

FieldMaskMaker::FieldMaskMaker(const Chart& chart, int size) : size_(size), cells_((size + kCell - 1) / kCell) {
    STIPPLE_CHECK(size > 0, size);
    positions_.reserve(size_t(cells_ + 1) * size_t(cells_ + 1));
    for (int row = 0; row <= cells_; ++row)
        for (int column = 0; column <= cells_; ++column)
            positions_.push_back(chart.surfaceOf(planeOf(column * kCell, row * kCell, size)));
}

void FieldMaskMaker::makeCell(size_t cell, const GreyReader& reader, std::vector<float>& texels) const {
    const CellRange range(cell, cells_, size_);
    const glm::ivec2 last = range.end - 1;
    const bool isBare = reader.isBare(planeOf(range.from.x, range.from.y, size_), planeOf(last.x, last.y, size_));
    const CellCorners corners(positions_, cell, cells_);
    for (int y = range.from.y; y < range.end.y; ++y)
        for (int x = range.from.x; x < range.end.x; ++x) {
            float& texel = texels[size_t(y) * size_t(size_) + size_t(x)];
            texel = isBare ? 0 : reader.at(corners.at(glm::ivec2(x, y) - range.from), planeOf(x, y, size_));
        }
}

void FieldMaskMaker::make(std::vector<float>& texels, const ScalpMap& map, const Plan& plan) const {
    texels.resize(size_t(size_) * size_t(size_));
    const GreyReader reader(map, plan);
    parallelRanges(size_t(cells_) * size_t(cells_), kCellsAtOnce, [&](size_t begin, size_t end) {
        for (size_t cell = begin; cell < end; ++cell) makeCell(cell, reader, texels);
    });
}

void FieldMaskMaker::makeAgain(std::vector<float>& texels, const ScalpMap& map, const Plan& plan,
                               const std::vector<uint32_t>& changed) const {
    STIPPLE_CHECK(size_ == kSizeOfSquares && texels.size() == size_t(size_) * size_t(size_), size_, " ", texels.size());
    const GreyReader reader(map, plan);
    parallelRanges(changed.size(), kCellsAtOnce, [&](size_t begin, size_t end) {
        for (size_t k = begin; k < end; ++k) makeCell(changed[k], reader, texels);
    });
}

SquareNapes FieldMaskMaker::napes() const {
    STIPPLE_CHECK(size_ == kSizeOfSquares, size_);
    SquareNapes napes(kSquareCount);
    for (size_t square = 0; square < kSquareCount; ++square) {
        const CellCorners corners(positions_, square, cells_);
        // The nape is low and behind, and nothing of a cell lies lower or farther back than all its corners.
        const glm::vec3 low =
            glm::min(glm::min(corners.low[0], corners.low[1]), glm::min(corners.high[0], corners.high[1]));
        napes[square] = GrainSource::nape(low);
    }
    return napes;
}

std::vector<float> fieldMaskTexels(const Head& head, const ScalpMap& map, const Plan& plan, const OwnHair& /*hair*/,
                                   int size) {
    std::vector<float> texels;
    FieldMaskMaker(head.chart, size).make(texels, map, plan);
    return texels;
}

}  // namespace stipple
