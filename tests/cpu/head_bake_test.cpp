#include <doctest/doctest.h>

#include <stdlib.h>

#include <cmath>

#include "engine/head/bake.h"
#include "tests/support/head_shapes.h"
#include "tests/support/nearly.h"
#include "tests/support/temporary_folder.h"

using namespace stipple;

namespace {

// Two faces of a groove or a ridge: y = slope * |x|, normals upwards.
Mesh foldMesh(float slope) {
    Mesh mesh;
    constexpr int kCells = 40;
    for (int z = 0; z <= kCells; ++z) {
        for (int x = 0; x <= kCells; ++x) {
            const float px = float(x - kCells / 2) * 4, pz = float(z - kCells / 2) * 4;
            mesh.positions.push_back({px, slope * std::abs(px), pz});
            const float side = px > 0 ? 1.0f : px < 0 ? -1.0f : 0.0f;
            mesh.normals.push_back(glm::normalize(glm::vec3(-slope * side, 1, 0)));
        }
    }
    for (uint32_t z = 0; z < kCells; ++z) {
        for (uint32_t x = 0; x < kCells; ++x) {
            const uint32_t a = z * (kCells + 1) + x, b = a + 1, c = a + kCells + 1, d = c + 1;
            mesh.triangles.push_back({a, c, b});
            mesh.triangles.push_back({b, c, d});
        }
    }
    mesh.parts.assign(mesh.triangles.size(), Part::skin);
    return mesh;
}

std::vector<float> occlusionOf(const Mesh& mesh) {
    const Weld weld = weldByPosition(mesh.positions);
    return bakeOcclusion(mesh, weld, findNeighbours(mesh.triangles, weld), Bvh(mesh.positions, mesh.triangles));
}

std::vector<float> curvatureOf(const Mesh& mesh) {
    const Weld weld = weldByPosition(mesh.positions);
    return bakeCurvature(mesh, weld, findNeighbours(mesh.triangles, weld));
}

std::vector<float> thicknessOf(const Mesh& mesh) {
    const Weld weld = weldByPosition(mesh.positions);
    return bakeThickness(mesh, weld, findNeighbours(mesh.triangles, weld), Bvh(mesh.positions, mesh.triangles));
}

// Tests keep out of the person's own cache.
const TemporaryFolder& privateCache() {
    static const TemporaryFolder folder;
    setenv("XDG_CACHE_HOME", folder.path().c_str(), 1);
    return folder;
}

}  // namespace

TEST_CASE("a convex shape sees everything, a groove of a right angle about half") {
    privateCache();
    for (const float open : occlusionOf(ellipsoidMesh({80, 90, 100}, 20, 40))) CHECK(open > 0.99f);
    const Mesh groove = foldMesh(1);
    const std::vector<float> open = occlusionOf(groove);
    // At the bottom the sky is a wedge of 90 degrees: cosine-weighted, sin(45 degrees) of it is left.
    const size_t bottom = 20 * 41 + 20;
    CHECK(open[bottom] == nearly(0.707, 0.1));
    CHECK(open[20 * 41 + 38] > open[bottom]);
}

TEST_CASE("the bake read back from the cache is the one that was made, and a damaged cache does no harm") {
    const auto folder = privateCache().path() / "stipple";
    const Mesh groove = foldMesh(0.7f);
    const std::vector<float> made = occlusionOf(groove);
    CHECK(occlusionOf(groove) == made);
    bool damaged = false;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::filesystem::resize_file(entry.path(), 10);
        damaged = true;
    }
    CHECK(damaged);
    CHECK(occlusionOf(groove) == made);
}

TEST_CASE("the mean curvature of a ball is one over its radius, of a hollow ball its opposite") {
    for (const float curvature : curvatureOf(ellipsoidMesh({50, 50, 50}, 40, 80)))
        CHECK(curvature == nearly(0.02, 0.02));
    Mesh hollow = ellipsoidMesh({50, 50, 50}, 40, 80);
    for (glm::vec3& n : hollow.normals) n = -n;
    for (const float curvature : curvatureOf(hollow)) CHECK(curvature == nearly(-0.02, 0.02));
}

TEST_CASE("a leaf is as thick as it is, and what is thick or stands close before something lets nothing through") {
    privateCache();
    constexpr float kLeafMm = 4;
    const Mesh leaf = ellipsoidMesh({0.5f * kLeafMm, 40, 40}, 60, 120);
    const std::vector<float> through = thicknessOf(leaf);
    for (size_t i = 0; i < through.size(); ++i)
        if (std::abs(leaf.positions[i].y) < 8 && std::abs(leaf.positions[i].z) < 8)
            CHECK(through[i] == nearly(kLeafMm, 0.15));
    for (const float mm : thicknessOf(ellipsoidMesh({80, 90, 100}, 20, 40))) CHECK(mm == doctest::Approx(kThickMm));

    Mesh before = leaf;  // a second leaf 3 mm behind it
    const auto first = uint32_t(before.positions.size());
    for (const glm::vec3& p : leaf.positions) before.positions.push_back(p + glm::vec3(kLeafMm + 3, 0, 0));
    before.normals.insert(before.normals.end(), leaf.normals.begin(), leaf.normals.end());
    for (const glm::uvec3& t : leaf.triangles) before.triangles.push_back(t + first);
    before.parts.assign(before.triangles.size(), Part::skin);
    const std::vector<float> shaded = thicknessOf(before);
    for (size_t i = 0; i < first; ++i)
        if (leaf.positions[i].x < -1.5f && std::abs(leaf.positions[i].y) < 8 && std::abs(leaf.positions[i].z) < 8)
            CHECK(shaded[i] == doctest::Approx(kThickMm));
}
