// Round patches without hair on any head: where they lie, and how far a place is from their border (FACTS §5.3).
#pragma once
#include <glm/glm.hpp>
#include <vector>

#include "engine/head/chart.h"
#include "engine/plan/plan.h"
#include "engine/plan/scalp_grid.h"

namespace stipple {

struct AreataPatch {
    glm::vec3 centre{};  // on the proxy, mm
    float radiusMm = 0;  // mean
    glm::vec2 phase{};   // of the border's waver, radians
};

inline constexpr int kMostAreataPatches = 16;

// The patches of a seed, each far from those before it. One more moves none that was there, and size moves none.
std::vector<AreataPatch> areataPatches(const Chart& chart, const Areata& areata);

// Whether a patch of that place may have its middle there.
bool isAreataPlace(AreataPlace place, ScalpCoordinate where);

// Signed distance on the skin to the nearest patch's border, which wavers a little, mm, < 0 within, one a texel.
std::vector<float> areataDistanceMm(const Chart& chart, const ScalpGrid& grid, const Areata& areata);

}  // namespace stipple
