#include "engine/head/pose/head_region.h"

#include <cstdint>

namespace stipple::headfit {

namespace {

constexpr float kRadiusMm = 185;  // about a point 10 mm over the ear axis

void copyTrianglesNear(HeadRegion& region, std::span<const glm::vec3> positions, std::span<const glm::uvec3> triangles,
                       glm::vec3 centre, float radius) {
    constexpr uint32_t kNew = ~0u;
    std::vector<uint32_t> newIndex(positions.size(), kNew);
    for (glm::uvec3 t : triangles) {
        bool near = false;
        for (int k = 0; k < 3; ++k) near |= glm::length(positions[t[k]] - centre) < radius;
        if (!near) continue;
        for (int k = 0; k < 3; ++k) {
            uint32_t& index = newIndex[t[k]];
            if (index == kNew) {
                index = uint32_t(region.positions.size());
                region.positions.push_back(positions[t[k]]);
            }
            t[k] = index;
        }
        region.triangles.push_back(t);
    }
}

}  // namespace

HeadRegion cutHeadRegion(std::span<const glm::vec3> positions, std::span<const glm::uvec3> triangles,
                         const Similarity& pose) {
    glm::vec3 centre = pose.toData({0, 10, 0});
    float radius = kRadiusMm * pose.scale;
    HeadRegion region;
    copyTrianglesNear(region, positions, triangles, centre, radius);
    OuterSampling sampling;
    sampling.count = 16000;
    sampling.pictureSize = 224;
    SurfaceCloud all = sampleOuterSurface(region.positions, region.triangles, sampling);
    std::vector<glm::vec3> points, normals;
    for (size_t i = 0; i < all.points.size(); ++i) {
        if (glm::length(all.points[i] - centre) >= radius) continue;
        points.push_back(all.points[i]);
        normals.push_back(all.normals[i]);
    }
    region.cloud = SurfaceCloud(std::move(points), std::move(normals));
    return region;
}

}  // namespace stipple::headfit
