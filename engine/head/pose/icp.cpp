#include "engine/head/pose/icp.h"

#include <algorithm>
#include <cmath>

#include "engine/head/pose/least_squares.h"

namespace stipple::headfit {

namespace {

constexpr float kMinNormalAgreement = 0.1f;  // cosine between the normals of partners
constexpr float kCapMm = 20;                 // of the score
constexpr double kRotationUnit = 100;        // mm: a turn by one radian counts like a shift by this

float robustWeight(float distanceSquared, float sigma) {
    float q = 1 / (1 + distanceSquared / (sigma * sigma));
    return q * q;
}

// The normal equations of one step. Unknowns: turn (3, radians), shift (3, mm) and growth (1), all in the head frame.
class StepSystem {
public:
    // Wants `point` to move by `move`; `normal` is that of the surface it should come to lie on.
    void addPair(glm::vec3 point, glm::vec3 move, glm::vec3 normal, double weight) {
        addRow(point, move, {1, 0, 0}, 0.25 * weight);
        addRow(point, move, {0, 1, 0}, 0.25 * weight);
        addRow(point, move, {0, 0, 1}, 0.25 * weight);
        addRow(point, move, normal, weight);
        weight_ += weight;
    }

    void applyTo(Similarity& pose) {
        double ridge = kRotationUnit * kRotationUnit * 1e-3 * (weight_ + 1e-3);
        for (int i = 0; i < 3; ++i) {
            system_.addRidge(i, ridge);
            system_.addRidge(3 + i, 1e-3 * weight_);
        }
        system_.addRidge(6, 3 * ridge);
        auto x = system_.solve();
        glm::vec3 turn(x[0], x[1], x[2]);
        if (float angle = glm::length(turn); angle > 0.5f) turn *= 0.5f / angle;
        pose.shift += pose.scale * (pose.rotation * glm::vec3(x[3], x[4], x[5]));
        pose.rotation = orthonormal(pose.rotation * rotationBy(turn));
        pose.scale *= float(1 + std::clamp(x[6], -0.15, 0.15));
    }

private:
    void addRow(glm::vec3 point, glm::vec3 move, glm::vec3 along, double weight) {
        glm::vec3 k = glm::cross(point, along);
        system_.add({k.x, k.y, k.z, along.x, along.y, along.z, glm::dot(point, along)}, glm::dot(move, along), weight);
    }

    LeastSquares<7> system_;
    double weight_ = 0;
};

int clampedCount(const TemplateHead& head, int templatePoints) {
    return std::min(templatePoints, int(head.points.size()));
}

// Every so-manyth data point, so that about twice as many take part as template points.
size_t dataStride(const SurfaceCloud& cloud, int templatePoints) {
    return std::max<size_t>(1, cloud.points.size() / (2 * size_t(templatePoints)));
}

// The template's points (bent by `warp` where there is one) against the data: sum of capped distances, 0..1 each.
double templateMiss(const SurfaceCloud& cloud, const Similarity& pose, int count, const Warp* warp, LastMatches& last) {
    const TemplateHead& head = templateHead();
    double sum = 0;
    float cap = kCapMm * pose.scale;
    for (size_t i = 0; i < size_t(count); ++i) {
        float d2 = cap * cap;
        int j = last.data(cloud, i, pose.toData(warp ? (*warp)(head.points[i]) : head.points[i]), d2);
        bool apart = j < 0 || glm::dot(pose.rotation * head.normals[i], cloud.normals[size_t(j)]) < kMinNormalAgreement;
        sum += apart ? 1 : std::sqrt(d2) / cap;
    }
    return sum;
}

// The data within the head zone against the template in `tree`: mean of capped distances.
double dataMiss(const SurfaceCloud& cloud, const Similarity& pose, size_t stride, const KdTree& tree,
                LastMatches& last) {
    const TemplateHead& head = templateHead();
    double sum = 0, count = 0;
    for (size_t j = 0; j < cloud.points.size(); j += stride) {
        glm::vec3 y = pose.toHead(cloud.points[j]);
        if (!inHeadZone(y)) continue;
        float d2 = kCapMm * kCapMm;
        int i = last.ofTemplate(tree, j, y, d2);
        bool apart = i < 0 || glm::dot(pose.rotation * head.normals[size_t(i)], cloud.normals[j]) < kMinNormalAgreement;
        sum += apart ? 1 : std::sqrt(d2) / kCapMm;
        count += 1;
    }
    return count > 20 ? sum / count : 1;
}

}  // namespace

void LastMatches::fit(const SurfaceCloud& cloud, const TemplateHead& head) {
    dataOfTemplate.resize(head.points.size(), -1);
    templateOfData.resize(cloud.points.size(), -1);
}

int LastMatches::data(const SurfaceCloud& cloud, size_t templatePoint, glm::vec3 inData, float& limitSquared) {
    if (dataGrid) return dataGrid->nearest(inData, limitSquared);
    int j = cloud.tree.nearest(inData, limitSquared, dataOfTemplate[templatePoint]);
    if (j >= 0) dataOfTemplate[templatePoint] = j;
    return j;
}

int LastMatches::ofTemplate(const KdTree& tree, size_t dataPoint, glm::vec3 inHead, float& limitSquared) {
    if (templateGrid) return templateGrid->nearest(inHead, limitSquared);
    int i = tree.nearest(inHead, limitSquared, templateOfData[dataPoint]);
    if (i >= 0) templateOfData[dataPoint] = i;
    return i;
}

void icpStep(const SurfaceCloud& cloud, Similarity& pose, const IcpStep& step, LastMatches& last) {
    const TemplateHead& head = templateHead();
    last.fit(cloud, head);
    size_t count = size_t(clampedCount(head, step.templatePoints));
    float limit = 4 * step.sigmaMm;
    StepSystem system;
    for (size_t i = 0; i < count; ++i) {
        if (step.faceOnly && !inFaceZone(head.points[i])) continue;
        float d2 = limit * pose.scale * limit * pose.scale;
        int j = last.data(cloud, i, pose.toData(head.points[i]), d2);
        if (j < 0) continue;
        glm::vec3 normal = pose.directionToHead(cloud.normals[size_t(j)]);
        float agreement = glm::dot(normal, head.normals[i]);
        if (agreement <= kMinNormalAgreement) continue;
        float weight = agreement * robustWeight(d2 / (pose.scale * pose.scale), step.sigmaMm);
        system.addPair(head.points[i], pose.toHead(cloud.points[size_t(j)]) - head.points[i], normal, double(weight));
    }
    size_t stride = dataStride(cloud, int(count));
    double each = double(step.backWeight) * double(stride * count) / double(cloud.points.size());
    for (size_t j = 0; j < cloud.points.size(); j += stride) {
        glm::vec3 y = pose.toHead(cloud.points[j]);
        if (!inHeadZone(y) || (step.faceOnly && !inFaceZone(y))) continue;
        float d2 = limit * limit;
        int i = last.ofTemplate(head.tree, j, y, d2);
        if (i < 0) continue;
        float agreement = glm::dot(pose.directionToHead(cloud.normals[j]), head.normals[size_t(i)]);
        if (agreement <= kMinNormalAgreement) continue;
        double weight = each * double(agreement * robustWeight(d2, step.sigmaMm));
        system.addPair(head.points[size_t(i)], y - head.points[size_t(i)], head.normals[size_t(i)], weight);
    }
    system.applyTo(pose);
}

float fitScore(const SurfaceCloud& cloud, const Similarity& pose, int templatePoints, const Warp* warp,
               LastMatches& last) {
    const TemplateHead& head = templateHead();
    last.fit(cloud, head);
    int count = clampedCount(head, templatePoints);
    double miss = templateMiss(cloud, pose, count, warp, last) / count;
    KdTree bent;
    if (warp) {
        std::vector<glm::vec3> points;
        for (const glm::vec3& p : head.points) points.push_back((*warp)(p));
        bent = KdTree(points);
    }
    double back = dataMiss(cloud, pose, dataStride(cloud, count), warp ? bent : head.tree, last);
    return float(0.6 * miss + 0.4 * back);
}

}  // namespace stipple::headfit
