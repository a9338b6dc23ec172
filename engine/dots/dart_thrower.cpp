#include "engine/dots/dart_thrower.h"

#include <numeric>

#include "engine/dots/border_distance.h"
#include "engine/head/topology.h"
#include "shaders/shared/noise.h"

namespace stipple {

DartThrower::DartThrower(const Head& head, uint32_t seed) : seed_(shared::hashPcg(seed ^ 0x51735u)) {
    const std::vector<float> borderMm = borderDistanceMm(head);
    const std::vector<glm::vec3>& at = head.mesh.positions;
    std::vector<double> areas;
    for (size_t t = 0; t < head.siteTriangles.size(); ++t) {
        if (!head.siteTriangles[t]) continue;
        const glm::uvec3 c = head.mesh.triangles[t];
        const double area = triangleArea(at, c);
        if (!(area > 0)) continue;
        faces_.push_back({uint32_t(t), at[c.x], at[c.y] - at[c.x], at[c.z] - at[c.x],
                          glm::vec3(borderMm[c.x], borderMm[c.y], borderMm[c.z])});
        areas.push_back(area);
    }
    areaMm2_ = std::accumulate(areas.begin(), areas.end(), 0.0);
    buildAliases(areas);
}

Dart DartThrower::dart(uint32_t number) const {
    const uint32_t own = shared::hashPcg(number ^ seed_);
    size_t index = size_t((uint64_t(shared::hashPcg(own)) * faces_.size()) >> 32);
    if (shared::label01(own, 1) >= keep_[index]) index = alias_[index];
    float b1 = shared::label01(own, 2), b2 = shared::label01(own, 3);
    if (b1 + b2 > 1) {
        b1 = 1 - b1;
        b2 = 1 - b2;
    }
    const Face& face = faces_[index];
    return {face.triangle, b1, b2, face.corner + face.edge1 * b1 + face.edge2 * b2,
            glm::dot(face.borderMm, glm::vec3(1 - b1 - b2, b1, b2))};
}

// Walker's alias method, in the form of Vose (IEEE Trans. Software Eng. 17, 1991).
void DartThrower::buildAliases(const std::vector<double>& areas) {
    const size_t count = areas.size();
    keep_.assign(count, 1.0f);
    alias_.resize(count);
    std::vector<double> share(count);
    std::vector<uint32_t> small, large;
    for (size_t i = 0; i < count; ++i) {
        alias_[i] = uint32_t(i);
        share[i] = areas[i] / areaMm2_ * double(count);
        (share[i] < 1 ? small : large).push_back(uint32_t(i));
    }
    while (!small.empty() && !large.empty()) {
        const uint32_t poor = small.back(), rich = large.back();
        small.pop_back();
        keep_[poor] = float(share[poor]);
        alias_[poor] = rich;
        share[rich] -= 1 - share[poor];
        if (share[rich] < 1) {
            large.pop_back();
            small.push_back(rich);
        }
    }
}

}  // namespace stipple
