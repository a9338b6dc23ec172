#include "engine/dots/map_squares.h"

#include <algorithm>

#include "engine/base/error.h"
#include "engine/dots/place_grain.h"
#include "engine/dots/treatment.h"
#include "engine/head/parallel.h"
#include "engine/plan/scalp_grid.h"

namespace stipple {
namespace {

size_t squareOf(glm::vec2 plane) {
    const glm::ivec2 at = glm::clamp(glm::ivec2(glm::clamp(plane, 0.0f, 1.0f) * float(kSquares)), 0, kSquares - 1);
    return size_t(at.y) * kSquares + size_t(at.x);
}

// What all texels that samples of a square are made from have in common. A sample lies between its texels, so that
// what holds for them all holds for it too.
struct Square {
    bool sharesStay = true, lineStays = true, hairStays = true, laterStays = true;
    bool isInside = true, isOutside = true, isFull = true, isFullLater = true;

    bool stays() const {
        if (!sharesStay) return false;
        return isOutside || ((lineStays || isInside) && (hairStays || isFull) && (laterStays || isFullLater));
    }
};

class Comparison {
public:
    Comparison(const ScalpMap& before, const ScalpMap& now, const Plan& plan)
        : before_(before), now_(now), reach_(plan, now.mostSoftenMm()) {}

    Square at(size_t square, float nape) const {
        const int x0 = int(square % kSquares) * kSquareTexels, y0 = int(square / kSquares) * kSquareTexels;
        Square all;
        for (int y = std::max(y0 - 1, 0); y <= std::min(y0 + kSquareTexels, ScalpMap::kSize - 1); ++y)
            for (int x = std::max(x0 - 1, 0); x <= std::min(x0 + kSquareTexels, ScalpMap::kSize - 1); ++x)
                add(all, ScalpGrid::indexAt(x, y), nape);
        return all;
    }

private:
    void add(Square& all, size_t texel, float nape) const {
        const glm::vec4 &a = before_.texels()[texel], &b = now_.texels()[texel];
        const float laterA = before_.laterHairMm(texel), laterB = now_.laterHairMm(texel);
        all.sharesStay = all.sharesStay && now_.hasSameShares(before_, texel);
        all.lineStays = all.lineStays && a.x == b.x;
        all.hairStays = all.hairStays && a.y == b.y;
        all.laterStays = all.laterStays && laterA == laterB;
        all.isInside = all.isInside && std::min(a.x, b.x) >= reach_.insideMm(b.w, nape);
        all.isOutside = all.isOutside && std::max(a.x, b.x) <= reach_.outsideMm();
        all.isFull = all.isFull && std::min(a.y, b.y) >= LineReach::fullHairMm(now_.hairRampMm());
        all.isFullLater = all.isFullLater && std::min(laterA, laterB) >= LineReach::fullHairMm(now_.laterRampMm());
    }

    const ScalpMap &before_, &now_;
    LineReach reach_;
};

}  // namespace

SquareSites::SquareSites(const std::vector<PlacedSite>& placed) : first_(kSquareCount + 1, 0), sites_(placed.size()) {
    for (const PlacedSite& site : placed) ++first_[squareOf(site.plane) + 1];
    for (size_t i = 0; i < kSquareCount; ++i) first_[i + 1] += first_[i];
    std::vector<uint32_t> next(first_.begin(), first_.end() - 1);
    napes_.assign(kSquareCount, 0);
    for (uint32_t i = 0; i < uint32_t(placed.size()); ++i) {
        const size_t square = squareOf(placed[i].plane);
        sites_[next[square]++] = i;
        napes_[square] = std::max(napes_[square], GrainSource::nape(placed[i].positionMm));
    }
}

std::vector<uint32_t> changedSquares(const ScalpMap& before, const ScalpMap& now, const Plan& plan,
                                     const SquareNapes& napes) {
    STIPPLE_CHECK(napes.size() == kSquareCount && before.texels().size() == now.texels().size(), napes.size());
    const Comparison comparison(before, now, plan);
    std::vector<uint8_t> isChanged(kSquareCount);
    parallelRanges(kSquareCount, 8 * size_t(kSquares), [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i) isChanged[i] = !comparison.at(i, napes[i]).stays();
    });
    std::vector<uint32_t> changed;
    for (uint32_t i = 0; i < kSquareCount; ++i)
        if (isChanged[i]) changed.push_back(i);
    return changed;
}

}  // namespace stipple
