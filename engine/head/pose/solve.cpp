#include <algorithm>
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

struct Solution {
    HeadFit fit;
    FoundLandmarks found;
    float confidence = -1;
};

class Solver {
public:
    Solver(const Mesh& fileMesh, const CentredMesh& centred, const OrientationLimit& limit)
        : positions_(centred.positions), triangles_(dropLooseParts(positions_, fileMesh.triangles)), limit_(limit) {}

    // The whole mesh at first. Where that finds no clear head, one may be a small part of a large scene, or much may
    // hang on it: then samples go where the triangles are, several poses are fitted, and the surest counts.
    Solution run() {
        const std::vector<FoundPose> found = search({});
        if (!found.empty()) fit(found[0]);
        if (found.empty() || found[0].score > kDoubtfulScore) {
            for (size_t i = 1; i < std::min(kDoubtfulFits, found.size()); ++i) fit(found[i]);
            const std::vector<FoundPose> more = search(OuterSampling{12000, 256, 0.4});
            for (size_t i = 0; i < std::min(kDoubtfulFits, more.size()); ++i) fit(more[i]);
        }
        if (best_.confidence < 0) throw InputError(kNoSurface);
        return std::move(best_);
    }

private:
    static constexpr size_t kDoubtfulFits = 2;  // of each search
    static constexpr size_t kLeastPoints = 300;

    std::vector<FoundPose> search(const OuterSampling& sampling) const {
        const SurfaceCloud cloud = sampleOuterSurface(positions_, triangles_, sampling);
        if (cloud.points.size() < kLeastPoints) throw InputError(kNoSurface);
        return searchPoses(cloud, limit_);
    }

    void fit(const FoundPose& pose) {
        const HeadRegion region = cutHeadRegion(positions_, triangles_, pose.pose);
        if (region.cloud.points.size() < kLeastPoints) return;
        Solution solution;
        solution.fit = fitHead(region.cloud, pose.pose, limit_);
        solution.found = findLandmarks(region, solution.fit);
        solution.confidence = poseConfidence(region, solution.fit, solution.found, pose);
        if (solution.confidence <= best_.confidence) return;
        rateLandmarks(solution.found, region, solution.fit, solution.confidence);
        best_ = std::move(solution);
    }

    const std::vector<glm::vec3>& positions_;
    std::vector<glm::uvec3> triangles_;
    const OrientationLimit& limit_;
    Solution best_;
};

}  // namespace

HeadPose solvePose(const Mesh& fileMesh, const ImportHints& hints) {
    OrientationLimit limit = limitFrom(hints);
    CentredMesh mesh = checkedAndCentred(fileMesh);
    const Solution solution = Solver(fileMesh, mesh, limit).run();
    const HeadFit& fit = solution.fit;
    const FoundLandmarks& found = solution.found;

    HeadPose out;
    glm::mat3 axes = limit.clamped(fit.pose.rotation * found.frankfurt.axes());
    out.up = axes[1];
    out.forward = axes[2];
    double average = mmIfAverage(found.withClosedMouth(), found.frankfurt, double(fit.pose.scale), fit.hair);
    FileUnit unit = chooseUnit(average, hints);
    out.unit = unit.name;
    out.scaleToMm = unit.mm;
    out.unitConfidence = unit.confidence;
    out.poseConfidence = solution.confidence;
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
