// The scalp map in small squares: after a change of the line alone only the places in those that it reaches are asked
// again.
#pragma once
#include <cstdint>
#include <glm/glm.hpp>
#include <vector>

#include "engine/dots/sites.h"
#include "engine/plan/plan.h"
#include "engine/plan/scalp_map.h"

namespace stipple {

inline constexpr int kSquareTexels = 4;                           // of the scalp map, a side of a square
inline constexpr int kSquares = ScalpMap::kSize / kSquareTexels;  // a side of the map
inline constexpr size_t kSquareCount = size_t(kSquares) * kSquares;

// At least what GrainSource::nape() gives anywhere in each square.
using SquareNapes = std::vector<float>;

// Sites by the square that they lie in.
class SquareSites {
public:
    SquareSites() = default;
    explicit SquareSites(const std::vector<PlacedSite>& placed);

    // Calls each(site) for all sites of a square, in rank order.
    template <typename Each>
    void forEach(size_t square, const Each& each) const {
        for (uint32_t i = first_[square]; i < first_[square + 1]; ++i) each(sites_[i]);
    }
    const SquareNapes& napes() const { return napes_; }

private:
    std::vector<uint32_t> first_, sites_;  // first_: of each square in sites_, and the end
    SquareNapes napes_;
};

// In order, the squares in which a wish can be another by `now` than by `before`, its edgeMm apart: nothing that shows
// is told by that where both are far inside or far outside. The maps are of one head, hair and plan but for where the
// line runs, without a patch test; `napes` must hold for all places that are to be asked.
std::vector<uint32_t> changedSquares(const ScalpMap& before, const ScalpMap& now, const Plan& plan,
                                     const SquareNapes& napes);

}  // namespace stipple
