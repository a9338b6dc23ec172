// The head's own neighbourhood, cut out of whatever the mesh holds and sampled more finely.
#pragma once
#include <span>
#include <vector>

#include "engine/head/pose/similarity.h"
#include "engine/head/pose/surface_cloud.h"

namespace stipple::headfit {

struct HeadRegion {
    std::vector<glm::vec3> positions;
    std::vector<glm::uvec3> triangles;
    SurfaceCloud cloud;
};

HeadRegion cutHeadRegion(std::span<const glm::vec3> positions, std::span<const glm::uvec3> triangles,
                         const Similarity& pose);

}  // namespace stipple::headfit
