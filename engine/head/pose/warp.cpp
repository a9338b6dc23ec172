#include "engine/head/pose/warp.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "engine/head/pose/least_squares.h"
#include "engine/head/pose/template_head.h"

namespace stipple::headfit {

namespace {

using System = LeastSquares<Warp::kUnknowns>;
constexpr float kMinNormalAgreement = 0.3f;

// Values of the polynomial's terms at a point, in units of 100 mm from the head's middle.
struct Terms {
    std::array<double, Warp::kXTerms> x;
    std::array<double, Warp::kYzTerms> yz;
};

Terms termsAt(glm::vec3 p) {
    double x = p.x / 100, y = (p.y - 15) / 100, z = p.z / 100, xx = x * x;
    Terms t;
    t.yz = {1, y, z, y * y, y * z, z * z, xx, y * y * y, y * y * z, y * z * z, z * z * z, xx * y, xx * z};
    for (size_t i = 0; i < Warp::kXTerms; ++i) t.x[i] = x * t.yz[i];
    return t;
}

// One equation: the bent point's move along `along` should be that of `move`.
void addRow(System& system, const Terms& terms, glm::vec3 move, glm::vec3 along, double weight) {
    System::Row row{};
    for (size_t i = 0; i < Warp::kXTerms; ++i) row[i] = double(along.x) * terms.x[i];
    for (size_t i = 0; i < Warp::kYzTerms; ++i) {
        row[Warp::kXTerms + i] = double(along.y) * terms.yz[i];
        row[Warp::kXTerms + Warp::kYzTerms + i] = double(along.z) * terms.yz[i];
    }
    system.add(row, double(glm::dot(move, along)), weight);
}

// Keeps the warp small: terms above the first order four times as stiff.
void addRidges(System& system, double weight, bool faceOnly) {
    for (int i = 0; i < Warp::kUnknowns; ++i) {
        int term = i < Warp::kXTerms ? i : (i - Warp::kXTerms) % Warp::kYzTerms;
        system.addRidge(i, weight * (term > 2 ? 4e-3 : 1e-3) * (faceOnly ? 20 : 1));
    }
}

}  // namespace

glm::vec3 Warp::operator()(glm::vec3 p) const {
    Terms t = termsAt(p);
    double move[3] = {};
    for (size_t i = 0; i < kXTerms; ++i) move[0] += coefficients[i] * t.x[i];
    for (size_t i = 0; i < kYzTerms; ++i) {
        move[1] += coefficients[kXTerms + i] * t.yz[i];
        move[2] += coefficients[kXTerms + kYzTerms + i] * t.yz[i];
    }
    return p + glm::vec3(move[0], move[1], move[2]);
}

Warp fitWarp(const SurfaceCloud& cloud, const Similarity& pose, const WarpFit& how) {
    const TemplateHead& head = templateHead();
    std::vector<int> last(head.points.size(), -1);
    Warp warp;
    for (int k = 0; k < how.steps; ++k) {
        float part = float(k) / float(std::max(1, how.steps - 1));
        float sigma = how.firstSigmaMm + (how.lastSigmaMm - how.firstSigmaMm) * part, limit = 4 * sigma * pose.scale;
        System system;
        double sum = 0;
        for (size_t i = 0; i < head.points.size(); ++i) {
            if (how.faceOnly && !inFaceZone(head.points[i])) continue;
            Jaw jaw = how.jaw;
            if (inJawZone(head.points[i])) {
                const bool chin = inChinZone(head.points[i]);
                if (how.withoutJaw || (jaw.openDeg > 0 && !chin)) continue;
            } else {
                jaw.openDeg = 0;
            }
            float d2 = limit * limit;
            int j = cloud.tree.nearest(pose.toData(jaw.opened(warp(head.points[i]))), d2, last[i]);
            if (j < 0) continue;
            last[i] = j;
            glm::vec3 normal = jaw.closedDirection(pose.directionToHead(cloud.normals[size_t(j)]));
            float agreement = glm::dot(normal, head.normals[i]);
            if (agreement < kMinNormalAgreement) continue;
            double q = 1 / (1 + double(d2 / (pose.scale * pose.scale) / (sigma * sigma)));
            double weight = double(agreement) * q * q;
            glm::vec3 move = jaw.closed(pose.toHead(cloud.points[size_t(j)])) - head.points[i];
            Terms terms = termsAt(head.points[i]);
            addRow(system, terms, move, {1, 0, 0}, 0.05 * weight);
            addRow(system, terms, move, {0, 1, 0}, 0.05 * weight);
            addRow(system, terms, move, {0, 0, 1}, 0.05 * weight);
            addRow(system, terms, move, normal, weight);
            sum += weight;
        }
        addRidges(system, sum, how.faceOnly);
        warp.coefficients = system.solve();
    }
    return warp;
}

}  // namespace stipple::headfit
