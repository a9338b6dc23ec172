#include "engine/plan/scalp_map.h"

#include <algorithm>
#include <cmath>

#include "engine/head/parallel.h"
#include "engine/plan/border.h"
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

}  // namespace

ScalpMapMaker::ScalpMapMaker(const Head& head) : head_(&head), grid_(head.chart) {
    where_.reserve(grid_.positions().size());
    rampScale_.reserve(grid_.positions().size());
    for (const vec3& position : grid_.positions()) {
        where_.push_back(head.chart.coordinateOf(position));
        rampScale_.push_back(rampScaleAt(head, position, where_.back()));
    }
}

ScalpMap ScalpMapMaker::make(const Plan& plan, const OwnHair& hair) {
    ScalpMap map;
    TreatmentBorder border = traceBorder(*head_, plan.hairline);
    map.frontLine_.assign(border.points.begin(), border.points.begin() + long(border.frontCount));
    map.border_ = std::move(border.points);
    const std::vector<float> lineMm = signedDistanceMm(head_->chart, grid_, map.border_);
    if (!lossOf_ || !haveSameLoss(*lossOf_, hair)) {
        patternMm_ = patternDistanceMm(head_->chart, grid_, hair);
        fullHairMm_ = fullHairDistanceMm(head_->chart, grid_, hair.pattern, patternMm_);
        lossOf_ = hair;
    }
    const LossPatternData& pattern = lossPatternData(hair.pattern);
    map.hairRampMm_ = pattern.edgeMm;
    map.hairKept_ = hair.pattern == LossPattern::diffuse ? hair.diffuseShare : 1.0f;
    map.texels_.resize(lineMm.size());
    for (size_t i = 0; i < lineMm.size(); ++i) {
        const float hairMm = std::min(fullHairMm_[i], lineMm[i] + pattern.edgeMm);
        const float thin = thinShareAt(pattern, patternMm_[i]);
        map.texels_[i] = {lineMm[i], hairMm, thin, rampScale_[i]};
    }
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
        texels[i] = {texels_[i].x, hairDepthOfLook(texels_[i].y, texels_[i].z, hairFine_.empty() ? 0.0f : hairFine_[i]),
                     touch.y * ink, touch.w};
    }
    return texels;
}

}  // namespace stipple
