#include "engine/dots/sites.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

#include "engine/base/units.h"
#include "engine/dots/point_grid.h"
#include "engine/dots/site_labels.h"
#include "shaders/shared/noise.h"

namespace stipple {
namespace {

// Site n keeps kDartSpacing / sqrt(n / area) from all before it. At 0.55 a dart lands in 5 tries, the mean distance to
// the nearest is 0.765 and its spread 16 %; from 0.65 on the tries rise steeply and the sites begin to look like a
// lattice.
constexpr float kDartSpacing = 0.55f;
constexpr float kLeastSpacing = 0.46f;  // the law says 0.45
constexpr int kTriesAtFullSpacing = 400;
constexpr int kTriesAStep = 100;
constexpr int kSpacingSteps = 20;  // down to kLeastSpacing, where the surface is crowded (folds, doubled scans)
constexpr size_t kSitesBetweenQuestions = 4096;

struct Dart {
    uint32_t triangle;
    float b1, b2;
    glm::vec3 position;
};

// Points evenly at random on the triangles that sites may lie on; the n-th dart is a function of (mesh, seed, n).
class DartThrower {
public:
    DartThrower(const Head& head, uint32_t seed) : seed_(shared::hashPcg(seed ^ 0x51735u)) {
        std::vector<double> areas;
        for (size_t t = 0; t < head.mesh.triangles.size(); ++t) {
            if (t >= head.siteTriangles.size() || !head.siteTriangles[t]) continue;
            const glm::uvec3 corners = head.mesh.triangles[t];
            const glm::vec3 a = head.mesh.positions[corners.x];
            const Face face{uint32_t(t), a, head.mesh.positions[corners.y] - a, head.mesh.positions[corners.z] - a};
            const double area = 0.5 * glm::length(glm::cross(glm::dvec3(face.edge1), glm::dvec3(face.edge2)));
            if (!(area > 0)) continue;
            faces_.push_back(face);
            areas.push_back(area);
        }
        areaMm2_ = std::accumulate(areas.begin(), areas.end(), 0.0);
        buildAliases(areas);
    }

    double areaMm2() const { return areaMm2_; }

    Dart dart(uint32_t number) const {
        const uint32_t own = shared::hashPcg(number ^ seed_);
        const uint64_t spread = uint64_t(shared::hashPcg(own)) * faces_.size();
        size_t index = size_t(spread >> 32);
        if (shared::label01(own, 1) >= keep_[index]) index = alias_[index];
        float b1 = shared::label01(own, 2), b2 = shared::label01(own, 3);
        if (b1 + b2 > 1) {
            b1 = 1 - b1;
            b2 = 1 - b2;
        }
        const Face& face = faces_[index];
        return {face.triangle, b1, b2, face.corner + face.edge1 * b1 + face.edge2 * b2};
    }

private:
    struct Face {
        uint32_t triangle;
        glm::vec3 corner, edge1, edge2;
    };

    // Walker's alias method, in the form of Vose (IEEE Trans. Software Eng. 17, 1991).
    void buildAliases(const std::vector<double>& areas) {
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

    std::vector<Face> faces_;
    std::vector<float> keep_;
    std::vector<uint32_t> alias_;
    double areaMm2_ = 0;
    uint32_t seed_;
};

// Throws darts in order until one keeps its distance. Where none does, the distance falls in steps to the least that
// the law allows; nothing where even that finds no room.
std::optional<Dart> nextSite(const DartThrower& thrower, const PointGrid& grid, float spacingMm, uint32_t& dartNumber) {
    for (int step = 0; step <= kSpacingSteps; ++step) {
        const float share = float(step) / kSpacingSteps;
        const float distanceMm = spacingMm * (kDartSpacing + (kLeastSpacing - kDartSpacing) * share);
        const int tries = step == 0 ? kTriesAtFullSpacing : kTriesAStep;
        for (int i = 0; i < tries; ++i) {
            const Dart dart = thrower.dart(dartNumber++);
            if (!grid.anyWithin(dart.position, distanceMm)) return dart;
        }
    }
    return std::nullopt;
}

}  // namespace

uint32_t siteSeed(uint32_t index, uint32_t setSeed) { return shared::hashPcg(index ^ shared::hashPcg(setSeed)); }

SiteSet makeSites(const Head& head, uint32_t seed, size_t count, const std::function<bool()>& keepGoing) {
    const DartThrower thrower(head, seed);
    SiteSet set{{}, cm2OfMm2(thrower.areaMm2()), seed};
    if (!(thrower.areaMm2() > 0)) return set;
    count = std::min(count, kMaxSites);
    set.sites.reserve(count);

    const float firstSpacingMm = float(std::sqrt(thrower.areaMm2()));
    PointGrid grid(2 * kDartSpacing * firstSpacingMm);
    SiteLabeller labeller(firstSpacingMm, seed);
    uint32_t dartNumber = 0;
    while (set.sites.size() < count) {
        const size_t rank = set.sites.size() + 1;
        if (keepGoing && rank % kSitesBetweenQuestions == 0 && !keepGoing()) break;
        const float spacingMm = float(std::sqrt(thrower.areaMm2() / double(rank)));
        if (kDartSpacing * spacingMm < 0.33f * grid.cellMm()) grid = grid.withCells(2 * kDartSpacing * spacingMm);

        const std::optional<Dart> dart = nextSite(thrower, grid, spacingMm, dartNumber);
        if (!dart) break;
        Site site{dart->triangle, dart->b1, dart->b2, float(double(rank) / set.areaCm2)};
        labeller.label(site, dart->position, spacingMm);
        grid.add(dart->position);
        set.sites.push_back(site);
    }
    return set;
}

}  // namespace stipple
