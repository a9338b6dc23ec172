#include "engine/dots/treatment.h"

#include <algorithm>
#include <cmath>

#include "engine/plan/zone_density.h"

namespace stipple {
namespace {

// The curves of studies/look/CHANGES.md §2 are written for this softness; a firmer line draws them together.
constexpr float kStudySoftnessMm = 6.5f;
// FACTS §2 'Feathering': strays before the line, 0.3 per cm of it, here as a share of the body's density over a band
// of 3.5 mm.
constexpr float kStrayBandMm = 3.5f;
constexpr float kStrayShare = 0.3f / (0.1f * kStrayBandMm) / 135.0f;
// Own hair (the study's hair()): its outer border, its fringe as shares of hairRampMm, and how far behind the border
// the miniaturised hair begins.
constexpr float kBorderFromMm = -1, kBorderToMm = 8, kBorderNapeMm = 24, kBorderSideMm = 2;
constexpr float kFringeFrom = -0.58f, kFringeTo = 0.42f;
constexpr float kThinFromMm = 0, kThinToMm = 14;
// No pigment where own hair is full (share of hair).
constexpr float kFadeFrom = 0.45f, kFadeTo = 0.95f;

// Rises from 0 to 1 between low and high; a step where they are the same.
float rampBetween(float low, float high, float x) {
    if (high - low < 1e-6f) return x > low ? 1.0f : 0.0f;
    return glm::smoothstep(low, high, x);
}

// A grain whose parts are worked out when they are asked for.
struct LazyGrain {
    glm::vec3 positionMm;
    const GrainSource& source;
    float macroMm() const { return source.macroMm(positionMm); }
    float microMm() const { return source.microMm(positionMm); }
    float sideMm() const { return source.sideMm(positionMm); }
    float hairBorderMm() const { return GrainSource::hairBorderMm(positionMm); }
    float fringeMm() const { return GrainSource::fringeMm(positionMm); }
    float thin() const { return GrainSource::thin(positionMm); }
    float nape() const { return GrainSource::nape(positionMm); }
};
struct KnownGrain {
    const PlaceGrain& grain;
    float macroMm() const { return grain.macroMm; }
    float microMm() const { return grain.microMm; }
    float sideMm() const { return grain.sideMm; }
    float hairBorderMm() const { return grain.hairBorderMm; }
    float fringeMm() const { return grain.fringeMm; }
    float thin() const { return grain.thin; }
    float nape() const { return grain.nape; }
};

// By how much the line is moved at a place.
template <typename Grain>
float lineShiftMm(const Grain& grain, const HairlinePlan& line) {
    const float alikeMm = line.irregularity * (line.macro * grain.macroMm() + line.micro * grain.microMm());
    return line.leftRightMm == 0 ? alikeMm : alikeMm + line.leftRightMm * grain.sideMm();
}
float mostLineShiftMm(const HairlinePlan& line) {
    return std::abs(line.irregularity) *
               (line.macro * PlaceGrain::kMostMacroMm + line.micro * PlaceGrain::kMostMicroMm) +
           line.leftRightMm * PlaceGrain::kMostSideMm;
}

// A ramp whose place is moved by a noise of at most mostMm, which is asked for only where it matters.
template <typename Noise>
float movedRamp(float low, float high, float x, float mostMm, const Noise& noiseMm) {
    if (x < low - mostMm) return 0;
    if (x > high + mostMm) return 1;
    return rampBetween(low, high, x + noiseMm());
}

// 1 within the fringe of full hair.
template <typename Grain>
float fullShareOf(const Grain& grain, const ScalpSample& sample) {
    return movedRamp(kFringeFrom * sample.hairRampMm, kFringeTo * sample.hairRampMm, sample.hairMm,
                     PlaceGrain::kMostFringeMm, [&] { return grain.fringeMm(); });
}

// Own hair as a share of full density, before any brush: the fringe, and miniaturised hair outside it, both within the
// border of all hair.
template <typename Grain>
float grownShareOf(const Grain& grain, const ScalpSample& sample) {
    if (sample.lineMm < kBorderFromMm - PlaceGrain::kMostHairBorderMm) return 0;
    const float nape = grain.nape();
    const float side = std::clamp((sample.rampScale - 1) / 0.7f, 0.0f, 1.0f) * (1 - nape);
    const float border = movedRamp(kBorderFromMm, kBorderToMm + kBorderNapeMm * nape + kBorderSideMm * side,
                                   sample.lineMm, PlaceGrain::kMostHairBorderMm, [&] { return grain.hairBorderMm(); });
    const float full = fullShareOf(grain, sample);
    if (border <= 0 || full >= 1 || sample.thinShare <= 0) return border * full * sample.hairKept;
    const float thin = std::clamp(sample.thinShare * grain.thin(), 0.0f, 1.0f) *
                       glm::smoothstep(kThinFromMm, kThinToMm, sample.lineMm);
    return border * (full + thin * (1 - full));
}

template <typename Grain>
float hairShareOf(const Grain& grain, const ScalpSample& sample) {
    return std::min(1.0f, sample.hairFactor * grownShareOf(grain, sample));
}

// The ramps behind the line as one softness has them.
struct Feather {
    float unit;    // 1 for the study's softness and above, 0 for a clean line
    float rampMm;  // length of the density's ramp
    float strayShare;
    Feather(const ScalpSample& sample, const Plan& plan)
        : Feather(plan.hairline.softnessMm + sample.softenMm, sample, plan) {}
    Feather(float softnessMm, const ScalpSample& sample, const Plan& plan)
        : unit(std::clamp(softnessMm / kStudySoftnessMm, 0.0f, 1.0f)),
          rampMm(std::max(0.0f, softnessMm) * sample.rampScale),
          strayShare(kStrayShare * plan.hairline.strays) {}

    float dots(float edgeMm) const {
        if (edgeMm <= 0) return unit > 0 && edgeMm > -kStrayBandMm ? strayShare : 0.0f;
        return 0.34f * rampBetween(-0.2f * unit, 1.2f * unit, edgeMm) +
               0.66f * rampBetween(1.2f * unit, 1.5f * unit + rampMm, edgeMm);
    }
    // The grey begins after the dots, or the edge looks printed.
    float field(float edgeMm) const {
        return 0.22f * rampBetween(-0.3f * unit, 2.2f * unit, edgeMm) +
               0.78f * rampBetween(unit, 2 * unit + 1.15f * rampMm, edgeMm);
    }
    float fieldFromMm() const { return -0.3f * unit; }
    float fieldToMm() const { return 2.2f * unit + 1.15f * rampMm; }
};

// Of the grey where the plan is densest and darkest.
float greyShare(const ScalpSample& sample) { return sample.densityShare * sample.dotInk * sample.shadeGrey; }

float underHair(float field, float hairShare) { return field * (1 - hairShare * hairShare); }

// Sites up to rank v hold v - share * min(v, hair density) dots; v for which these are as many as asked.
float visibleFor(float askedPerCm2, float hairShare, float hairPerCm2) {
    if (askedPerCm2 <= 0) return 0;
    const float above = askedPerCm2 + hairShare * hairPerCm2;
    return above >= hairPerCm2 ? above : askedPerCm2 / (1 - hairShare);
}

}  // namespace

namespace {
constexpr float kRoundingMm = 0.05f;                       // of all that a bound is compared with
constexpr float kFeatherMm = 2.2f, kFeatherRamps = 1.15f;  // no curve of Feather rises farther in, at any softness
}  // namespace

LineReach::LineReach(const Plan& plan, float mostSoftenMm)
    : shiftMm_(mostLineShiftMm(plan.hairline) + kRoundingMm),
      softnessMm_(std::max(0.0f, plan.hairline.softnessMm + mostSoftenMm)) {
    outsideMm_ = std::min(-kStrayBandMm - shiftMm_, kBorderFromMm - PlaceGrain::kMostHairBorderMm - kRoundingMm);
}

float LineReach::insideMm(float rampScale, float nape) const {
    const float dotsMm = kFeatherMm + kFeatherRamps * softnessMm_ * rampScale + shiftMm_;
    const float borderMm = kBorderToMm + kBorderNapeMm * nape + kBorderSideMm + PlaceGrain::kMostHairBorderMm;
    return std::max({dotsMm, borderMm + kRoundingMm, kThinToMm + kRoundingMm});
}

float LineReach::fullHairMm(float hairRampMm) {
    return kFringeTo * hairRampMm + PlaceGrain::kMostFringeMm + kRoundingMm;
}

float outsideFringe(glm::vec3 positionMm, const ScalpSample& sample) {
    struct Fringe {
        glm::vec3 positionMm;
        float fringeMm() const { return GrainSource::fringeMm(positionMm); }
    };
    return 1 - fullShareOf(Fringe{positionMm}, sample);
}

float hairShareAt(const PlaceGrain& grain, const ScalpSample& sample) {
    return hairShareOf(KnownGrain{grain}, sample) * grain.scar.hairKept;
}

SiteWish wishAt(const PlaceGrain& grain, const ScalpSample& sample, const Plan& plan, const OwnHair& hair) {
    const Feather feather(sample, plan);
    SiteWish wish;
    wish.edgeMm = sample.lineMm + lineShiftMm(KnownGrain{grain}, plan.hairline);
    wish.hairShare = hairShareAt(grain, sample);
    const float bare = std::max(1 - glm::smoothstep(kFadeFrom, kFadeTo, wish.hairShare), grain.scar.overlap);
    wish.askedPerCm2 = densestPerCm2(plan) * sample.densityShare * feather.dots(wish.edgeMm) * bare * grain.scar.asked;
    wish.visiblePerCm2 = visibleFor(wish.askedPerCm2, wish.hairShare, std::max(0.0f, hair.densityPerCm2));
    wish.fieldMask = underHair(greyShare(sample) * feather.field(wish.edgeMm), wish.hairShare) * grain.scar.asked;
    return wish;
}

SiteWish wishOfPatch(const PlaceGrain& grain, const ScalpSample& sample, int cell, const Plan& plan,
                     const OwnHair& hair) {
    SiteWish wish;
    wish.hairShare = hairShareAt(grain, sample);
    wish.askedPerCm2 = cell < 0 ? 0.0f : plan.densityPerCm2;
    wish.visiblePerCm2 = visibleFor(wish.askedPerCm2, wish.hairShare, std::max(0.0f, hair.densityPerCm2));
    return wish;
}

SiteWish wishAt(glm::vec3 positionMm, const ScalpSample& sample, const Plan& plan, const OwnHair& hair) {
    return wishAt(GrainSource(plan.seed).at(positionMm), sample, plan, hair);
}

float fieldMaskAt(glm::vec3 positionMm, const GrainSource& source, const ScalpSample& sample, const Plan& plan,
                  const ScarTouch& scar) {
    const Feather feather(sample, plan);
    const float mostMm = mostLineShiftMm(plan.hairline);
    if (sample.lineMm + mostMm < feather.fieldFromMm()) return 0;
    const LazyGrain grain{positionMm, source};
    float field = 1;
    if (sample.lineMm - mostMm < feather.fieldToMm())
        field = feather.field(sample.lineMm + lineShiftMm(grain, plan.hairline));
    return underHair(greyShare(sample) * field, hairShareOf(grain, sample) * scar.hairKept) * scar.asked;
}

}  // namespace stipple
