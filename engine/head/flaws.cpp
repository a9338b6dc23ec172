#include <algorithm>

#include "engine/head/hole_skin.h"
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

// Of the neck, the mouth and the eyes none counts, nor what borders on the outside of a piece.
int64_t countHoles(const Mesh& mesh, const Weld& weld, std::span<const uint8_t> headSkin, const Chart& chart) {
    constexpr float kLeastHeight = 0.02f;  // over the glabella's level, as a share of the meridian
    constexpr float kLeastMm = 3;          // across; narrower slits show nothing of the inside
    int64_t holes = 0;
    for (const SkinHole& hole : findSkinHoles(mesh, weld, headSkin)) {
        const HoleShape shape = shapeOf(mesh, hole);
        holes +=
            shape.facing > 0 && shape.extentMm > kLeastMm && chart.coordinateOf(shape.middle).height >= kLeastHeight;
    }
    return holes;
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
