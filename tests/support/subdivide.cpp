#include "tests/support/subdivide.h"

#include <algorithm>
#include <unordered_map>

namespace stipple {
namespace {

class EdgeHalver {
public:
    EdgeHalver(Mesh& mesh, float longest) : mesh_(mesh), longest_(longest) {}

    void run() {
        const std::vector<glm::uvec3> before = std::move(mesh_.triangles);
        const std::vector<Part> parts = std::move(mesh_.parts);
        mesh_.triangles.clear();
        mesh_.parts.clear();
        for (size_t t = 0; t < before.size(); ++t) {
            split(before[t]);
            mesh_.parts.resize(mesh_.triangles.size(), parts[t]);
        }
    }

private:
    static constexpr uint32_t kWhole = UINT32_MAX;

    // The vertex in the middle of an edge that is too long.
    uint32_t middleOf(uint32_t a, uint32_t b) {
        if (!(glm::distance(mesh_.positions[a], mesh_.positions[b]) > longest_)) return kWhole;
        const auto [at, isNew] =
            middles_.try_emplace(uint64_t(std::min(a, b)) << 32 | std::max(a, b), uint32_t(mesh_.positions.size()));
        if (isNew) {
            const auto blend = [&](auto& items) {
                if (!items.empty()) items.push_back((items[a] + items[b]) * 0.5f);
            };
            blend(mesh_.positions), blend(mesh_.normals), blend(mesh_.colours), blend(mesh_.uvs);
        }
        return at->second;
    }

    void split(glm::uvec3 t) {
        // Turned so that the first edge is whole only where all or the two others are, too.
        glm::uvec3 m{middleOf(t.x, t.y), middleOf(t.y, t.z), middleOf(t.z, t.x)};
        for (int turn = 0; turn < 2 && (m.x == kWhole || (m.y == kWhole && m.z != kWhole)); ++turn) {
            t = {t.y, t.z, t.x};
            m = {m.y, m.z, m.x};
        }
        std::vector<glm::uvec3>& out = mesh_.triangles;
        if (m.x == kWhole) {
            out.push_back(t);
        } else if (m.y == kWhole) {
            out.insert(out.end(), {{t.x, m.x, t.z}, {m.x, t.y, t.z}});
        } else if (m.z == kWhole) {
            out.insert(out.end(), {{t.x, m.x, t.z}, {m.x, m.y, t.z}, {m.x, t.y, m.y}});
        } else {
            out.insert(out.end(), {{t.x, m.x, m.z}, {m.x, t.y, m.y}, {m.z, m.y, t.z}, {m.x, m.y, m.z}});
        }
    }

    Mesh& mesh_;
    float longest_;
    std::unordered_map<uint64_t, uint32_t> middles_;
};

float longestEdge(const Mesh& mesh) {
    float longest = 0;
    for (const glm::uvec3& t : mesh.triangles)
        for (int k = 0; k < 3; ++k)
            longest = std::max(longest, glm::distance(mesh.positions[t[k]], mesh.positions[t[(k + 1) % 3]]));
    return longest;
}

}  // namespace

Mesh subdivided(Mesh mesh, size_t leastTriangles) {
    constexpr float kShorter = 0.96f;
    for (float longest = longestEdge(mesh); mesh.triangles.size() < leastTriangles; longest *= kShorter)
        EdgeHalver(mesh, longest).run();
    return mesh;
}

}  // namespace stipple
