// Rays and nearest points against a triangle mesh.
#pragma once
#include <cstdint>
#include <glm/glm.hpp>
#include <optional>
#include <span>
#include <vector>

namespace stipple {

struct SurfacePoint {
    uint32_t triangle = 0;
    float b1 = 0, b2 = 0;  // weights of the triangle's second and third corner
    glm::vec3 position{};
    float distanceMm = 0;  // along the ray, or to the point asked for
};

class Bvh {
public:
    Bvh() = default;
    // Keeps its own copy of the corners. `use` (one a triangle, or empty: all) picks the triangles that count.
    Bvh(std::span<const glm::vec3> positions, std::span<const glm::uvec3> triangles, std::span<const uint8_t> use = {});

    // First hit from `origin` along unit `direction` within maxDistanceMm, from either side.
    std::optional<SurfacePoint> firstHit(glm::vec3 origin, glm::vec3 direction, float maxDistanceMm) const;
    // Hit farthest from the origin (for surfaces seen from within).
    std::optional<SurfacePoint> lastHit(glm::vec3 origin, glm::vec3 direction, float maxDistanceMm) const;
    bool anyHit(glm::vec3 origin, glm::vec3 direction, float maxDistanceMm) const;
    std::optional<SurfacePoint> nearest(glm::vec3 point, float maxDistanceMm) const;
    bool empty() const { return nodes_.empty(); }

private:
    template <bool Any>
    std::optional<SurfacePoint> castRay(glm::vec3 origin, glm::vec3 direction, float maxDistanceMm) const;

    struct Node {
        glm::vec3 low, high;
        uint32_t first = 0,
                 count = 0;  // a leaf: corners [first, first+count); else children are `first` and `first + 1`
    };
    std::vector<Node> nodes_;
    std::vector<glm::vec3> corners_;     // three a triangle, in leaf order
    std::vector<uint32_t> triangleIds_;  // of the mesh, in leaf order
};

}  // namespace stipple
