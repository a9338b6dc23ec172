// The even grey between the dots: of a plan, of old work, in scars, of a patch test.
#include <algorithm>
#include <cmath>

#include "engine/dots/treated_skin.h"
#include "engine/plan/drawn_zone_map.h"
#include "engine/plan/zone_density.h"

namespace stipple {

glm::vec3 fieldOpticalDepth(const Plan& plan, const OwnHair& hair, const Skin& skin, const TimePoint& time) {
    return mostGrey(plan) * fieldDepth(treatedSkin(lookParams(plan, hair, skin, time), plan, densestPerCm2(plan)));
}

OldField oldFieldOpticalDepth(const OldWork& old, const Plan& plan, const OwnHair& hair, const Skin& skin,
                              const TimePoint& time) {
    if (!old.isThere()) return {};
    const shared::LookParams p = lookParams(plan, hair, skin, time, old);
    const float age = p.dayNow - p.birth[STIPPLE_OLD_WORK].x;
    const auto depth = [&](float inkLeft) {
        AgedDots dots{shared::ofOldWork(p), old.densityPerCm2 / 100, age};
        dots.params.muPerMm *= inkLeft;
        TreatedSkin skinOfIt;
        skinOfIt.cover(evenLoss(dots), 1);
        return fieldDepth(skinOfIt);
    };
    return {depth(1), depth(p.old.y)};
}

float scarFieldShare(const Plan& plan, const OwnHair& hair, const Skin& skin, const TimePoint& time) {
    const shared::LookParams params = lookParams(plan, hair, skin, time);
    const float perCm2 = densestPerCm2(plan);
    const float around = fieldDepth(treatedSkin(params, plan, perCm2)).g;
    return around > 0 ? fieldDepth(treatedSkin(shared::inScar(params), plan, perCm2)).g / around : 1.0f;
}

namespace {
// Of a plan whose dots are all of that shade, green.
float greyOfShade(Plan plan, int shade, const OwnHair& hair, const Skin& skin, const TimePoint& time) {
    plan.dot.shade = shade;
    return fieldOpticalDepth(plan, hair, skin, time).g;
}
}  // namespace

PatchShares patchShares(const Plan& plan, const OwnHair& hair, const Skin& skin, const PatchTest& patch) {
    const Plan one = planOfPatch(plan, patch);
    const TimePoint healed{.days = healedDay(one)};
    const double darkest = shadeAbsorptionPerMm(one.dot.shade, one.dot.dilutions);
    const float grey = greyOfShade(one, one.dot.shade, hair, skin, healed);
    PatchShares shares;
    for (int cell = 0; cell < patchCells(patch); ++cell) {
        const int shade = patchShade(patch, cell);
        shares.ink[size_t(cell)] = float(shadeAbsorptionPerMm(shade, one.dot.dilutions) / darkest);
        shares.grey[size_t(cell)] = grey > 0 ? greyOfShade(one, shade, hair, skin, healed) / grey : 0.0f;
    }
    return shares;
}

float patchGreyPower(const Plan& plan, const OwnHair& hair, const Skin& skin, const PatchTest& patch,
                     const TimePoint& time) {
    constexpr float kLeastPower = 0.1f, kMostPower = 10;
    const Plan one = planOfPatch(plan, patch);
    const auto shareAt = [&](const TimePoint& when) {
        return greyOfShade(one, lightestShade(one, patch), hair, skin, when) /
               greyOfShade(one, one.dot.shade, hair, skin, when);
    };
    const float healed = shareAt({.days = healedDay(one)}), now = shareAt(time);
    const float power = std::log(now) / std::log(healed);
    return std::isfinite(power) ? std::clamp(power, kLeastPower, kMostPower) : 1.0f;
}

}  // namespace stipple
