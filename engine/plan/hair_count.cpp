#include "engine/plan/hair_count.h"

namespace stipple {

namespace {

// FACTS §1 (Guo 2017): 28 % of units hold one hair, 53 % two, 17.5 % three, 1.3 % four, 0.2 % five.
constexpr float kHairsPerUnit = 0.28f + 2 * 0.53f + 3 * 0.175f + 4 * 0.013f + 5 * 0.002f;

}  // namespace

float unitsPerCm2(const HairCount& count) {
    if (count.counted <= 0 || count.sideMm <= 0) return 0;
    const float areaCm2 = count.sideMm * count.sideMm / 100;
    return float(count.counted) / areaCm2 / (count.isHairs ? kHairsPerUnit : 1.0f);
}

}  // namespace stipple
