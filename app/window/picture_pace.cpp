#include "app/window/picture_pace.h"

#include <algorithm>

namespace stipple::window {
namespace {

constexpr double kNeverS = std::numeric_limits<double>::infinity();
constexpr double kFastS = 0.012;      // a full picture that costs less needs no moving level
constexpr double kDisturbingS = 0.1;  // a full picture that costs more is not drawn while the button is down
constexpr double kSlowMovingS = 0.09, kQuickMovingS = 0.025;
constexpr float kLeastScale = 0.5f, kScaleStep = 0.25f;

}  // namespace

PicturePace::Next PicturePace::next(const PictureKey& wanted, bool pointerDown, double nowS) {
    wakeS_ = kNeverS;
    if (!(wanted == wanted_)) lastChangeS_ = nowS;
    wanted_ = wanted;
    if (!(wanted == drawn_)) return fullCostS_ < kFastS ? Next::full : Next::moving;
    if (quality_ == Quality::full) return Next::nothing;
    if (pointerDown && fullCostS_ > kDisturbingS) return Next::nothing;
    if (nowS >= lastChangeS_ + kStillS) return Next::full;
    wakeS_ = lastChangeS_ + kStillS;
    return Next::nothing;
}

void PicturePace::drawn(const PictureKey& key, Quality quality, double costS) {
    drawn_ = key;
    quality_ = quality;
    if (quality == Quality::full) {
        fullCostS_ = costS;
        return;
    }
    wakeS_ = lastChangeS_ + kStillS;
    if (costS > kSlowMovingS)
        movingScale_ = std::max(kLeastScale, movingScale_ - kScaleStep);
    else if (costS < kQuickMovingS)
        movingScale_ = std::min(1.f, movingScale_ + kScaleStep);
}

}  // namespace stipple::window
