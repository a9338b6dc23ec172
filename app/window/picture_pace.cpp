#include "app/window/picture_pace.h"

namespace stipple::window {
namespace {

constexpr double kNeverS = std::numeric_limits<double>::infinity();
constexpr double kFastS = 0.012;      // a full picture that costs less needs no moving level
constexpr double kDisturbingS = 0.1;  // a full picture that costs more is not drawn while the button is down

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
    if (quality == Quality::full)
        fullCostS_ = costS;
    else
        wakeS_ = lastChangeS_ + kStillS;
}

}  // namespace stipple::window
