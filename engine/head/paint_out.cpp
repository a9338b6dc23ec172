#include "engine/head/paint_out.h"

#include <algorithm>
#include <cmath>

#include "engine/head/bake.h"
#include "engine/head/head_build.h"
#include "engine/head/paint_fill.h"
#include "engine/head/paint_mask.h"
#include "engine/head/paint_picture.h"
#include "engine/head/parallel.h"
#include "engine/head/regions.h"
#include "engine/head/topology.h"

namespace stipple {
namespace {

constexpr float kBorderMm = 8;                          // over which the form begins to change above the sites' border
constexpr float kPieceInsideMm = 2;                     // how deep loose pieces are hidden under the skin
constexpr float kMovedMm = 0.02f;                       // less is none
constexpr float kSmoothFromMm = 0.1f, kSmoothToMm = 1;  // lowered by so much, a place shades as the smooth skull

// What of the painting goes for the form, one a vertex.
class FormShares {
public:
    FormShares(const Head& head, const PaintMask& mask, std::span<const uint8_t> headSkin)
        : head_(head),
          mask_(mask),
          ears_(head.chart, head.landmarks, head.mesh.positions, head.mesh.triangles, headSkin) {}

    float at(glm::vec3 point) const {
        const float painted = mask_.formAt(point);
        if (!(painted > 0)) return 0;
        const float border = siteBorderMm(head_.landmarks, head_.chart.coordinateOf(point).azimuthDeg);
        return painted * glm::smoothstep(border, border + kBorderMm, point.y) * (1 - ears_.at(point));
    }

private:
    const Head& head_;
    const PaintMask& mask_;
    EarMask ears_;
};

enum class Layer : uint8_t { none, skin, piece };  // piece: loose, of hair that may stand over the skin

std::vector<Layer> layersOf(const Mesh& mesh, std::span<const uint8_t> headSkin) {
    std::vector<Layer> layers(mesh.positions.size(), Layer::none);
    for (const bool skin : {false, true})
        for (size_t t = 0; t < mesh.triangles.size(); ++t) {
            if ((headSkin[t] != 0) != skin || mesh.parts[t] != Part::skin) continue;
            for (int k = 0; k < 3; ++k) layers[mesh.triangles[t][k]] = skin ? Layer::skin : Layer::piece;
        }
    return layers;
}

// How far each vertex came down, mm.
std::vector<float> lowerForm(Mesh& mesh, const std::vector<Layer>& layers, const FormShares& shares,
                             const PaintFill& fill) {
    std::vector<float> movedMm(mesh.positions.size(), 0);
    parallelRanges(movedMm.size(), 4096, [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i) {
            glm::vec3& point = mesh.positions[i];
            const float share = layers[i] == Layer::none ? 0 : shares.at(point);
            if (!(share > 0)) continue;
            const glm::vec3 there = fill.lowered(point, share, layers[i] == Layer::piece ? kPieceInsideMm : 0);
            movedMm[i] = glm::distance(there, point);
            if (movedMm[i] > kMovedMm)
                point = there;
            else
                movedMm[i] = 0;
        }
    });
    return movedMm;
}

void shadeAnew(Head& head, const std::vector<float>& movedMm, const PaintFill& fill) {
    Mesh& mesh = head.mesh;
    const Weld weld = weldByPosition(mesh.positions);
    const Neighbours neighbours = findNeighbours(mesh.triangles, weld);
    const std::vector<glm::vec3> normals = smoothNormals(mesh.positions, mesh.triangles, weld);
    for (size_t i = 0; i < movedMm.size(); ++i) {
        if (movedMm[i] == 0) continue;
        const float smooth = glm::smoothstep(kSmoothFromMm, kSmoothToMm, movedMm[i]);
        const glm::vec3 normal = glm::mix(normals[weld.place[i]], fill.normalAt(mesh.positions[i]), smooth);
        if (glm::dot(normal, normal) > 1e-6f) mesh.normals[i] = glm::normalize(normal);
        head.occlusion[i] = glm::mix(head.occlusion[i], fill.occlusionAt(mesh.positions[i]), smooth);
    }
    const std::vector<float> curvature = bakeCurvature(mesh, weld, neighbours);
    for (size_t i = 0; i < movedMm.size(); ++i)
        if (movedMm[i] > 0) head.curvaturePerMm[i] = curvature[i];
}

// Those that were found on hair, or above it, come down to where the skin is now.
void lowerLandmarks(Head& head, const FormShares& shares, const PaintFill& fill) {
    for (const Landmark landmark : {Landmark::glabella, Landmark::vertex, Landmark::opisthocranion, Landmark::inion}) {
        glm::vec3& point = head.landmarks[landmark];
        point = fill.lowered(point, shares.at(point), 0);
    }
    const glm::dmat4 toFile = glm::inverse(head.pose.toHeadFrame());
    for (size_t i = 0; i < kLandmarkCount; ++i)
        if (head.landmarks.points[i] != siteGroundOf(head).landmarks.points[i])
            head.pose.landmarks.points[i] = glm::vec3(toFile * glm::dvec4(glm::dvec3(head.landmarks.points[i]), 1));
}

void changeForm(Head& head, const PaintMask& mask, const PaintFill& fill) {
    const std::vector<uint8_t> headSkin = findHeadSkin(head.mesh);
    const FormShares shares(siteGroundOf(head), mask, headSkin);
    const std::vector<float> movedMm = lowerForm(head.mesh, layersOf(head.mesh, headSkin), shares, fill);
    if (std::all_of(movedMm.begin(), movedMm.end(), [](float mm) { return mm == 0; })) return;
    shadeAnew(head, movedMm, fill);
    lowerLandmarks(head, shares, fill);
    head.bvh = Bvh(head.mesh.positions, head.mesh.triangles);
    const EarMask ears = seatHead(head, headSkin);
    head.siteTriangles = findSiteTrianglesWithin(head.siteTriangles, head.mesh, head.chart, head.landmarks, ears);
    head.scalpness = findScalpness(head.mesh, head.chart, ears);
    head.hash = headHash(head);
}

}  // namespace

HeadPtr paintedOut(const HeadPtr& found, const PaintOut& paint) {
    const PaintMask mask(paint, found->hair, found->chart.frame());
    if (mask.empty()) return found;
    const PaintFill fill(*found, mask);
    auto head = std::make_shared<Head>(*found);
    head->siteGround = found->siteGround ? found->siteGround : found;
    paintColours(head->mesh, mask, fill);
    changeForm(*head, mask, fill);
    return head;
}

}  // namespace stipple
