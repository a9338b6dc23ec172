// Names of the regions that a plan is told in. They do not overlap and together cover what is treated.
#pragma once
#include <array>
#include <string_view>

#include "engine/head/chart.h"
#include "engine/head/landmarks.h"
#include "engine/plan/plan.h"
#include "engine/plan/scalp_map.h"

namespace stipple {

enum class Zone { front, body, crown, templeL, templeR, sideL, sideR, nape };
inline constexpr int kZoneCount = 8;
std::string_view zoneName(Zone zone);  // "front" ... "temple_L" ...

// front: the feathered band behind the front line; body: where the density is simply as asked; sides and nape also hold
// the band in which the dots give way to full own hair.
Zone zoneAt(ScalpCoordinate where, const ScalpSample& sample, const Plan& plan);

// How much each zone has of a place, together 1: all of it is zoneAt's well inside that zone; across a border the one
// gives way to the other over some millimetres.
using ZoneShares = std::array<float, kZoneCount>;
ZoneShares zoneSharesAt(ScalpCoordinate where, const ScalpSample& sample, const Plan& plan);

}  // namespace stipple
