// The even grey between the dots over the chart, as a picture for the renderer.
#pragma once
#include <cstdint>
#include <glm/glm.hpp>
#include <vector>

#include "engine/dots/map_squares.h"
#include "engine/head/chart.h"
#include "engine/plan/plan.h"
#include "engine/plan/scalp_map.h"

namespace stipple {

class GreyReader;

// Makes masks of one head again and again.
class FieldMaskMaker {
public:
    static constexpr int kCellTexels = 8;                          // a side of what is made at once
    static constexpr int kSizeOfSquares = kCellTexels * kSquares;  // at this size a cell is a square of the map

    FieldMaskMaker(const Chart& chart, int size);  // texels a side

    // size x size, 0..1 (values above 1 are clipped): SiteWish::fieldMask over the chart.
    void make(std::vector<float>& texels, const ScalpMap& map, const Plan& plan) const;
    // The same after make() with all but the map the same, which can make another wish in `changed` squares only. Of
    // kSizeOfSquares.
    void makeAgain(std::vector<float>& texels, const ScalpMap& map, const Plan& plan,
                   const std::vector<uint32_t>& changed) const;
    // Of all places that are asked. Of kSizeOfSquares.
    SquareNapes napes() const;

private:
    void makeCell(size_t cell, const GreyReader& reader, std::vector<float>& texels) const;

    int size_, cells_;                  // texels and cells a side
    std::vector<glm::vec3> positions_;  // of the first texel of each cell and of the cells beyond the last
};

}  // namespace stipple
