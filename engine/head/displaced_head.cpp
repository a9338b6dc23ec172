#include <array>

#include "engine/base/error.h"
#include "engine/head/bake.h"
#include "engine/head/head_build.h"
#include "engine/head/head_to_measure.h"
#include "engine/head/parallel.h"
#include "engine/head/regions.h"
#include "engine/head/topology.h"

namespace stipple {
namespace {

struct Box {
    glm::vec3 low{1e9f}, high{-1e9f};
    void add(glm::vec3 p) {
        low = glm::min(low, p);
        high = glm::max(high, p);
    }
    glm::vec3 middle() const { return 0.5f * (low + high); }
};

// One a vertex: 0 no eye, 1 the left eye, 2 the right.
std::vector<uint8_t> eyeOfVertices(const Mesh& mesh) {
    std::vector<uint8_t> eyes(mesh.positions.size(), 0);
    for (size_t t = 0; t < mesh.triangles.size(); ++t) {
        if (mesh.parts[t] != Part::eye) continue;
        for (int k = 0; k < 3; ++k) {
            const uint32_t v = mesh.triangles[t][k];
            eyes[v] = mesh.positions[v].x > 0 ? 1 : 2;
        }
    }
    return eyes;
}

void displaceMesh(Mesh& mesh, const auto& shift) {
    const std::vector<uint8_t> eyes = eyeOfVertices(mesh);
    std::array<Box, 3> boxes;
    for (size_t i = 0; i < eyes.size(); ++i) boxes[eyes[i]].add(mesh.positions[i]);
    const std::array<glm::vec3, 3> eyeShift{glm::vec3(0), shift(boxes[1].middle()), shift(boxes[2].middle())};
    parallelRanges(mesh.positions.size(), 2048, [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i) {
            glm::vec3& p = mesh.positions[i];
            if (eyes[i]) {
                p += eyeShift[eyes[i]];
                continue;
            }
            mesh.normals[i] = displacedNormal(p, mesh.normals[i], shift);
            p += shift(p);
        }
    });
}

}  // namespace

HeadPtr displacedHead(const HeadPtr& own, const IdentityFrame& frame, const Identity& identity) {
    STIPPLE_CHECK(!own->siteGround, "displaced twice");
    if (identity.isNeutral()) return own;
    const auto shift = [&](glm::vec3 p) { return frame.scale * identity.shift(frame.toDesign(p)); };
    auto head = std::make_shared<Head>(*own);
    head->siteGround = own;
    displaceMesh(head->mesh, shift);
    for (glm::vec3& p : head->landmarks.points) p += shift(p);
    // the origin stays midway between the tragions
    const glm::vec3 origin = 0.5f * (head->landmarks[Landmark::tragionL] + head->landmarks[Landmark::tragionR]);
    for (glm::vec3& p : head->mesh.positions) p -= origin;
    for (glm::vec3& p : head->landmarks.points) p -= origin;
    head->pose.landmarks = head->landmarks;

    const Mesh& mesh = head->mesh;
    head->bvh = Bvh(mesh.positions, mesh.triangles);
    const Weld weld = weldByPosition(mesh.positions);
    seatHead(*head, findHeadSkin(mesh, weld));
    head->curvaturePerMm = bakeCurvature(mesh, weld, findNeighbours(mesh.triangles, weld));
    head->hash = headHash(*head);
    return head;
}

}  // namespace stipple
