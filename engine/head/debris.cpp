#include "engine/head/debris.h"

#include <algorithm>
#include <cmath>

#include "engine/head/clean.h"
#include "engine/head/regions.h"
#include "engine/head/topology.h"

namespace stipple {
namespace {

constexpr float kMostMm = 25;  // from corner to corner of its box

struct Box {
    glm::vec3 low{1e30f}, high{-1e30f};
    void add(glm::vec3 p) {
        low = glm::min(low, p);
        high = glm::max(high, p);
    }
};

// Where eyes, lashes, tongue and teeth are.
bool isInFace(const Landmarks& landmarks, const Box& box) {
    constexpr float kHalfWidthMm = 65, kBehindMm = 20, kBeforeNoseMm = 5, kOverMm = 15, kUnderMm = 10;
    const glm::vec3 p = 0.5f * (box.low + box.high);
    return std::abs(p.x) < kHalfWidthMm && p.z > kBehindMm && p.z < landmarks[Landmark::pronasale].z + kBeforeNoseMm &&
           p.y < landmarks[Landmark::glabella].y + kOverMm && p.y > landmarks[Landmark::menton].y - kUnderMm;
}

}  // namespace

void dropDebris(Mesh& mesh, const Landmarks& landmarks, std::vector<Finding>& findings) {
    const Weld weld = weldByPosition(mesh.positions);
    const std::vector<uint8_t> headSkin = findHeadSkin(mesh, weld);
    if (std::none_of(mesh.triangles.begin(), mesh.triangles.end(), [&](const glm::uvec3& t) {
            const size_t i = size_t(&t - mesh.triangles.data());
            return mesh.parts[i] == Part::skin && !headSkin[i];
        }))
        return;
    const Pieces pieces = findPieces(mesh.positions, mesh.triangles, weld);
    std::vector<Box> boxes(pieces.areas.size());
    std::vector<uint8_t> isDebris(pieces.areas.size(), 1);
    for (size_t t = 0; t < mesh.triangles.size(); ++t) {
        const uint32_t piece = pieces.piece[t];
        for (int k = 0; k < 3; ++k) boxes[piece].add(mesh.positions[mesh.triangles[t][k]]);
        if (headSkin[t] || mesh.parts[t] != Part::skin) isDebris[piece] = 0;
    }
    for (size_t i = 0; i < boxes.size(); ++i)
        isDebris[i] =
            isDebris[i] && glm::distance(boxes[i].low, boxes[i].high) < kMostMm && !isInFace(landmarks, boxes[i]);
    const auto removed = std::count(isDebris.begin(), isDebris.end(), uint8_t(1));
    if (removed == 0) return;
    std::vector<uint8_t> keep(mesh.triangles.size());
    for (size_t t = 0; t < keep.size(); ++t) keep[t] = !isDebris[pieces.piece[t]];
    dropTriangles(mesh, keep);
    findings.push_back({"loose pieces removed", "", int64_t(removed)});
}

}  // namespace stipple
