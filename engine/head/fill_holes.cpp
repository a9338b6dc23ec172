#include "engine/head/fill_holes.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "engine/head/chart.h"
#include "engine/head/hole_skin.h"
#include "engine/head/patch.h"
#include "engine/head/regions.h"
#include "engine/head/topology.h"

namespace stipple {
namespace {

// From corner to corner of its box: a hole up to the first is filled flat, near eyes, mouth, nostrils and ear holes up
// to the second, and a hole of the scalp up to the third is bridged: what is wider is a cut.
constexpr float kSmallMm = 15, kSmallNearOpeningsMm = 4, kMostBridgedMm = 130;
constexpr size_t kMostCorners = 4000;
// A hole faces as the skin around it does; the outer border of a piece faces the other way, a neck across.
constexpr float kSameFacing = 0.5f;

bool isNearOpenings(const Landmarks& landmarks, glm::vec3 p) {
    constexpr float kFaceForwardMm = 20, kUnderChinMm = 25, kEarMm = 40;
    const bool face = p.z > kFaceForwardMm && p.y < landmarks[Landmark::glabella].y + 5 &&
                      p.y > landmarks[Landmark::menton].y - kUnderChinMm;
    return face || glm::distance(p, landmarks[Landmark::tragionL]) < kEarMm ||
           glm::distance(p, landmarks[Landmark::tragionR]) < kEarMm;
}

class HoleFiller {
public:
    HoleFiller(Mesh& mesh, const Landmarks& landmarks)
        : mesh_(mesh),
          landmarks_(landmarks),
          weld_(weldByPosition(mesh.positions)),
          headSkin_(findHeadSkin(mesh, weld_)) {}

    void run() {
        for (const SkinHole& hole : findSkinHoles(mesh_, weld_, headSkin_))
            if (hole.rim.size() <= kMostCorners) fill(hole);
    }

    int64_t filled = 0;
    std::vector<std::vector<glm::vec3>> bridged;

private:
    void fill(const SkinHole& hole) {
        const HoleShape shape = shapeOf(mesh_, hole);
        if (shape.facing < kSameFacing) return;
        if (shape.extentMm <= (isNearOpenings(landmarks_, shape.middle) ? kSmallNearOpeningsMm : kSmallMm)) {
            const Patch patch = makePatch(flattened(mesh_, hole, shape));
            if (patch.triangles.empty()) return;
            addSkin(mesh_, hole, patch);
            ++filled;
        } else if (shape.extentMm <= kMostBridgedMm && isOnScalp(hole, shape)) {
            bridge(hole);
        }
    }

    bool isOnScalp(const SkinHole& hole, const HoleShape& shape) {
        constexpr float kBelowBorderMm = 25;
        if (isNearOpenings(landmarks_, shape.middle)) return false;
        const auto overBorder = [&](glm::vec3 p) {
            return p.y - siteBorderMm(landmarks_, chart().coordinateOf(p).azimuthDeg);
        };
        return overBorder(shape.middle) > 0 && std::all_of(hole.rim.begin(), hole.rim.end(), [&](uint32_t v) {
                   return overBorder(mesh_.positions[v]) > -kBelowBorderMm;
               });
    }

    void bridge(const SkinHole& hole) {
        constexpr double kCoarsestMm = 4;
        const FlatView view(mesh_, hole, chart().centre());
        Patch patch = makePatch(flattened(mesh_, hole, view));
        if (patch.triangles.empty()) return;
        refinePatch(patch, kCoarsestMm);
        addBridge(mesh_, hole, patch, view, headSkin_);
        std::vector<glm::vec3>& line = bridged.emplace_back();
        for (const uint32_t v : hole.rim) line.push_back(mesh_.positions[v]);
    }

    // Of the skin as it came.
    const Chart& chart() {
        if (!chart_) {
            std::vector<uint8_t> use = headSkin_;
            use.resize(mesh_.triangles.size(), 0);
            chart_.emplace(Bvh(mesh_.positions, mesh_.triangles, use), landmarks_);
        }
        return *chart_;
    }

    Mesh& mesh_;
    const Landmarks& landmarks_;
    Weld weld_;
    std::vector<uint8_t> headSkin_;
    std::optional<Chart> chart_;
};

}  // namespace

std::vector<std::vector<glm::vec3>> fillHoles(Mesh& mesh, const Landmarks& landmarks, std::vector<Finding>& findings) {
    HoleFiller filler(mesh, landmarks);
    filler.run();
    if (filler.filled) findings.push_back({"small holes filled", "", filler.filled});
    if (!filler.bridged.empty()) findings.push_back({"scan holes bridged", "", int64_t(filler.bridged.size())});
    return std::move(filler.bridged);
}

}  // namespace stipple
