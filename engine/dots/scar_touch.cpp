#include "engine/dots/scar_touch.h"

#include <algorithm>
#include <cmath>

#include "shaders/shared/scar.h"

namespace stipple {

namespace {

constexpr float kOverlapMm = 4;       // FACTS §2 'Scars': overlap 3-5 mm each side
constexpr float kHairFallsMm = 1.6f;  // over which hair grows thinner towards a scar (studies/look CHANGES 6)
constexpr float kFueShare = 0.571f;   // of the area's box that has dots, its thin edge taken in part

bool isTissue(ScarKind kind) { return kind != ScarKind::none && kind != ScarKind::birthmark; }

}  // namespace

shared::ScarGpu scarGpu(const Scar& scar, int index) {
    const ScarSize size = sizeOf(scar);
    const float dots = float(std::max(size.dots, 1));
    const float spacing = std::sqrt(kFueShare * size.lengthMm * size.widthMm / dots);
    return {
        {float(scar.kind) + 0.05f * float(index), 0.5f * size.lengthMm, 0.5f * size.widthMm, std::max(spacing, 0.5f)}};
}

ScarTouch scarTouch(const ScarMap& scars, glm::vec2 plane) {
    const ScarSpot spot = scars.at(plane);
    if (spot.index < 0) return {};
    const Scar& scar = scars.scars()[size_t(spot.index)];
    const float insideMm = shared::scarInsideMm(scarGpu(scar, spot.index).shape, {spot.alongMm, spot.besideMm});
    const float cover = shared::scarCover(insideMm);
    ScarTouch touch;
    touch.asked = 1 - (1 - scar.concealment) * cover;
    if (insideMm > 0) touch.index = int8_t(spot.index);
    if (!isTissue(scar.kind)) return touch;
    touch.holdsLess = insideMm > 0;
    touch.hairKept = 1 - glm::smoothstep(-kHairFallsMm, 0.0f, insideMm);
    const float reachMm = scar.kind == ScarKind::fue ? shared::kScarEdgeMm : kOverlapMm;
    touch.overlap = scar.concealment > 0 ? glm::smoothstep(-reachMm, 0.0f, insideMm) : 0;
    return touch;
}

ScarTouch scarTouchOfField(const ScarMap& scars, glm::vec2 plane) {
    const ScarSpot spot = scars.at(plane);
    if (spot.index < 0 || scars.scars()[size_t(spot.index)].kind == ScarKind::fue) return {};
    return scarTouch(scars, plane);
}

}  // namespace stipple
