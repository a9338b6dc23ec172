#include "engine/plan/patch_test.h"

#include <algorithm>
#include <utility>

namespace stipple {

int patchCells(const PatchTest& patch) { return std::clamp(patch.steps, 0, kShadeCount + 1 - patch.firstShade); }

int patchShade(const PatchTest& patch, int cell) { return patch.firstShade + cell; }

float patchLengthMm(const PatchTest& patch) {
    const auto cells = float(patchCells(patch));
    return cells * patch.cellMm + (cells - 1) * kPatchGapMm;
}

int lightestShade(const Plan& plan, const PatchTest& patch) {
    const Dilutions& dilutions = plan.dot.dilutions;
    const auto* first = dilutions.begin() + patch.firstShade - 1;
    return int(std::max_element(first, first + patchCells(patch)) - dilutions.begin()) + 1;
}

Plan planOfPatch(Plan plan, const PatchTest& patch) {
    const Dilutions& dilutions = plan.dot.dilutions;
    const auto* first = dilutions.begin() + patch.firstShade - 1;
    plan.dot.shade = int(std::min_element(first, first + patchCells(patch)) - dilutions.begin()) + 1;
    plan.zones = {};
    plan.drawn = {};
    plan.strokes.clear();
    plan.total = 0;
    return putDownAtOnce(std::move(plan));
}

}  // namespace stipple
