#include "engine/dots/patch_statistics.h"

#include "engine/base/units.h"

namespace stipple {

std::vector<PatchCellStatistics> patchStatistics(const std::vector<PlacedSite>& placed, const VisibleDots& visible,
                                                 const ScalpMap& map) {
    const PatchTest& patch = map.patch().patch();
    std::vector<PatchCellStatistics> cells;
    cells.reserve(size_t(patchCells(patch)));
    for (int cell = 0; cell < patchCells(patch); ++cell)
        cells.push_back({patchShade(patch, cell), cm2OfMm2(double(patch.cellMm) * double(patch.cellMm)), 0});
    if (cells.empty()) return cells;
    for (const uint32_t mark : visible.marks) {
        if (!Mark::isPlanDot(mark)) continue;
        const int cell = map.patch().cellAt(placed[mark & Mark::kSiteBits].plane);
        if (cell >= 0) ++cells[size_t(cell)].dots;
    }
    return cells;
}

}  // namespace stipple
