// Heads made by hand, for tests of the renderer: simple shapes with all bakes filled in.
#pragma once
#include <cmath>
#include <glm/glm.hpp>
#include <memory>

#include "engine/dots/sites.h"
#include "engine/dots/treatment.h"
#include "engine/head/bake.h"
#include "engine/head/head.h"

namespace stipple {

inline void fillBakes(Head& head) {
    const size_t vertices = head.mesh.positions.size();
    head.mesh.parts.assign(head.mesh.triangles.size(), Part::skin);
    head.siteTriangles.assign(head.mesh.triangles.size(), 1);
    head.occlusion.assign(vertices, 1.0f);
    head.thicknessMm.assign(vertices, kThickMm);
    head.curvaturePerMm.assign(vertices, 0.0f);
    head.scalpness.assign(vertices, 1.0f);
    head.plane.clear();
    for (const glm::vec3& p : head.mesh.positions) head.plane.push_back(glm::vec2(p.x, p.y) / 400.0f + 0.5f);
}

// A square of `sideMm` about the origin that faces +Z.
inline HeadPtr planeHead(float sideMm, int cells = 8) {
    auto head = std::make_shared<Head>();
    head->name = "plane";
    Mesh& mesh = head->mesh;
    for (int y = 0; y <= cells; ++y)
        for (int x = 0; x <= cells; ++x) {
            mesh.positions.push_back(
                {(float(x) / float(cells) - 0.5f) * sideMm, (float(y) / float(cells) - 0.5f) * sideMm, 0.0f});
            mesh.normals.push_back({0, 0, 1});
        }
    for (int y = 0; y < cells; ++y)
        for (int x = 0; x < cells; ++x) {
            const unsigned a = unsigned(y * (cells + 1) + x), b = a + 1, c = a + unsigned(cells) + 1, d = c + 1;
            mesh.triangles.push_back({a, b, d});
            mesh.triangles.push_back({a, d, c});
        }
    fillBakes(*head);
    return head;
}

// A ball of `radiusMm` about the origin.
inline HeadPtr ballHead(float radiusMm, int rings = 96) {
    auto head = std::make_shared<Head>();
    head->name = "ball";
    Mesh& mesh = head->mesh;
    const int segments = 2 * rings;
    for (int r = 0; r <= rings; ++r)
        for (int s = 0; s <= segments; ++s) {
            const float polar = 3.14159265f * float(r) / float(rings), turn = 6.2831853f * float(s) / float(segments);
            const glm::vec3 n(std::sin(polar) * std::sin(turn), std::cos(polar), std::sin(polar) * std::cos(turn));
            mesh.positions.push_back(n * radiusMm);
            mesh.normals.push_back(n);
        }
    for (int r = 0; r < rings; ++r)
        for (int s = 0; s < segments; ++s) {
            const unsigned a = unsigned(r * (segments + 1) + s), b = a + 1;
            const unsigned c = a + unsigned(segments) + 1, d = c + 1;
            mesh.triangles.push_back({a, c, d});
            mesh.triangles.push_back({a, d, b});
        }
    fillBakes(*head);
    return head;
}

struct SyntheticSites {
    SiteSet set;
    std::vector<PlacedSite> placed;

    void add(glm::vec3 position, glm::vec3 normal, uint8_t label) {
        Site site;
        site.hairLabel = label;
        site.layerLabel = uint8_t(label * 37u);
        set.sites.push_back(site);
        const glm::vec3 aside = std::fabs(normal.y) < 0.9f ? glm::vec3(0, 1, 0) : glm::vec3(1, 0, 0);
        placed.push_back({position, normal, glm::normalize(glm::cross(aside, normal)),
                          glm::vec2(position.x, position.y) / 400.0f + 0.5f});
    }
    VisibleDots allMarks(uint32_t bits = 0) const {
        VisibleDots visible;
        for (uint32_t i = 0; i < set.sites.size(); ++i) visible.marks.push_back(i | bits);
        return visible;
    }
};

// A jittered grid over a square of the plane.
inline SyntheticSites planeSites(float sideMm, float perCm2) {
    SyntheticSites sites;
    const float step = 10.0f / std::sqrt(perCm2);
    const int count = int(sideMm / step);
    uint32_t random = 1;
    auto jitter = [&] {
        random = random * 1664525u + 1013904223u;
        return (float(random >> 8) / 16777216.0f - 0.5f) * 0.5f;
    };
    for (int y = 0; y < count; ++y)
        for (int x = 0; x < count; ++x) {
            const float px = (float(x) + 0.5f + jitter()) * step, py = (float(y) + 0.5f + jitter()) * step;
            sites.add({px - 0.5f * sideMm, py - 0.5f * sideMm, 0}, {0, 0, 1}, uint8_t(x * 7 + y * 13));
        }
    return sites;
}

// A spiral over the ball (Fibonacci lattice).
inline SyntheticSites ballSites(float radiusMm, int count) {
    SyntheticSites sites;
    for (int i = 0; i < count; ++i) {
        const float y = 1 - 2 * (float(i) + 0.5f) / float(count), r = std::sqrt(1 - y * y);
        const double turn = 2.399963229728653 * double(i);
        const glm::vec3 n(r * float(std::sin(turn)), y, r * float(std::cos(turn)));
        sites.add(n * radiusMm, n, uint8_t(i * 31));
    }
    return sites;
}

}  // namespace stipple
