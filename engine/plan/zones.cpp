#include "engine/plan/zones.h"

#include <cmath>

#include "engine/base/units.h"
#include "engine/plan/patterns.h"

namespace stipple {

namespace {

constexpr float kMeridianMm = 146;      // FACTS §5.2, the mean head: zones keep their shape in (azimuth, height)
constexpr float kCrownRadiusMm = 42;    // FACTS §5.3, the disc of stage IV
constexpr float kFrontMarginMm = 1.5f;  // singles before the ramp begins (studies/look CHANGES §2)
// Temple: from where the front line turns down to behind the temple peak, under the recess.
constexpr float kTempleFromDeg = 46, kTempleToDeg = 68, kTempleTop = 0.6f;
constexpr float kRecessToDeg = 80;                            // a receded line is still the front up to here
constexpr float kSideburnFromDeg = 50, kSideburnTop = 0.03f;  // below the temple peak
constexpr float kSideToDeg = 128, kSideTop = 0.42f;
constexpr float kNapeFromDeg = 108, kNapeTop = -0.22f;  // under the occiput
// Where own hair begins to take the dots' place, as a share of its transition outside its border: from there the
// density is less than asked, and the place belongs to the side or the nape that it blends with.
constexpr float kBlendFrom = -0.55f;

// On a flat picture of the head seen from above in which lengths from the vertex are true, mm.
glm::vec2 fromAbove(ScalpCoordinate c) {
    const float reach = (1 - c.height) * kMeridianMm, azimuth = radiansOf(c.azimuthDeg);
    return reach * glm::vec2(std::sin(azimuth), std::cos(azimuth));
}

bool inFrontBand(float azimuthDeg, float height, const ScalpSample& sample, const Plan& plan) {
    const bool front = azimuthDeg < (height < kTempleTop ? kTempleFromDeg : kRecessToDeg);
    return front && sample.lineMm < (plan.hairline.softnessMm + kFrontMarginMm) * sample.rampScale;
}

bool inTemple(float azimuthDeg, float height) {
    return azimuthDeg >= kTempleFromDeg && azimuthDeg < kTempleToDeg && height >= kSideburnTop && height < kTempleTop;
}

bool inSide(float azimuthDeg, float height) {
    const bool sideburn = azimuthDeg >= kSideburnFromDeg && height < kSideburnTop;
    const bool overEar = azimuthDeg >= kTempleToDeg && height < kSideTop;
    return (sideburn || overEar) && azimuthDeg < kSideToDeg;
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
    if (azimuthDeg > kNapeFromDeg && where.height < kNapeTop) return Zone::nape;
    if (inFrontBand(azimuthDeg, where.height, sample, plan)) return Zone::front;
    if (inTemple(azimuthDeg, where.height)) return left ? Zone::templeL : Zone::templeR;
    if (inSide(azimuthDeg, where.height)) return left ? Zone::sideL : Zone::sideR;
    if (sample.hairMm > kBlendFrom * sample.hairRampMm) {
        if (azimuthDeg >= kSideToDeg) return Zone::nape;
        return left ? Zone::sideL : Zone::sideR;
    }
    if (glm::distance(fromAbove(where), fromAbove(crownCentre())) < kCrownRadiusMm) return Zone::crown;
    return Zone::body;
}

}  // namespace stipple
