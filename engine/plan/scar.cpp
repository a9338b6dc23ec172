#include "engine/plan/scar.h"

#include <cmath>

#include "engine/base/units.h"

namespace stipple {

namespace {

// FACTS §5.3: a strip scar 150-250 mm long, 0.1-10 mm wide, slightly concave upwards; 10-25 dots a cm2 of the donor
// area after single extractions. The others are proposed.
constexpr std::array<ScarSize, kScarKindCount> kUsual{
    {{}, {200, 3.5f, 0, 16}, {180, 60, 0, 8}, {60, 40, 0, 0}, {40, 3.5f, 0, 14}, {28, 20, 0, 0}}};
constexpr float kFueDotsPerCm2 = 15;

}  // namespace

const char* scarKindName(ScarKind kind) {
    static constexpr std::array<const char*, kScarKindCount> kNames{"none", "strip",  "fue",
                                                                    "burn", "injury", "birthmark"};
    return kNames[size_t(kind)];
}

ScarSize sizeOf(const Scar& scar) {
    ScarSize size = kUsual[size_t(scar.kind)];
    if (scar.kind == ScarKind::none) return size;
    if (scar.lengthMm > 0) size.lengthMm = scar.lengthMm;
    if (scar.widthMm > 0) size.widthMm = scar.widthMm;
    if (scar.kind != ScarKind::fue) return size;
    const double areaCm2 = cm2OfMm2(double(size.lengthMm) * double(size.widthMm));
    size.dots = scar.dots > 0 ? scar.dots : int(std::lround(areaCm2 * double(kFueDotsPerCm2)));
    return size;
}

std::string scarZoneName(int index, const Scar& scar) {
    return "scar_" + std::to_string(index) + "_" + scarKindName(scar.kind);
}

}  // namespace stipple
