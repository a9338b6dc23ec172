// Where the cells of a patch test lie on a head, and what each has of the darkest one.
#pragma once
#include <array>
#include <glm/glm.hpp>
#include <optional>
#include <vector>

#include "engine/plan/patch_test.h"
#include "engine/plan/scar_map.h"

namespace stipple {

// Of each cell, as a share of the darkest one: a dot's pigment, and the grey between the dots.
struct PatchShares {
    std::array<float, kShadeCount> ink{}, grey{};
    bool operator==(const PatchShares&) const = default;
};

// A level row of square cells on the skin, the first to the left as seen from outside.
class PatchMap {
public:
    PatchMap() = default;  // there is none: the plan is shown
    PatchMap(const Chart& chart, const ScalpGrid& grid, const PatchTest& patch, const PatchShares& shares);

    bool isOn() const { return patchCells(patch_) > 0; }
    const PatchTest& patch() const { return patch_; }
    // The cell at a place of Chart's plane, in [0,1]^2; -1 outside all.
    int cellAt(glm::vec2 plane) const;
    float greyAt(glm::vec2 plane) const;  // 0 outside
    // Pigment of dots at a texel of ScalpGrid; that of the nearest cell goes on into the gaps. None far from all.
    std::optional<float> inkOfTexel(size_t texel) const;

private:
    // Cells and gaps from the row's left end.
    float placeOf(float alongMm) const;

    PatchTest patch_;
    PatchShares shares_;
    ScarMap row_;
};

// The border of a cell on the proxy, closed; its upper left corner comes first, then the upper right.
std::vector<glm::vec3> patchCellBorder(const Chart& chart, const PatchTest& patch, int cell);

}  // namespace stipple
