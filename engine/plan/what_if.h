// What if the work goes wrong: the plan as one mistake would put it down (FACTS §2 'Errors to draw').
#pragma once
#include "engine/plan/plan.h"

namespace stipple {

enum class Mistake { none, tooDeep, blowOut, tooDark, tooBig, straight, tooLow };
inline constexpr int kMistakeCount = 7;

struct WhatIf {
    Mistake kind = Mistake::none;
    float depthMm = 1.5f;  // of the needle that goes too deep, 1-2
    bool operator==(const WhatIf&) const = default;
};

// What a plan has gone wrong in already stays; the same mistake twice is the same as once.
Plan planWithMistake(Plan plan, const WhatIf& whatIf);

}  // namespace stipple
