#include "engine/head/pose/head_fit.h"

#include <algorithm>

#include "engine/head/pose/icp.h"
#include "engine/head/pose/mirror_plane.h"
#include "engine/head/pose/template_head.h"

namespace stipple::headfit {

namespace {

constexpr float kHairMm = 7;  // a skull that stands out farther than this is hair or a cap

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

// How far the skull stands out of the template where the face fits: median, mm; 0 where little of the skull is there.
float skullStandsOutMm(const SurfaceCloud& cloud, const Similarity& facePose) {
    const TemplateHead& head = templateHead();
    std::vector<float> out;
    for (size_t i = 0; i < 1000; ++i) {
        glm::vec3 x = head.points[i];
        bool skull = x.y >= 10 && (x.y >= 55 || x.z <= -40);
        if (!skull) continue;
        float limit = 60 * facePose.scale, d2 = limit * limit;
        int j = cloud.tree.nearest(facePose.toData(x), d2);
        if (j >= 0) out.push_back(glm::dot(head.normals[i], facePose.toHead(cloud.points[size_t(j)]) - x));
    }
    if (out.size() < 40) return 0;
    std::nth_element(out.begin(), out.begin() + long(out.size() / 2), out.end());
    return out[out.size() / 2];
}

}  // namespace

HeadFit fitHead(const SurfaceCloud& cloud, Similarity pose, const OrientationLimit& limit) {
    settle(cloud, pose, limit);
    HeadFit fit;
    Similarity facePose = settledOnFace(cloud, pose, limit);
    fit.hair = skullStandsOutMm(cloud, facePose) > kHairMm;
    if (fit.hair) {
        pose = facePose;
        for (int k = 0; k < 2; ++k) alignMirrorPlane(cloud, pose);
    }
    fit.pose = pose;
    WarpFit how;
    how.firstSigmaMm = fit.hair ? 8 : 12;
    how.faceOnly = fit.hair;
    how.withoutJaw = true;
    fit.jaw = findJaw(cloud, pose, fitWarp(cloud, pose, how));
    how.withoutJaw = false;
    how.jaw = fit.jaw;
    fit.warp = fitWarp(cloud, pose, how);
    for (const glm::vec3& p : templateHead().points)
        fit.surface.push_back(inChinZone(p) ? fit.jaw.opened(fit.warp(p)) : fit.warp(p));
    return fit;
}

}  // namespace stipple::headfit
