// A head's outer skin as even samples: the solver looks at nothing else, so that winding, inner shells, teeth, eyes and
// open necks do not matter to it.
#pragma once
#include <glm/glm.hpp>
#include <span>
#include <vector>

#include "engine/head/pose/kd_tree.h"

namespace stipple::headfit {

struct SurfaceCloud {
    std::vector<glm::vec3> points, normals;  // outward, unit
    KdTree tree;

    SurfaceCloud() = default;
    SurfaceCloud(std::vector<glm::vec3> p, std::vector<glm::vec3> n)
        : points(std::move(p)), normals(std::move(n)), tree(points) {}
};

// In squared data units.
inline float facetArea(std::span<const glm::vec3> positions, const glm::uvec3& t) {
    const glm::vec3& a = positions[t.x];
    return 0.5f * glm::length(glm::cross(positions[t.y] - a, positions[t.z] - a));
}

// Triangles without the small loose parts: those under 0.5 % of the largest part's area, unless that would drop 30 % of
// everything (a soup of small patches). Parts hang together by equal positions.
std::vector<glm::uvec3> dropLooseParts(std::span<const glm::vec3> positions, std::span<const glm::uvec3> triangles);

struct OuterSampling {
    int count = 9000;       // candidates on the whole surface
    int pictureSize = 144;  // pixels of a depth picture's side
    double areaPower = 1;   // a triangle's share goes with area^areaPower
};

// Points on the surface that are seen from at least 20 % of the directions in front of them, with the normal of the
// side that is seen. Deterministic: no random numbers.
SurfaceCloud sampleOuterSurface(std::span<const glm::vec3> positions, std::span<const glm::uvec3> triangles,
                                const OuterSampling& sampling);

// Even directions over the sphere (golden spiral).
std::vector<glm::vec3> sphereDirections(int count);

}  // namespace stipple::headfit
