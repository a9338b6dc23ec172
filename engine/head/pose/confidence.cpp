#include "engine/head/pose/confidence.h"

#include <algorithm>
#include <cmath>

#include "engine/head/pose/icp.h"
#include "engine/head/pose/template_head.h"

namespace stipple::headfit {

namespace {

constexpr float kCapMm = 10;

// Distance from a point of the warped template to the data, mm, capped.
float missMm(const SurfaceCloud& cloud, const HeadFit& fit, size_t i, float minNormalAgreement) {
    float cap = kCapMm * fit.pose.scale, d2 = cap * cap;
    int j = cloud.tree.nearest(fit.pose.toData(fit.surface[i]), d2);
    if (j < 0) return kCapMm;
    glm::vec3 normal = fit.pose.rotation * templateHead().normals[i];
    if (glm::dot(normal, cloud.normals[size_t(j)]) < minNormalAgreement) return kCapMm;
    return std::sqrt(d2) / fit.pose.scale;
}

float meanFaceMissMm(const SurfaceCloud& cloud, const HeadFit& fit) {
    const TemplateHead& head = templateHead();
    double sum = 0, count = 0;
    for (size_t i = 0; i < head.points.size(); ++i) {
        if (!inFaceZone(head.points[i])) continue;
        sum += double(missMm(cloud, fit, i, 0.3f));
        count += 1;
    }
    return float(sum / count);
}

float meanMissAroundMm(const SurfaceCloud& cloud, const HeadFit& fit, glm::vec3 templateMark) {
    const TemplateHead& head = templateHead();
    float sum = 0, count = 0;
    for (size_t i = 0; i < head.points.size(); ++i) {
        if (glm::length(head.points[i] - templateMark) >= 28) continue;
        sum += missMm(cloud, fit, i, -1);
        count += 1;
    }
    return sum / count;
}

// Facets of 14 mm blur every landmark.
float fineness(const HeadRegion& region, float scale) {
    double area = 0;
    for (const glm::uvec3& t : region.triangles) area += double(facetArea(region.positions, t));
    double meanFacetMm2 = area / double(scale * scale) / double(region.triangles.size());
    return float(std::exp(-meanFacetMm2 / 200));
}

// 1 at 0, falling to 1/e at `scale`.
double bell(double x, double scale, double power) { return std::exp(-std::pow(x / scale, power)); }

}  // namespace

float poseConfidence(const HeadRegion& region, const HeadFit& fit, const FoundLandmarks& found,
                     const FoundPose& search) {
    LastMatches last;
    double miss = double(fitScore(region.cloud, fit.pose, 1200, &fit.warp, last));
    double face = bell(double(meanFaceMissMm(region.cloud, fit)), 4.2, 4);
    double unrivalled = 0.3 + 0.7 * std::clamp(double(search.rivalScore - search.score) / 0.05, 0.0, 1.0);
    double whole = fit.hair ? 0.85 : bell(std::max(0.0, miss - 0.2), 0.2, 2);
    double pitch = bell(double(found.frankfurt.disagreementDeg), 14, 4);
    return float(face * unrivalled * whole * pitch);
}

void rateLandmarks(FoundLandmarks& found, const HeadRegion& region, const HeadFit& fit, float poseConfidence) {
    float fine = fineness(region, fit.pose.scale);
    for (size_t i = 0; i < kLandmarkCount; ++i) {
        bool tragion = Landmark(i) == Landmark::tragionL || Landmark(i) == Landmark::tragionR;
        float earTrust = tragion ? found.earTrust[i - size_t(Landmark::tragionL)] : 0;
        bool hidden = fit.hair && i > size_t(Landmark::menton);  // ears and skull under hair are guesses
        if (hidden) {
            found.landmarks.confidence[i] = poseConfidence * (tragion ? 0.3f + 0.4f * earTrust : 0.35f);
            continue;
        }
        double near = bell(double(meanMissAroundMm(region.cloud, fit, templateHead().landmarks.points[i])), 5, 2);
        double steady = bell(double(glm::length(found.landmarks.points[i] - found.warped[i])), 30, 2);
        float ear = tragion ? 0.4f + 0.6f * earTrust : 1;
        found.landmarks.confidence[i] = float(double(poseConfidence * fine) * near * steady) * ear;
    }
}

}  // namespace stipple::headfit
