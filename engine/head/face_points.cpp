#include "engine/head/face_points.h"

#include <algorithm>
#include <cmath>

namespace stipple {

namespace {

using glm::vec3;

constexpr float kCanthusSideMm = 45, kCanthusUnderSellionMm = 7, kTragionsMm = 144;  // FACTS §5.2
constexpr float kFarMm = 400;

// The skin seen from the front at (x, y); `otherwise` where there is none.
vec3 fromFront(const Head& head, float x, float y, vec3 otherwise) {
    const auto hit = head.bvh.firstHit({x, y, 0.5f * kFarMm}, {0, 0, -1}, kFarMm);
    return hit ? hit->position : vec3(x, y, otherwise.z);
}

}  // namespace

vec3 outerCanthus(const Head& head, float side) {
    const vec3 left = head.landmarks[Landmark::tragionL], right = head.landmarks[Landmark::tragionR];
    const vec3 sellion = head.landmarks[Landmark::sellion];
    const float scale = glm::distance(left, right) / kTragionsMm;
    const float x = sellion.x + std::copysign(scale * kCanthusSideMm, side);
    return fromFront(head, x, sellion.y - scale * kCanthusUnderSellionMm, sellion);
}

vec3 subnasale(const Head& head) {
    constexpr float kFirstMm = 3, kLastMm = 26, kLipMm = 17, kStepMm = 0.5f;
    const vec3 tip = head.landmarks[Landmark::pronasale];
    const auto below = [&](float mm) { return fromFront(head, tip.x, tip.y - mm, tip); };
    vec3 lip = below(kLipMm);
    for (float mm = kLipMm; mm <= kLastMm; mm += kStepMm)
        if (const vec3 here = below(mm); here.z > lip.z) lip = here;
    const vec3 along = glm::normalize(lip - tip);
    const vec3 inwards = glm::normalize(vec3(0, along.z, -along.y)) * (along.y < 0 ? -1.0f : 1.0f);
    vec3 deepest = below(kLipMm);
    float depthMm = 0;
    for (float mm = kFirstMm; mm < tip.y - lip.y; mm += kStepMm) {
        const vec3 here = below(mm);
        const float awayMm = glm::dot(here - tip, inwards);
        if (awayMm > depthMm) depthMm = awayMm, deepest = here;
    }
    return deepest;
}

}  // namespace stipple
