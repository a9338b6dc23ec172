#include "engine/head/pose/mirror_plane.h"

#include <cmath>
#include <vector>

#include "engine/head/pose/least_squares.h"

namespace stipple::headfit {

namespace {

constexpr float kSkullWeight = 0.15f;  // of points off face and ears: a lopsided skull would yaw the plane by 3 degrees
constexpr double kTurnUnit = 100;      // the normal's turn is solved in 1/100 radians

struct HeadPoints {  // in the head frame, mm
    std::vector<glm::vec3> points, normals;
    std::vector<float> weights;
};

HeadPoints pointsOfHead(const SurfaceCloud& cloud, const Similarity& pose) {
    HeadPoints out;
    for (size_t i = 0; i < cloud.points.size(); ++i) {
        glm::vec3 q = pose.toHead(cloud.points[i]);
        bool neck = q.y < -105 || (q.y < -60 && q.z < 20);
        if (neck || q.y > 150) continue;
        bool ear = std::abs(q.x) > 66 && std::abs(q.y) < 45 && std::abs(q.z + 10) < 35;
        bool face = q.z > 25 && q.y < 60;
        out.points.push_back(q);
        out.normals.push_back(pose.directionToHead(cloud.normals[i]));
        out.weights.push_back(face || ear ? 1.0f : kSkullWeight);
    }
    return out;
}

struct Plane {
    glm::vec3 normal{1, 0, 0};
    float offsetMm = 0;
};

// One Gauss-Newton step on the normal's two turns and the offset: reflected points against the surface they fall on.
void refine(Plane& plane, const HeadPoints& head, const KdTree& tree, float sigmaMm, size_t stride,
            std::vector<int>& last) {
    LeastSquares<3> system;
    double sum = 0;
    for (size_t i = 0; i < head.points.size(); i += stride) {
        glm::vec3 p = head.points[i];
        float height = glm::dot(plane.normal, p) - plane.offsetMm;
        glm::vec3 image = p - 2 * height * plane.normal;
        glm::vec3 facing = head.normals[i] - 2 * glm::dot(head.normals[i], plane.normal) * plane.normal;
        float d2 = 16 * sigmaMm * sigmaMm;
        int j = tree.nearest(image, d2, last[i]);
        if (j < 0) continue;
        last[i] = j;
        glm::vec3 n = head.normals[size_t(j)];
        if (glm::dot(facing, n) < 0.5f) continue;
        double robust = 1 / (1 + double(d2 / (sigmaMm * sigmaMm))), weight = double(head.weights[i]) * robust * robust;
        double across = double(glm::dot(n, plane.normal));
        double turnY = -2 * (double(p.y) * across + double(height * n.y)) / kTurnUnit;
        double turnZ = -2 * (double(p.z) * across + double(height * n.z)) / kTurnUnit;
        system.add({turnY, turnZ, 2 * across}, double(glm::dot(n, head.points[size_t(j)] - image)), weight);
        sum += weight;
    }
    for (int i = 0; i < 3; ++i) system.addRidge(i, 1e-3 * sum + 1e-9);
    auto x = system.solve();
    plane.normal = glm::normalize(plane.normal + glm::vec3(0, x[0] / kTurnUnit, x[1] / kTurnUnit));
    plane.offsetMm += float(x[2]);
}

}  // namespace

void alignMirrorPlane(const SurfaceCloud& cloud, Similarity& pose) {
    HeadPoints head = pointsOfHead(cloud, pose);
    if (head.points.size() < 200) return;
    KdTree tree(head.points);
    std::vector<int> last(head.points.size(), -1);
    Plane plane;
    for (int k = 0; k < 14; ++k) refine(plane, head, tree, k < 5 ? 8.0f : k < 10 ? 4.0f : 2.5f, k < 10 ? 3 : 1, last);
    glm::vec3 left = pose.rotation * plane.normal;
    pose.shift += pose.scale * plane.offsetMm * left;
    glm::vec3 up = glm::normalize(pose.rotation[1] - left * glm::dot(pose.rotation[1], left));
    pose.rotation = glm::mat3(left, up, glm::cross(left, up));
}

}  // namespace stipple::headfit
