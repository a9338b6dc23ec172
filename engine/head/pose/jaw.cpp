#include "engine/head/pose/jaw.h"

#include <algorithm>
#include <cmath>

#include "engine/base/units.h"
#include "engine/head/pose/template_head.h"
#include "engine/head/pose/warp.h"

namespace stipple::headfit {

namespace {

constexpr float kMostOpenDeg = 26, kStepDeg = 2, kLeastOpenDeg = 4;
constexpr float kCapMm = 10;
constexpr float kClearlyBetterMm = 1.5f;

// How far a jaw that is longer by a factor lies from the data at its chin, mm, capped.
float chinMissMm(const SurfaceCloud& cloud, const Similarity& pose, const Warp& warp, const Jaw& jaw, float length) {
    const TemplateHead& head = templateHead();
    const glm::mat3 turn = rotationBy({radiansOf(jaw.openDeg), 0, 0});
    float sum = 0, count = 0;
    for (size_t i = 0; i < head.points.size(); ++i) {
        if (!inChinZone(head.points[i])) continue;
        const float cap = kCapMm * pose.scale;
        float d2 = cap * cap;
        const int j =
            cloud.tree.nearest(pose.toData(jaw.opened(jaw.hinge + length * (warp(head.points[i]) - jaw.hinge))), d2);
        const bool apart = j < 0 || glm::dot(pose.rotation * (turn * head.normals[i]), cloud.normals[size_t(j)]) < 0.3f;
        sum += apart ? kCapMm : std::sqrt(d2) / pose.scale;
        count += 1;
    }
    return count > 0 ? sum / count : kCapMm;
}

float chinMissMm(const SurfaceCloud& cloud, const Similarity& pose, const Warp& warp, const Jaw& jaw) {
    float least = kCapMm;
    for (float length : {0.9f, 0.95f, 1.0f, 1.05f, 1.1f})
        least = std::min(least, chinMissMm(cloud, pose, warp, jaw, length));
    return least;
}

}  // namespace

glm::vec3 Jaw::turned(glm::vec3 p, float deg) const {
    return deg == 0 ? p : hinge + rotationBy({radiansOf(deg), 0, 0}) * (p - hinge);
}

Landmarks Jaw::closed(Landmarks landmarks) const {
    landmarks[Landmark::menton] = closed(landmarks[Landmark::menton]);
    return landmarks;
}

Jaw findJaw(const SurfaceCloud& cloud, const Similarity& pose, const Warp& warp) {
    const Landmarks& marks = templateHead().landmarks;
    Jaw best;
    best.hinge = warp(0.5f * (marks[Landmark::tragionL] + marks[Landmark::tragionR]));
    const float closedMiss = chinMissMm(cloud, pose, warp, best);
    float bestMiss = closedMiss - kClearlyBetterMm;
    Jaw jaw = best;
    for (float deg = kLeastOpenDeg; deg <= kMostOpenDeg; deg += kStepDeg) {
        jaw.openDeg = deg;
        const float miss = chinMissMm(cloud, pose, warp, jaw);
        if (miss >= bestMiss) continue;
        bestMiss = miss;
        best = jaw;
    }
    return best;
}

}  // namespace stipple::headfit
