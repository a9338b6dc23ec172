#include <algorithm>
#include <numeric>
#include <set>

#include "engine/head/regions.h"

namespace stipple {
namespace {

int64_t countLoosePieces(const Mesh& mesh, const Weld& weld, std::span<const uint8_t> headSkin) {
    const Pieces pieces = findPieces(mesh.positions, mesh.triangles, weld);
    std::vector<uint8_t> loose(pieces.areas.size(), 0);
    for (size_t t = 0; t < mesh.triangles.size(); ++t) {
        if (mesh.parts[t] == Part::skin && !headSkin[t]) loose[pieces.piece[t]] = 1;
    }
    return std::count(loose.begin(), loose.end(), uint8_t(1));
}

// Rims that hang together count as one hole; those of the neck, the mouth and the eyes do not count.
int64_t countHoles(const Mesh& mesh, const Weld& weld, std::span<const uint8_t> headSkin, const Chart& chart) {
    constexpr float kLeastHeight = 0.02f;  // over the glabella's level, as a share of the meridian
    std::vector<glm::uvec3> skin;
    for (size_t t = 0; t < mesh.triangles.size(); ++t) {
        if (headSkin[t]) skin.push_back(mesh.triangles[t]);
    }
    std::vector<glm::vec3> positionOf(weld.count);
    for (size_t i = mesh.positions.size(); i-- > 0;) positionOf[weld.place[i]] = mesh.positions[i];
    std::vector<uint32_t> parent(weld.count);
    std::iota(parent.begin(), parent.end(), 0u);
    const auto root = [&](uint32_t p) {
        while (parent[p] != p) p = parent[p] = parent[parent[p]];
        return p;
    };
    std::vector<uint32_t> rims;
    for (const auto& [a, b] : findOpenEdges(skin, weld)) {
        if (chart.coordinateOf(positionOf[a]).height < kLeastHeight) continue;
        parent[root(a)] = root(b);
        rims.push_back(a);
    }
    std::set<uint32_t> holes;
    for (const uint32_t p : rims) holes.insert(root(p));
    return int64_t(holes.size());
}

}  // namespace

std::vector<Finding> findFlaws(const Mesh& mesh, const Weld& weld, std::span<const uint8_t> headSkin,
                               const Chart& chart) {
    std::vector<Finding> flaws;
    const int64_t loose = countLoosePieces(mesh, weld, headSkin), holes = countHoles(mesh, weld, headSkin, chart);
    if (loose) flaws.push_back({"loose pieces left without dots", "", loose});
    if (holes) flaws.push_back({"holes in the upper head", "", holes});
    return flaws;
}

}  // namespace stipple
