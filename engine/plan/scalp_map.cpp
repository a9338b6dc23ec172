#include "engine/plan/scalp_map.h"

#include <algorithm>
#include <cmath>

#include "engine/head/parallel.h"
#include "engine/plan/border.h"
#include "engine/plan/loss_stages.h"
#include "engine/plan/patterns.h"
#include "engine/plan/scalp_map_maker.h"
#include "engine/plan/skin_distance.h"
#include "engine/plan/zone_density.h"

namespace stipple {

namespace {

using glm::vec3;

// Shape of the ramp's length over the scalp (studies/look CHANGES §1; its hair() for the nape).
constexpr float kTempleRamp = 1.7f, kTempleFromDeg = 40, kTempleToDeg = 60;
constexpr float kNapeRamp = 4.5f;

constexpr float kAskedFromMm = -30;  // nothing is asked farther before the line, however irregular
constexpr size_t kTexelsAtOnce = 8192;
constexpr glm::vec4 kUntouched{0, 1, 1, 1};

float smoothStep(float from, float to, float x) {
    const float t = std::clamp((x - from) / (to - from), 0.0f, 1.0f);
    return t * t * (3 - 2 * t);
}

// The nape, by height below and depth behind the ears, on a head of FACTS §6's size.
float napeShare(const Head& head, vec3 position) {
    const vec3 vertex = head.landmarks[Landmark::vertex];
    const vec3 ears = 0.5f * (head.landmarks[Landmark::tragionL] + head.landmarks[Landmark::tragionR]);
    const vec3 p = (position - ears) * (131.1f / (vertex.y - ears.y));
    return smoothStep(-20, -50, p.z) * smoothStep(10, -15, p.y);
}

float rampScaleAt(const Head& head, vec3 position, ScalpCoordinate where) {
    const float azimuthDeg = std::abs(where.azimuthDeg);
    const float temple = 1 + (kTempleRamp - 1) * smoothStep(kTempleFromDeg, kTempleToDeg, azimuthDeg);
    return glm::mix(temple, kNapeRamp, napeShare(head, position));
}

float keptOf(const OwnHair& hair) { return hair.pattern == LossPattern::diffuse ? hair.diffuseShare : 1.0f; }

// (hairMm, thinShare) of a map.
glm::vec2 hairTexel(const LossPatternData& pattern, float fullHairMm, float patternMm, float lineMm) {
    return {std::min(fullHairMm, lineMm + pattern.edgeMm), thinShareAt(pattern, patternMm)};
}

}  // namespace

ScalpMapMaker::ScalpMapMaker(const Head& head) : head_(&head), grid_(head.chart) {
    const std::vector<vec3>& positions = grid_.positions();
    where_.resize(positions.size());
    rampScale_.resize(positions.size());
    parallelRanges(positions.size(), kTexelsAtOnce, [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i) {
            where_[i] = head.chart.coordinateOf(positions[i]);
            rampScale_[i] = rampScaleAt(head, positions[i], where_[i]);
        }
    });
}

ScalpMap ScalpMapMaker::make(const Plan& plan, const OwnHair& hair) {
    ScalpMap map;
    TreatmentBorder border = traceBorder(*head_, plan.hairline);
    map.frontLine_.assign(border.points.begin(), border.points.begin() + long(border.frontCount));
    map.border_ = std::move(border.points);
    const std::vector<float> lineMm = border_.signedMm(head_->chart, grid_, map.border_);
    measureHair(hair_, hair);
    const LossPatternData& pattern = lossPatternData(hair.pattern);
    map.hairRampMm_ = pattern.edgeMm;
    map.hairKept_ = keptOf(hair);
    map.texels_.resize(lineMm.size());
    for (size_t i = 0; i < lineMm.size(); ++i) {
        const glm::vec2 grown = hairTexel(pattern, hair_.fullHairMm[i], hair_.patternMm[i], lineMm[i]);
        map.texels_[i] = {lineMm[i], grown.x, grown.y, rampScale_[i]};
    }
    layLaterHair(map, hair);
    layWishes(map, plan);
    return map;
}

void ScalpMapMaker::layDrawn(ScalpMap& map, const Plan& plan) {
    for (size_t i = 0; i < kMostDrawnZones; ++i) {
        const DrawnZone& zone = plan.drawn[i];
        if (haveSameCurve(zone, drawnOf_[i])) continue;
        drawnMm_[i].reset();
        if (!zone.isFree())
            drawnMm_[i] = std::make_shared<const std::vector<float>>(drawnDistanceMm(head_->chart, grid_, zone));
        drawnOf_[i] = zone;
    }
    map.drawn_ = DrawnZoneMap(plan, drawnMm_);
}

void ScalpMapMaker::measureHair(HairDistances& distances, const OwnHair& hair) const {
    if (distances.of && haveSameLoss(*distances.of, hair)) return;
    distances.patternMm = patternDistanceMm(head_->chart, grid_, hair);
    distances.fullHairMm = fullHairDistanceMm(head_->chart, grid_, hair.pattern, distances.patternMm);
    distances.of = hair;
}

void ScalpMapMaker::layLaterHair(ScalpMap& map, const OwnHair& hair) {
    map.later_.clear();
    if (!hair.later) return;
    OwnHair now = hair;
    now.pattern = *hair.later;
    measureHair(later_, now);
    const LossPatternData& pattern = lossPatternData(now.pattern);
    map.laterRampMm_ = pattern.edgeMm;
    map.laterKept_ = keptOf(now);
    map.onlyLosesHair_ = comesAfter(now.pattern, hair.pattern);
    map.later_.resize(map.texels_.size());
    for (size_t i = 0; i < map.later_.size(); ++i)
        map.later_[i] = hairTexel(pattern, later_.fullHairMm[i], later_.patternMm[i], map.texels_[i].x);
}

void ScalpMapMaker::layWishes(ScalpMap& map, const Plan& plan) {
    layDrawn(map, plan);
    if (strokesOf_ != plan.strokes) {
        touches_ = brushTouches(head_->chart, grid_, plan.strokes);
        strokesOf_ = plan.strokes;
    }
    const bool isTouched = !plan.strokes.empty();
    map.touches_.assign(isTouched ? touches_.size() : 0, kUntouched);
    map.hairFine_.assign(map.touches_.size(), 0);
    for (size_t i = 0; i < map.touches_.size(); ++i) {
        const BrushTouch& touch = touches_[i];
        map.touches_[i] = {touch.softenMm, touch.dotInk, touch.hair, touch.hairInk};
        map.hairFine_[i] = touch.hairFine;
    }
    map.densityShares_.clear();
    if (!variesDensity(plan)) return;
    map.densityShares_.assign(map.texels_.size(), 1.0f);
    parallelRanges(map.texels_.size(), kTexelsAtOnce, [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i) {
            const glm::vec4& t = map.texels_[i];
            if (t.x < kAskedFromMm) continue;
            ScalpSample sample{t.x, t.y, t.z, t.w, map.hairRampMm_};
            sample.hairKept = map.hairKept_;
            if (isTouched) sample.softenMm = touches_[i].softenMm;
            map.densityShares_[i] = densityShareAt(where_[i], sample, plan) * (isTouched ? touches_[i].density : 1.0f);
        }
    });
}

void ScalpMapMaker::layPatch(ScalpMap& map, const PatchTest& patch, const PatchShares& shares) const {
    map.patch_ = patchCells(patch) > 0 ? PatchMap(head_->chart, grid_, patch, shares) : PatchMap();
}

ScalpMap::ScalpMap(const Head& head, const Plan& plan, const OwnHair& hair)
    : ScalpMap(ScalpMapMaker(head).make(plan, hair)) {}

ScalpSample ScalpMap::sample(glm::vec2 plane) const {
    if (texels_.empty()) return {};
    const glm::vec4 value = ScalpGrid::bilinear(texels_, plane);
    const float densityShare = densityShares_.empty() ? 1.0f : ScalpGrid::bilinear(densityShares_, plane);
    const glm::vec4 touch = touches_.empty() ? kUntouched : ScalpGrid::bilinear(touches_, plane);
    ScalpSample sample{value.x,      value.y, value.z, value.w, hairRampMm_,
                       densityShare, touch.x, touch.y, touch.z, hairKept_};
    if (drawn_.empty()) return sample;
    const DrawnTouch drawn = drawn_.at(plane);
    sample.densityShare *= drawn.density;
    sample.shadeGrey = drawn.grey;
    return sample;
}

ScalpSample ScalpMap::sampleNow(glm::vec2 plane) const {
    ScalpSample now = sample(plane);
    if (later_.empty()) return now;
    const glm::vec2 later = ScalpGrid::bilinear(later_, plane);
    now.hairMm = later.x;
    now.thinShare = later.y;
    now.hairRampMm = laterRampMm_;
    now.hairKept = laterKept_;
    return now;
}

float ScalpMap::mostSoftenMm() const {
    float most = 0;
    for (const glm::vec4& touch : touches_) most = std::max(most, touch.x);
    return most;
}

bool ScalpMap::hasSameShares(const ScalpMap& other, size_t texel) const {
    const auto isSame = [texel](const auto& a, const auto& b) {
        return a.empty() ? b.empty() : !b.empty() && a[texel] == b[texel];
    };
    if (later_.empty() != other.later_.empty()) return false;
    const bool isLaterSame = later_.empty() || later_[texel].y == other.later_[texel].y;
    return isLaterSame && texels_[texel].z == other.texels_[texel].z && texels_[texel].w == other.texels_[texel].w &&
           isSame(densityShares_, other.densityShares_) && isSame(touches_, other.touches_);
}

namespace {
// The look takes the hairs of a place for miniaturised by how far they lie before the border of full hair. Where most
// of the hair is left, as in an early Ludwig stage, its hairs are nearly as strong as behind the border; a brush that
// softens hair makes them finer.
float hairDepthOfLook(float hairMm, float thinShare, float fine) {
    constexpr float kFineMm = -12, kFullMm = 8;  // hairStyle() in shaders/shared/look.h
    constexpr float kThinnedShare = 0.3f, kFullShare = 0.9f;
    const float strong = glm::smoothstep(kThinnedShare, kFullShare, thinShare);
    const float depthMm = hairMm + std::max(kFullMm - hairMm, 0.0f) * strong;
    return fine > 0 ? glm::mix(std::min(depthMm, kFullMm), std::min(depthMm, kFineMm), fine) : depthMm;
}
}  // namespace

std::vector<glm::vec4> ScalpMap::lookTexels() const {
    std::vector<glm::vec4> texels(texels_.size());
    for (size_t i = 0; i < texels.size(); ++i) {
        const glm::vec4& touch = touches_.empty() ? kUntouched : touches_[i];
        const float ink = drawn_.empty() ? 1.0f : drawn_.ofTexel(i).ink;
        const glm::vec2 grown = later_.empty() ? glm::vec2(texels_[i].y, texels_[i].z) : later_[i];
        texels[i] = {texels_[i].x, hairDepthOfLook(grown.x, grown.y, hairFine_.empty() ? 0.0f : hairFine_[i]),
                     touch.y * ink, touch.w};
        if (const std::optional<float> patchInk = patch_.inkOfTexel(i))
            texels[i].x = kFarInsideMm, texels[i].z = *patchInk;
    }
    return texels;
}

}  // namespace stipple
