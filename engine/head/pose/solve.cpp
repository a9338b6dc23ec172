#include <cmath>
#include <vector>

#include "engine/base/error.h"
#include "engine/head/pose.h"
#include "engine/head/pose/confidence.h"
#include "engine/head/pose/file_unit.h"
#include "engine/head/pose/head_fit.h"
#include "engine/head/pose/head_region.h"
#include "engine/head/pose/landmark_finder.h"
#include "engine/head/pose/mesh_check.h"
#include "engine/head/pose/pose_search.h"

namespace stipple {

using namespace headfit;

namespace {

constexpr const char* kNoSurface =
    "The mesh shows no outer surface that could be a head; check that the file holds a head.";

OrientationLimit limitFrom(const ImportHints& hints) {
    OrientationLimit limit;
    if (hints.up) limit.up = glm::normalize(*hints.up);
    if (hints.forward) limit.forward = glm::normalize(*hints.forward);
    if (limit.up && limit.forward && std::abs(glm::dot(*limit.up, *limit.forward)) > 0.7f)
        throw InputError(
            "The axes given for up and forward lie along the same line; give two that are at right angles.");
    return limit;
}

// The whole mesh at first; where that finds no clear head, one may be a small part of a large scene: then samples go
// where the triangles are.
FoundPose searchWholeMesh(const std::vector<glm::vec3>& positions, const std::vector<glm::uvec3>& triangles,
                          const OrientationLimit& limit) {
    SurfaceCloud even = sampleOuterSurface(positions, triangles, {});
    if (even.points.size() < 300) throw InputError(kNoSurface);
    FoundPose found = searchPose(even, limit);
    if (found.score <= kDoubtfulScore) return found;
    OuterSampling sampling{12000, 256, 0.4};
    FoundPose other = searchPose(sampleOuterSurface(positions, triangles, sampling), limit);
    return other.score < found.score ? other : found;
}

}  // namespace

HeadPose solvePose(const Mesh& fileMesh, const ImportHints& hints) {
    OrientationLimit limit = limitFrom(hints);
    CentredMesh mesh = checkedAndCentred(fileMesh);
    std::vector<glm::uvec3> triangles = dropLooseParts(mesh.positions, fileMesh.triangles);
    FoundPose search = searchWholeMesh(mesh.positions, triangles, limit);
    HeadRegion region = cutHeadRegion(mesh.positions, triangles, search.pose);
    if (region.cloud.points.size() < 300) throw InputError(kNoSurface);
    HeadFit fit = fitHead(region.cloud, search.pose, limit);
    FoundLandmarks found = findLandmarks(region, fit);

    HeadPose out;
    glm::mat3 axes = limit.clamped(fit.pose.rotation * found.frankfurt.axes());
    out.up = axes[1];
    out.forward = axes[2];
    double average = mmIfAverage(found.landmarks, found.frankfurt, double(fit.pose.scale), fit.hair);
    FileUnit unit = chooseUnit(average, hints);
    out.unit = unit.name;
    out.scaleToMm = unit.mm;
    out.unitConfidence = unit.confidence;
    out.poseConfidence = poseConfidence(region, fit, found, search);
    rateLandmarks(found, region, fit, out.poseConfidence);
    out.landmarks.confidence = found.landmarks.confidence;
    for (size_t i = 0; i < kLandmarkCount; ++i)
        out.landmarks.points[i] = glm::vec3(mesh.origin + glm::dvec3(fit.pose.toData(found.landmarks.points[i])));
    return out;
}

glm::dmat4 HeadPose::toHeadFrame() const {
    glm::dvec3 f = glm::normalize(glm::dvec3(forward));
    glm::dvec3 u = glm::normalize(glm::dvec3(up) - f * glm::dot(glm::dvec3(up), f));
    glm::dvec3 l = mirrored ? glm::cross(f, u) : glm::cross(u, f);
    glm::dvec3 origin = (glm::dvec3(landmarks[Landmark::tragionL]) + glm::dvec3(landmarks[Landmark::tragionR])) * 0.5;
    glm::dmat4 m(1.0);
    for (int column = 0; column < 3; ++column) m[column] = scaleToMm * glm::dvec4(l[column], u[column], f[column], 0);
    glm::dvec3 shift = -scaleToMm * glm::dvec3(glm::dot(l, origin), glm::dot(u, origin), glm::dot(f, origin));
    m[3] = glm::dvec4(shift, 1);
    return m;
}

}  // namespace stipple
