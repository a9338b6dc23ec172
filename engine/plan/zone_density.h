// How dense the treatment is asked to be from place to place, before the line's ramp and own hair.
#pragma once
#include "engine/head/chart.h"
#include "engine/plan/plan.h"
#include "engine/plan/scalp_map.h"

namespace stipple {

// The density where the plan asks for most, or a brush or a drawn zone may ask for most, dots per cm2. Shares of
// density are told of it.
float densestPerCm2(const Plan& plan);
// Whether any place is asked for another density than the body's.
bool variesDensity(const Plan& plan);
// 0..1, by the fixed zones alone; sample.densityShare is not read. Across the borders of zones it is smooth.
float densityShareAt(ScalpCoordinate where, const ScalpSample& sample, const Plan& plan);

}  // namespace stipple
