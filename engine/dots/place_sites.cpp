#include <algorithm>
#include <cmath>

#include "engine/base/error.h"
#include "engine/dots/sites.h"
#include "engine/head/parallel.h"
#include "engine/head/topology.h"
#include "shaders/shared/noise.h"

namespace stipple {
namespace {

constexpr size_t kSitesAtOnce = 4096;
constexpr float kRoundingStretch = 1e-3f;  // of a head that was only turned

float smooth(float low, float high, float x) { return glm::smoothstep(low, high, x); }

// Which way hair grows: out of the whorl in a spiral on the crown, forward on the top, down at the sides and the back.
class HairFlow {
public:
    explicit HairFlow(const Landmarks& landmarks)
        : vertexY_(landmarks[Landmark::vertex].y), browZ_(landmarks[Landmark::glabella].z) {
        // FACTS §5.3: the parietal whorl, right of the midline; 117 mm up and 45 mm behind the vertex where the vertex
        // is 131 mm up and the back of the head 95 mm behind it.
        const glm::vec3& vertex = landmarks[Landmark::vertex];
        const glm::vec3& back = landmarks[Landmark::opisthocranion];
        whorl_ = {vertex.x - 9.0f, vertex.y * 0.893f, vertex.z + (back.z - vertex.z) * 0.474f};
    }

    glm::vec3 at(glm::vec3 p, glm::vec3 normal) const {
        const glm::vec3 out = p - whorl_;
        const float distance = glm::length(out) + 1e-3f;
        const glm::vec3 turn = glm::cross(glm::normalize(glm::vec3(0, 0.8f, -0.55f)), out);
        const glm::vec3 spiral = (out + turn * (0.9f * std::exp(-distance / kWhorlMm))) / distance;
        const float low = 1 - smooth(0.153f * vertexY_, 0.573f * vertexY_, p.y);
        const float front = smooth(0, 0.61f * browZ_, p.z);
        glm::vec3 flow = glm::mix(spiral, glm::vec3(0, -1, 0.15f), 0.8f * low);
        flow = glm::mix(flow, glm::vec3(0.004f * p.x, -0.15f, 1), 0.6f * front * (1 - low));
        flow += kWander * (wander(p) - 0.5f);
        flow -= normal * glm::dot(normal, flow);
        const float length = glm::length(flow);
        return length > 1e-4f ? flow / length : anyTangent(normal);
    }

private:
    static constexpr float kWhorlMm = 28;  // in which the spiral straightens
    static constexpr float kWander = 0.35f;

    static glm::vec3 wander(glm::vec3 p) {
        const glm::vec3 q = p * 0.05f;  // features of 20 mm
        return {shared::valueNoise(q), shared::valueNoise(q + 31.0f), shared::valueNoise(q + 77.0f)};
    }
    static glm::vec3 anyTangent(glm::vec3 normal) {
        const glm::vec3 axis = std::fabs(normal.y) < 0.9f ? glm::vec3(0, 1, 0) : glm::vec3(1, 0, 0);
        return glm::normalize(glm::cross(normal, axis));
    }

    float vertexY_, browZ_;
    glm::vec3 whorl_;
};

template <typename T>
T blend(const std::vector<T>& values, glm::uvec3 corners, const Site& site) {
    return values[corners.x] * (1 - site.b1 - site.b2) + values[corners.y] * site.b1 + values[corners.z] * site.b2;
}

// Area of the skin over what it was on the site ground, one a vertex, the mean of its triangles; empty where the head
// was at most moved as a whole.
std::vector<float> stretchOf(const Head& head) {
    const Head& ground = siteGroundOf(head);
    const std::vector<glm::vec3>&here = head.mesh.positions, &there = ground.mesh.positions;
    if (&ground == &head || head.mesh.triangles != ground.mesh.triangles) return {};
    std::vector<double> areaHere(here.size(), 0), areaThere(here.size(), 0);
    for (const glm::uvec3& t : head.mesh.triangles) {
        const double a = triangleArea(here, t), b = triangleArea(there, t);
        for (int k = 0; k < 3; ++k) {
            areaHere[t[k]] += a;
            areaThere[t[k]] += b;
        }
    }
    std::vector<float> stretch(here.size(), 1);
    bool isStretched = false;
    for (size_t i = 0; i < here.size(); ++i) {
        if (!(areaThere[i] > 0)) continue;
        stretch[i] = std::clamp(float(areaHere[i] / areaThere[i]), 1 / kMostStretch, kMostStretch);
        isStretched = isStretched || std::fabs(stretch[i] - 1) > kRoundingStretch;
    }
    if (!isStretched) stretch.clear();
    return stretch;
}

}  // namespace

std::vector<PlacedSite> placeSites(const Head& head, const SiteSet& sites) {
    const std::vector<float> stretch = stretchOf(head);
    STIPPLE_CHECK(head.plane.size() == head.mesh.positions.size(), head.plane.size());
    const HairFlow flow(head.landmarks);
    std::vector<PlacedSite> placed(sites.sites.size());
    parallelRanges(placed.size(), kSitesAtOnce, [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i) {
            const Site& site = sites.sites[i];
            PlacedSite& at = placed[i];
            const glm::uvec3 corners = head.mesh.triangles[site.triangle];
            at.positionMm = blend(head.mesh.positions, corners, site);
            const glm::vec3 normal = blend(head.mesh.normals, corners, site);
            at.normal = glm::dot(normal, normal) > 1e-12f ? glm::normalize(normal) : glm::vec3(0, 1, 0);
            at.flow = flow.at(at.positionMm, at.normal);
            at.plane = blend(head.plane, corners, site);
            at.isShut = !head.siteTriangles[site.triangle];
            if (!stretch.empty()) at.stretch = blend(stretch, corners, site);
        }
    });
    return placed;
}

}  // namespace stipple
