#include "engine/head/pose/head_fit.h"

#include <algorithm>
#include <cmath>

#include "engine/base/units.h"
#include "engine/head/pose/icp.h"
#include "engine/head/pose/mirror_plane.h"
#include "engine/head/pose/template_head.h"

namespace stipple::headfit {

namespace {

// A skull that stands out farther than this is hair or a cap; a rough one sooner.
constexpr float kHairMm = 7, kRoughHairMm = 2.5f, kRough = 1.13f;

void settle(const SurfaceCloud& cloud, Similarity& pose, const OrientationLimit& limit) {
    LastMatches last;
    auto step = [&](const IcpStep& s) {
        icpStep(cloud, pose, s, last);
        pose.rotation = limit.clamped(pose.rotation);
    };
    for (int k = 0; k < 14; ++k) step({k < 8 ? 1200 : 2800, 12 - 0.5f * float(k), 0.7f});
    for (int k = 0; k < 3; ++k) {
        alignMirrorPlane(cloud, pose);
        if (k < 2) step({1200, 6, 0.7f});
    }
}

Similarity settledOnFace(const SurfaceCloud& cloud, Similarity pose, const OrientationLimit& limit) {
    LastMatches last;
    for (int k = 0; k < 12; ++k) {
        icpStep(cloud, pose, {2800, 10 - 0.6f * float(k), 0.7f, true}, last);
        pose.rotation = limit.clamped(pose.rotation);
    }
    return pose;
}

float medianOf(std::vector<float>& values) {
    std::nth_element(values.begin(), values.begin() + long(values.size() / 2), values.end());
    return values[values.size() / 2];
}

bool isSkull(glm::vec3 x, float fromY) { return x.y >= 10 && (x.y >= fromY || x.z <= -40); }

// How far the skull stands out of the template where the face fits: median, mm; 0 where little of the skull is there.
float skullStandsOutMm(const SurfaceCloud& cloud, const Similarity& facePose) {
    const TemplateHead& head = templateHead();
    std::vector<float> out;
    for (size_t i = 0; i < 1000; ++i) {
        glm::vec3 x = head.points[i];
        if (!isSkull(x, 55)) continue;
        float limit = 60 * facePose.scale, d2 = limit * limit;
        int j = cloud.tree.nearest(facePose.toData(x), d2);
        if (j >= 0) out.push_back(glm::dot(head.normals[i], facePose.toHead(cloud.points[size_t(j)]) - x));
    }
    if (out.size() < 40) return 0;
    return medianOf(out);
}

// How much rougher the skull's surface is than that of brow and cheeks: ratio of the medians of the angles between the
// data's normals and the template's. Bald heads, noisy ones too, stay under 1.1; lumps of hair come to 1.3 and more.
float skullRoughness(const SurfaceCloud& cloud, const Similarity& pose) {
    const TemplateHead& head = templateHead();
    std::vector<float> skull, face;
    for (size_t i = 0; i < head.points.size(); ++i) {
        const glm::vec3 x = head.points[i];
        const bool brow = x.z > 40 && x.y > 40 && x.y < 70;
        const bool cheek = x.z > 20 && x.y > -60 && x.y < 0 && std::abs(x.x) > 30 && std::abs(x.x) < 60;
        const bool isHairy = isSkull(x, 75);
        if (!isHairy && !brow && !cheek) continue;
        const float limit = 25 * pose.scale;
        float d2 = limit * limit;
        const int j = cloud.tree.nearest(pose.toData(x), d2);
        if (j < 0) continue;
        const float cosine = glm::dot(head.normals[i], pose.directionToHead(cloud.normals[size_t(j)]));
        (isHairy ? skull : face).push_back(std::acos(std::clamp(cosine, -1.0f, 1.0f)));
    }
    if (skull.size() < 100 || face.size() < 100) return 0;
    return medianOf(skull) / std::max(medianOf(face), radiansOf(5));
}

}  // namespace

HeadFit fitHead(const SurfaceCloud& cloud, Similarity pose, const OrientationLimit& limit) {
    settle(cloud, pose, limit);
    HeadFit fit;
    Similarity facePose = settledOnFace(cloud, pose, limit);
    const float standsOut = skullStandsOutMm(cloud, facePose);
    fit.hair = standsOut > kHairMm || (standsOut > kRoughHairMm && skullRoughness(cloud, pose) > kRough);
    if (fit.hair) {
        pose = facePose;
        for (int k = 0; k < 2; ++k) alignMirrorPlane(cloud, pose);
    }
    fit.pose = pose;
    WarpFit how;
    how.firstSigmaMm = fit.hair ? 8 : 12;
    how.faceOnly = fit.hair;
    if (!fit.hair) {  // too little is sure under hair to tell the jaw from the rest
        how.withoutJaw = true;
        fit.jaw = findJaw(cloud, pose, fitWarp(cloud, pose, how));
        how.withoutJaw = false;
        how.jaw = fit.jaw;
    }
    fit.warp = fitWarp(cloud, pose, how);
    for (const glm::vec3& p : templateHead().points)
        fit.surface.push_back(inChinZone(p) ? fit.jaw.opened(fit.warp(p)) : fit.warp(p));
    return fit;
}

}  // namespace stipple::headfit
