// A patch test, as plain values: shades of the ladder side by side on one spot of the untreated head, to be seen on the
// day and healed (FACTS §7 steps 5 and 6, §9).
#pragma once
#include "engine/head/chart.h"
#include "engine/plan/plan.h"

namespace stipple {

struct PatchTest {
    int steps = 0;                  // shades side by side; 0: none
    int firstShade = 1;             // of the first cell, 1..6; each next one is one darker
    ScalpCoordinate at{135, 0.1f};  // the middle of the row: low behind the ear, inside the fringe
    float cellMm = 12;              // side of a cell
    bool operator==(const PatchTest&) const = default;
};

inline constexpr float kPatchGapMm = 2;  // between cells

// Cells that the ladder has shades for, and the shade of each (1..6).
int patchCells(const PatchTest& patch);
int patchShade(const PatchTest& patch, int cell);
float patchLengthMm(const PatchTest& patch);  // of the whole row

int lightestShade(const Plan& plan, const PatchTest& patch);  // of the cells, by the plan's dilutions

// The plan of the patch alone: the plan's density, needle and pigment, put down in one session; its shade is that of
// the darkest cell.
Plan planOfPatch(Plan plan, const PatchTest& patch);

}  // namespace stipple
