#include "engine/head/head_build.h"

#include <algorithm>

#include "engine/base/hash.h"
#include "engine/head/bake.h"
#include "engine/head/bytes_of.h"
#include "engine/head/measures.h"
#include "engine/head/parallel.h"
#include "engine/head/regions.h"
#include "engine/head/topology.h"

namespace stipple {

std::string headHash(const Head& head) {
    ContentHasher hasher;
    hasher.add("head 1");
    hasher.add(bytesOf(head.mesh.positions));
    hasher.add(bytesOf(head.mesh.triangles));
    hasher.add(bytesOf(head.siteTriangles));
    return hasher.hex();
}

EarMask seatHead(Head& head, std::span<const uint8_t> headSkin) {
    const Mesh& mesh = head.mesh;
    const Landmarks& landmarks = head.landmarks;
    const bool allSkin = std::all_of(headSkin.begin(), headSkin.end(), [](uint8_t s) { return s != 0; });
    head.chart = Chart(allSkin ? head.bvh : Bvh(mesh.positions, mesh.triangles, headSkin), landmarks);
    head.measures = measureHead(head.chart, landmarks);
    head.measures.arc =
        tapeMm(head, landmarks[Landmark::tragionL], landmarks[Landmark::tragionR], landmarks[Landmark::vertex]);
    head.upperHeadCm2 = measureUpperHeadCm2(head.chart, landmarks);
    head.plane.resize(mesh.positions.size());
    parallelRanges(head.plane.size(), 8192, [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i) head.plane[i] = head.chart.planeOf(mesh.positions[i]);
    });
    return EarMask(head.chart, landmarks, mesh.positions, mesh.triangles, headSkin);
}

HeadPtr buildHead(HeadDraft draft, const WorkWatch& watch) {
    watch.begin("measuring it");
    auto head = std::make_shared<Head>();
    head->name = std::move(draft.name);
    head->format = std::move(draft.format);
    head->builtIn = draft.builtIn;
    head->pose = draft.pose;
    head->mesh = std::move(draft.mesh);
    head->trianglesInFile = draft.trianglesInFile ? draft.trianglesInFile : head->mesh.triangles.size();
    head->findings = std::move(draft.findings);
    head->bridges = std::move(draft.bridges);
    head->landmarks = draft.landmarks;
    const Mesh& mesh = head->mesh;

    head->bvh = Bvh(mesh.positions, mesh.triangles);
    leaveIfStopped(watch.stop);
    const Weld weld = weldByPosition(mesh.positions);
    const std::vector<uint8_t> headSkin = findHeadSkin(mesh, weld);
    const EarMask ears = seatHead(*head, headSkin);
    for (Finding& flaw : findFlaws(mesh, weld, headSkin, head->chart)) head->findings.push_back(std::move(flaw));
    head->siteTriangles = findSiteTriangles(mesh, headSkin, head->bvh, head->chart, head->landmarks, ears);
    head->scalpness = draft.scalpness.empty() ? findScalpness(mesh, head->chart, ears) : std::move(draft.scalpness);

    watch.begin("shading it");
    const Neighbours neighbours = findNeighbours(mesh.triangles, weld);
    head->occlusion =
        draft.occlusion.empty() ? bakeOcclusion(mesh, weld, neighbours, head->bvh) : std::move(draft.occlusion);
    head->thicknessMm = bakeThickness(mesh, weld, neighbours, head->bvh);
    // Lids and nostrils are thin too, but no light stands behind them.
    for (size_t i = 0; i < mesh.positions.size(); ++i)
        head->thicknessMm[i] = glm::mix(kThickMm, head->thicknessMm[i], ears.at(mesh.positions[i]));
    head->curvaturePerMm = bakeCurvature(mesh, weld, neighbours);
    head->hash = headHash(*head);
    if (!head->builtIn) head->hair = guessHair(*head);
    if (!head->hair.empty()) head->findings.push_back(hairFinding(head->hair));
    return head;
}

}  // namespace stipple
