#include "engine/plan/zones.h"

#include <algorithm>
#include <cmath>

#include "engine/base/units.h"
#include "engine/plan/patterns.h"
#include "engine/plan/skin_distance.h"

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
constexpr float kCircumferenceMm = 574;  // FACTS §6

// Over how many mm a zone's density gives way to its neighbour's, half of them on either side of the border. Proposed:
// the front's band is itself but 8 mm deep; the crown's rim is the widest (FACTS §2 'Crown').
struct ZoneBorders {
    float frontMm, templesMm, sidesMm, napeMm, crownMm;
};
constexpr ZoneBorders kBorders{3, 6, 6, 8, 10};

// On a flat picture of the head seen from above in which lengths from the vertex are true, mm.
glm::vec2 fromAbove(ScalpCoordinate c) {
    const float reach = (1 - c.height) * kMeridianMm, azimuth = radiansOf(c.azimuthDeg);
    return reach * glm::vec2(std::sin(azimuth), std::cos(azimuth));
}

// Lengths on the mean head (FACTS §§5.2, 6) that a step in (azimuth, height) stands for.
struct Steps {
    float azimuthDeg, height;  // of the place, azimuth without its side
    float mmADeg;
    explicit Steps(ScalpCoordinate where)
        : azimuthDeg(std::abs(where.azimuthDeg)),
          height(where.height),
          mmADeg(kCircumferenceMm / 360 * std::cos(radiansOf(90.0f) * std::clamp(height, 0.0f, 0.95f))) {}
    float behindMm(float deg) const { return (azimuthDeg - deg) * mmADeg; }
    float beforeMm(float deg) const { return (deg - azimuthDeg) * mmADeg; }
    float aboveMm(float level) const { return (height - level) * kMeridianMm; }
    float belowMm(float level) const { return (level - height) * kMeridianMm; }
};

// How far inside the region a place lies, > 0 inside; about in mm near the border.
float lowNapeMm(const Steps& at) { return std::min(at.behindMm(kNapeFromDeg), at.belowMm(kNapeTop)); }

float frontMm(const Steps& at, const ScalpSample& sample, const Plan& plan) {
    const float recess = std::min(at.aboveMm(kTempleTop), at.beforeMm(kRecessToDeg));
    const float bandMm = (plan.hairline.softnessMm + sample.softenMm + kFrontMarginMm) * sample.rampScale;
    return std::min(std::max(at.beforeMm(kTempleFromDeg), recess), bandMm - sample.lineMm);
}

float templeMm(const Steps& at) {
    return std::min(
        {at.behindMm(kTempleFromDeg), at.beforeMm(kTempleToDeg), at.aboveMm(kSideburnTop), at.belowMm(kTempleTop)});
}

float sideMm(const Steps& at) {
    const float sideburn = std::min(at.behindMm(kSideburnFromDeg), at.belowMm(kSideburnTop));
    const float overEar = std::min(at.behindMm(kTempleToDeg), at.belowMm(kSideTop));
    return std::min(std::max(sideburn, overEar), at.beforeMm(kSideToDeg));
}

// Hair that is thin everywhere blends with nothing.
float blendMm(const ScalpSample& sample) {
    return sample.hairKept == 1 ? sample.hairMm - kBlendFrom * sample.hairRampMm : -kFarMm;
}

float crownMm(ScalpCoordinate where) {
    return kCrownRadiusMm - glm::distance(fromAbove(where), fromAbove(crownCentre()));
}

// 0 well outside a border to 1 well inside.
float softly(float insideMm, float widthMm) { return glm::smoothstep(-0.5f * widthMm, 0.5f * widthMm, insideMm); }

}  // namespace

std::string_view zoneName(Zone zone) {
    static constexpr std::array<std::string_view, kZoneCount> kNames{"front",    "body",   "crown",  "temple_L",
                                                                     "temple_R", "side_L", "side_R", "nape"};
    return kNames[size_t(zone)];
}

Zone zoneAt(ScalpCoordinate where, const ScalpSample& sample, const Plan& plan) {
    const Steps at(where);
    const bool left = where.azimuthDeg >= 0;
    if (lowNapeMm(at) > 0) return Zone::nape;
    if (frontMm(at, sample, plan) > 0) return Zone::front;
    if (templeMm(at) > 0) return left ? Zone::templeL : Zone::templeR;
    if (sideMm(at) > 0) return left ? Zone::sideL : Zone::sideR;
    if (blendMm(sample) > 0) {
        if (at.beforeMm(kSideToDeg) <= 0) return Zone::nape;
        return left ? Zone::sideL : Zone::sideR;
    }
    return crownMm(where) > 0 ? Zone::crown : Zone::body;
}

ZoneShares zoneSharesAt(ScalpCoordinate where, const ScalpSample& sample, const Plan& plan) {
    const Steps at(where);
    const bool left = where.azimuthDeg >= 0;
    const Zone side = left ? Zone::sideL : Zone::sideR;
    ZoneShares shares{};
    float rest = 1;  // what the zones asked so far leave to the others
    const auto take = [&](Zone zone, float share) {
        shares[size_t(zone)] += rest * share;
        rest -= rest * share;
    };
    take(Zone::nape, softly(lowNapeMm(at), kBorders.napeMm));
    take(Zone::front, softly(frontMm(at, sample, plan), kBorders.frontMm));
    take(left ? Zone::templeL : Zone::templeR, softly(templeMm(at), kBorders.templesMm));
    take(side, softly(sideMm(at), kBorders.sidesMm));
    const float blend = softly(blendMm(sample), kBorders.sidesMm);
    const float before = softly(at.beforeMm(kSideToDeg), kBorders.sidesMm);
    const float beside = rest * blend * before;
    take(Zone::nape, blend * (1 - before));
    shares[size_t(side)] += beside;
    rest -= beside;
    take(Zone::crown, softly(crownMm(where), kBorders.crownMm));
    shares[size_t(Zone::body)] = rest;
    return shares;
}

}  // namespace stipple
