#include "engine/plan/zones.h"

#include <cmath>

#include "engine/base/units.h"
#include "engine/plan/patterns.h"

namespace stipple {

namespace {

constexpr float kMeridianMm = 146;      // FACTS §5.2, the mean head: zones keep their shape in (azimuth, height)
constexpr float kCrownRadiusMm = 42;    // FACTS §5.3, the disc of stage IV
constexpr float kFrontToDeg = 48;       // the front line turns down to the temple there
constexpr float kFrontMarginMm = 1.5f;  // singles before the ramp begins (studies/look CHANGES §2)
constexpr float kTempleFromDeg = 38, kTempleToDeg = 68, kTempleTop = 0.62f;
constexpr float kSideToDeg = 128, kSideTop = 0.42f;
constexpr float kSideburnFromDeg = 50, kSideburnTop = 0.03f;  // below the temple peak
constexpr float kNapeFromDeg = 108, kNapeTop = -0.22f;        // under the occiput

// On a flat picture of the head seen from above in which lengths from the vertex are true, mm.
glm::vec2 fromAbove(ScalpCoordinate c) {
    const float reach = (1 - c.height) * kMeridianMm, azimuth = radiansOf(c.azimuthDeg);
    return reach * glm::vec2(std::sin(azimuth), std::cos(azimuth));
}

bool inFrontBand(float azimuthDeg, const ScalpSample& sample, const Plan& plan) {
    return azimuthDeg < kFrontToDeg && sample.lineMm < (plan.hairline.softnessMm + kFrontMarginMm) * sample.rampScale;
}

}  // namespace

std::string_view zoneName(Zone zone) {
    static constexpr std::array<std::string_view, kZoneCount> kNames{"front",    "body",   "crown",  "temple_L",
                                                                     "temple_R", "side_L", "side_R", "nape"};
    return kNames[size_t(zone)];
}

Zone zoneAt(ScalpCoordinate where, const ScalpSample& sample, const Plan& plan) {
    const float azimuthDeg = std::abs(where.azimuthDeg);
    const bool left = where.azimuthDeg >= 0;
    const bool sideburn = azimuthDeg > kSideburnFromDeg && azimuthDeg < kSideToDeg && where.height < kSideburnTop;
    if (azimuthDeg > kNapeFromDeg && where.height < kNapeTop) return Zone::nape;
    if (inFrontBand(azimuthDeg, sample, plan) && where.height > kTempleTop * 0.5f) return Zone::front;
    const bool temple = azimuthDeg > kTempleFromDeg && azimuthDeg < kTempleToDeg && where.height < kTempleTop;
    if (temple && !sideburn) return left ? Zone::templeL : Zone::templeR;
    const bool side = azimuthDeg >= kTempleToDeg && azimuthDeg < kSideToDeg && where.height < kSideTop;
    if (side || sideburn) return left ? Zone::sideL : Zone::sideR;
    if (glm::distance(fromAbove(where), fromAbove(crownCentre())) < kCrownRadiusMm) return Zone::crown;
    return Zone::body;
}

}  // namespace stipple
