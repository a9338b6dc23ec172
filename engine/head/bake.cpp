#include "engine/head/bake.h"

#include <algorithm>
#include <cmath>

#include "engine/base/units.h"
#include "engine/head/bake_places.h"

namespace stipple {
namespace {

constexpr float kReachMm = 60;
constexpr float kLiftMm = 0.15f;  // off the surface, so that a ray does not meet its own triangle
constexpr int kRays = 64;
constexpr int kInwardRays = 12;
constexpr float kInwardSpread = 0.4f;  // tangent of the widest
// What stands closer to the far side takes the light from it: the head behind an ear's root, an eyeball behind its lid.
constexpr float kFreeMm = 8;

// Unit directions about +z, cosine-weighted and evenly spread: a Fibonacci spiral on the disc (Vogel 1979), lifted.
std::vector<glm::vec3> cosineDirections(int count) {
    std::vector<glm::vec3> directions;
    for (int i = 0; i < count; ++i) {
        const float r2 = (float(i) + 0.5f) / float(count), turn = 2.39996323f * float(i);
        directions.push_back({std::sqrt(r2) * std::cos(turn), std::sqrt(r2) * std::sin(turn), std::sqrt(1 - r2)});
    }
    return directions;
}

// Columns: two sides and the direction itself.
glm::mat3 frameAbout(glm::vec3 direction) {
    const glm::vec3 hint = std::abs(direction.y) < 0.8f ? glm::vec3(0, 1, 0) : glm::vec3(1, 0, 0);
    const glm::vec3 side = glm::normalize(glm::cross(direction, hint));
    return {side, glm::cross(direction, side), direction};
}

// Share of kThickMm that a ray goes through before it comes out where there is light; 1 where it does not.
float throughAlong(const Bvh& bvh, glm::vec3 origin, glm::vec3 direction) {
    const auto exit = bvh.firstHit(origin, direction, kThickMm);
    if (!exit || bvh.anyHit(exit->position + kLiftMm * direction, direction, kFreeMm)) return 1;
    return exit->distanceMm / kThickMm;
}

}  // namespace

std::vector<float> bakeOcclusion(const Mesh& mesh, const Weld& weld, const Neighbours& neighbours, const Bvh& bvh) {
    const std::vector<glm::vec3> directions = cosineDirections(kRays);
    const auto openAt = [&](glm::vec3 position, glm::vec3 normal) {
        const glm::mat3 frame = frameAbout(normal);
        const glm::vec3 origin = position + kLiftMm * normal;
        int hidden = 0;
        for (const glm::vec3& d : directions) hidden += bvh.anyHit(origin, frame * d, kReachMm) ? 1 : 0;
        return 1 - float(hidden) / float(directions.size());
    };
    return bakeAtPlaces(mesh, weld, neighbours, {"occlusion", "occlusion 2", openAt});
}

std::vector<float> bakeThickness(const Mesh& mesh, const Weld& weld, const Neighbours& neighbours, const Bvh& bvh) {
    std::vector<glm::vec3> directions = cosineDirections(kInwardRays);
    for (glm::vec3& d : directions) d = glm::normalize(glm::vec3(kInwardSpread * d.x, kInwardSpread * d.y, 1));
    const auto shareAt = [&](glm::vec3 position, glm::vec3 normal) {
        const glm::mat3 frame = frameAbout(-normal);
        const glm::vec3 origin = position - kLiftMm * normal;
        float sum = throughAlong(bvh, origin, -normal);
        if (sum == 1) return 1.0f;  // nearly all of a head
        for (size_t i = 1; i < directions.size(); ++i) sum += throughAlong(bvh, origin, frame * directions[i]);
        return sum / float(directions.size());
    };
    std::vector<float> thickness = bakeAtPlaces(mesh, weld, neighbours, {"thickness", "thickness 1", shareAt});
    for (float& share : thickness) share *= kThickMm;
    return thickness;
}

std::vector<float> bakeCurvature(const Mesh& mesh, const Weld& weld, const Neighbours& neighbours) {
    constexpr float kMaxPerMm = 1.0f;
    constexpr int kSmoothing = 3;
    const std::vector<uint32_t> first = firstVertices(weld);
    std::vector<float> curvature(weld.count, 0.0f);
    for (uint32_t p = 0; p < weld.count; ++p) {
        // Normal curvature along each edge, averaged over the directions.
        float sum = 0, count = 0;
        for (const uint32_t q : neighbours.of(p)) {
            const glm::vec3 edge = mesh.positions[first[q]] - mesh.positions[first[p]];
            const float square = glm::dot(edge, edge);
            if (!(square > 1e-6f)) continue;
            sum += glm::dot(mesh.normals[first[q]] - mesh.normals[first[p]], edge) / square;
            ++count;
        }
        if (count > 0) curvature[p] = std::clamp(sum / count, -kMaxPerMm, kMaxPerMm);
    }
    for (int i = 0; i < kSmoothing; ++i) smoothOnce(curvature, neighbours);
    return perVertex(weld, curvature);
}

}  // namespace stipple
