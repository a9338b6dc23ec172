// A plan that asks for a number of dots: its density is then the shape, and as many times it as the number needs are
// shown. Each site has the multiple of the density at which it would appear; the N of the least are the dots.
#pragma once
#include <vector>

#include "engine/dots/treatment.h"

namespace stipple {

// The multiple of what is asked at the site of this rank from which on it shows a dot, the inverse of
// SiteWish::visiblePerCm2. Infinite where nothing is asked.
float scaleToShow(const SiteWish& wish, float rankPerCm2, float hairPerCm2);

// The most by which a plan's density can be multiplied.
float mostDensityScale(const Plan& plan);

// Of marks in rank order with the multiples at which they show (0 for a hair), leaves all hairs and the plan.total dots
// that come first, of the same multiple those of the lower rank. Sets densityScale.
void keepFirst(VisibleDots& visible, const std::vector<float>& scales, const Plan& plan);

// How many sites make sure that the total's dots are those that come first of all; `laid` where that many are enough,
// or no more of them could help. `visible` came from `laid` sites.
size_t sitesForTotal(const Head& head, const Plan& plan, const OwnHair& hair, const VisibleDots& visible, size_t laid);

}  // namespace stipple
