#include "engine/render/eye_lids.h"

#include <algorithm>
#include <vector>

#include "engine/head/head.h"

namespace stipple {

EyeLids::EyeLids(const Mesh& mesh) : mesh_(mesh) {
    glm::vec3 low(INFINITY), high(-INFINITY);
    for (size_t t = 0; t < mesh.triangles.size(); ++t)
        for (int corner = 0; mesh.parts[t] == Part::eye && corner < 3; ++corner) {
            low = glm::min(low, mesh.positions[mesh.triangles[t][corner]]);
            high = glm::max(high, mesh.positions[mesh.triangles[t][corner]]);
        }
    middleY_ = 0.5f * (low.y + high.y);
    const auto isNear = [&](glm::vec3 p) {
        return glm::all(glm::greaterThan(p, low - kFarMm)) && glm::all(glm::lessThan(p, high + kFarMm));
    };
    std::vector<uint8_t> use(mesh.triangles.size(), 0);
    for (size_t t = 0; t < mesh.triangles.size(); ++t)
        use[t] = mesh.parts[t] == Part::skin && isNear(mesh.positions[mesh.triangles[t].x]) ? 1 : 0;
    if (std::find(use.begin(), use.end(), 1) != use.end()) skin_ = Bvh(mesh.positions, mesh.triangles, use);
}

float EyeLids::lowerLidMm(glm::vec3 position) const {
    if (skin_.empty()) return kFarMm;
    const auto lid = skin_.nearest(position, kFarMm);
    if (!lid || lid->position.y > middleY_) return kFarMm;
    const glm::vec3 outward = normalOn(mesh_, lid->triangle, lid->b1, lid->b2);
    return glm::dot(outward, position - lid->position) < 0 ? -lid->distanceMm : lid->distanceMm;
}

}  // namespace stipple
