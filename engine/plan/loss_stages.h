// What follows what as hair goes on being lost, and what comes back where it may grow again
// (assets/presets/loss_stages.json). Nobody can say whether or when: these are states to look at.
#pragma once
#include <vector>

#include "engine/plan/plan.h"

namespace stipple {

// The next stage first; none after the last one of a ladder, and where no ladder has the pattern.
std::vector<LossPattern> stagesAfter(LossPattern pattern);
bool comesAfter(LossPattern later, LossPattern pattern);

// The states on the way back to full hair, nearest first; none where what is lost in this way does not grow again.
std::vector<LossPattern> statesRegrown(LossPattern pattern);

}  // namespace stipple
