#include "engine/plan/patch_map.h"

#include <algorithm>
#include <cmath>

namespace stipple {

namespace {

using glm::vec3;

constexpr int kStepsOfHalf = 60;  // of the row's middle line
constexpr int kBorderPoints = 8;  // a side of a cell

// A straight place on the skin that a ScarMap measures: of this kind an ellipse, so that it must reach round the row's
// corners.
Scar placeOfRow(const PatchTest& patch) {
    Scar place{ScarKind::burn, patch.at};
    place.lengthMm = std::sqrt(2.0f) * patchLengthMm(patch);
    place.widthMm = std::sqrt(2.0f) * patch.cellMm;
    return place;
}

Scars alone(const Scar& scar) {
    Scars scars{};
    scars[0] = scar;
    return scars;
}

// Points of a row of which the middle line is known, by millimetres from its middle.
class RowOnSkin {
public:
    RowOnSkin(const Chart& chart, const PatchTest& patch) : chart_(chart) {
        const Scar place = placeOfRow(patch);
        halfMm_ = 0.5f * patchLengthMm(patch);
        line_ = scarLine(chart, place, halfMm_ - 0.5f * place.lengthMm, kStepsOfHalf);
    }
    vec3 at(float alongMm, float aboveMm) const {
        const float step = std::clamp((alongMm / halfMm_ + 1) * kStepsOfHalf, 0.0f, 2.0f * kStepsOfHalf);
        const auto low = std::min(size_t(step), line_.size() - 2);
        const vec3 along = line_[low + 1] - line_[low], point = line_[low] + along * (step - float(low));
        const vec3 above = glm::normalize(glm::cross(point - chart_.centre(), along));
        return chart_.surfaceAlong(glm::normalize(point + above * aboveMm - chart_.centre()));
    }

private:
    const Chart& chart_;
    std::vector<vec3> line_;
    float halfMm_ = 0;
};

}  // namespace

PatchMap::PatchMap(const Chart& chart, const ScalpGrid& grid, const PatchTest& patch, const PatchShares& shares)
    : patch_(patch), shares_(shares), row_(chart, grid, alone(placeOfRow(patch))) {}

float PatchMap::placeOf(float alongMm) const {
    return (alongMm + 0.5f * patchLengthMm(patch_)) / (patch_.cellMm + kPatchGapMm);
}

int PatchMap::cellAt(glm::vec2 plane) const {
    const ScarSpot spot = row_.at(plane);
    if (spot.index < 0 || std::abs(spot.besideMm) > 0.5f * patch_.cellMm) return -1;
    const float place = placeOf(spot.alongMm);
    const int cell = int(std::floor(place));
    if (cell < 0 || cell >= patchCells(patch_)) return -1;
    return (place - float(cell)) * (patch_.cellMm + kPatchGapMm) <= patch_.cellMm ? cell : -1;
}

float PatchMap::greyAt(glm::vec2 plane) const {
    const int cell = cellAt(plane);
    return cell < 0 ? 0.0f : shares_.grey[size_t(cell)];
}

std::optional<float> PatchMap::inkOfTexel(size_t texel) const {
    if (row_.empty() || row_.texels()[texel].x < 0) return {};
    // The border between two lies in the middle of their gap.
    const float place = placeOf(row_.texels()[texel].y + 0.5f * kPatchGapMm);
    const int cell = std::clamp(int(std::floor(place)), 0, patchCells(patch_) - 1);
    return shares_.ink[size_t(cell)];
}

std::vector<vec3> patchCellBorder(const Chart& chart, const PatchTest& patch, int cell) {
    const RowOnSkin row(chart, patch);
    const float halfMm = 0.5f * patch.cellMm;
    const float left = float(cell) * (patch.cellMm + kPatchGapMm) - 0.5f * patchLengthMm(patch);
    const glm::vec2 corners[] = {
        {left, halfMm}, {left + patch.cellMm, halfMm}, {left + patch.cellMm, -halfMm}, {left, -halfMm}};
    std::vector<vec3> border;
    for (size_t i = 0; i < std::size(corners); ++i)
        for (int k = 0; k < kBorderPoints; ++k) {
            const glm::vec2 at = glm::mix(corners[i], corners[(i + 1) % std::size(corners)], float(k) / kBorderPoints);
            border.push_back(row.at(at.x, at.y));
        }
    return border;
}

}  // namespace stipple
