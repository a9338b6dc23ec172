// How dark the plan's dots are beside the shaved own hair of the fringe that they are to match (FACTS §2 'Choose: match
// the stubble shadow of the donor fringe', 'Too dark').
#pragma once
#include "engine/plan/plan.h"

namespace stipple {

// By how much more CIE L* a crisp dot of the darkest session takes at its middle than a root of full hair does: healed
// and typical, of usual size and depth, beside stubble of usual length. So shade, strength and grey hairs alone count.
double darkerThanFringe(const Plan& plan, const OwnHair& hair, const Skin& skin);

}  // namespace stipple
