#include "assets/heads/generator/remesh.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

namespace stipple::headgen {
namespace {

constexpr float kSplitAbove = 1.4f, kCollapseBelow = 0.72f;  // of the wanted length

uint64_t edgeKey(int a, int b) {
    if (a > b) std::swap(a, b);
    return (uint64_t(uint32_t(a)) << 32) | uint32_t(b);
}

using MidpointOf = std::unordered_map<uint64_t, int>;  // only looked up, never walked: its order does not matter

// A triangle whose edges k -> k+1 carry midpoints e[k] (or -1) becomes one to four triangles.
void appendSplit(const std::array<int, 3>& t, const std::array<int, 3>& e, std::vector<std::array<int, 3>>& out) {
    const int cuts = (e[0] >= 0) + (e[1] >= 0) + (e[2] >= 0);
    if (cuts == 0) out.push_back(t);
    if (cuts == 3) {
        out.push_back({t[0], e[0], e[2]});
        out.push_back({t[1], e[1], e[0]});
        out.push_back({t[2], e[2], e[1]});
        out.push_back({e[0], e[1], e[2]});
    }
    for (size_t k = 0; k < 3; ++k) {
        const size_t next = (k + 1) % 3, last = (k + 2) % 3;
        if (cuts == 1 && e[k] >= 0) {
            out.push_back({t[k], e[k], t[last]});
            out.push_back({e[k], t[next], t[last]});
        }
        if (cuts == 2 && e[k] < 0) {
            out.push_back({t[last], e[last], e[next]});
            out.push_back({t[k], t[next], e[next]});
            out.push_back({t[k], e[next], e[last]});
        }
    }
}

void splitLongEdges(TriMesh& mesh, std::vector<float>& wanted) {
    MidpointOf midpoints;
    for (const auto& t : mesh.triangles)
        for (size_t k = 0; k < 3; ++k) {
            const int a = t[k], b = t[(k + 1) % 3];
            if (a > b) continue;
            const float target = std::min(wanted[size_t(a)], wanted[size_t(b)]);
            const vec3 from = mesh.positions[size_t(a)], to = mesh.positions[size_t(b)];
            if (glm::length(from - to) <= kSplitAbove * target) continue;
            midpoints[edgeKey(a, b)] = int(mesh.positions.size());
            mesh.positions.push_back(0.5f * (from + to));
            wanted.push_back(target);
        }
    std::vector<std::array<int, 3>> triangles;
    for (const auto& t : mesh.triangles) {
        std::array<int, 3> cut;
        for (size_t k = 0; k < 3; ++k) {
            const auto found = midpoints.find(edgeKey(t[k], t[(k + 1) % 3]));
            cut[k] = found == midpoints.end() ? -1 : found->second;
        }
        appendSplit(t, cut, triangles);
    }
    mesh.triangles.swap(triangles);
}

// Merges the ends of short edges, shortest first.
class Collapser {
public:
    Collapser(TriMesh& mesh, const std::vector<float>& wanted) : mesh_(mesh), wanted_(wanted) {
        trianglesOf_.resize(mesh.positions.size());
        for (size_t i = 0; i < mesh.triangles.size(); ++i)
            for (const int v : mesh.triangles[i]) trianglesOf_[size_t(v)].push_back(i);
        deadTriangle_.assign(mesh.triangles.size(), 0);
        goneVertex_.assign(mesh.positions.size(), 0);
    }
    void run() {
        for (const Candidate& c : shortEdges())
            if (mayCollapse(c.a, c.b)) collapse(c.a, c.b);
        size_t kept = 0;
        for (size_t i = 0; i < mesh_.triangles.size(); ++i)
            if (!deadTriangle_[i]) mesh_.triangles[kept++] = mesh_.triangles[i];
        mesh_.triangles.resize(kept);
        compact(mesh_);
    }

private:
    struct Candidate {
        float share;  // of the wanted length
        int a, b;
        auto operator<=>(const Candidate&) const = default;
    };

    vec3 position(int v) const { return mesh_.positions[size_t(v)]; }
    float share(int a, int b) const {
        return glm::length(position(a) - position(b)) / (0.5f * (wanted_[size_t(a)] + wanted_[size_t(b)]));
    }
    std::vector<Candidate> shortEdges() const {
        std::vector<Candidate> edges;
        for (const auto& t : mesh_.triangles)
            for (size_t k = 0; k < 3; ++k) {
                const int a = t[k], b = t[(k + 1) % 3];
                if (a < b && share(a, b) < kCollapseBelow) edges.push_back({share(a, b), a, b});
            }
        std::sort(edges.begin(), edges.end());
        return edges;
    }
    std::vector<int> ringOf(int v) const {
        std::vector<int> ring;
        for (const size_t t : trianglesOf_[size_t(v)])
            if (!deadTriangle_[t])
                for (const int k : mesh_.triangles[t])
                    if (k != v) ring.push_back(k);
        std::sort(ring.begin(), ring.end());
        ring.erase(std::unique(ring.begin(), ring.end()), ring.end());
        return ring;
    }
    bool mayCollapse(int a, int b) const {
        if (goneVertex_[size_t(a)] || goneVertex_[size_t(b)] || share(a, b) > kCollapseBelow + 0.03f) return false;
        const std::vector<int> ringA = ringOf(a), ringB = ringOf(b);
        if (!std::binary_search(ringA.begin(), ringA.end(), b)) return false;
        std::vector<int> common;
        std::set_intersection(ringA.begin(), ringA.end(), ringB.begin(), ringB.end(), std::back_inserter(common));
        if (common.size() != 2) return false;  // else the surface would pinch
        constexpr size_t kMostNeighbours = 10;
        if (ringA.size() + ringB.size() - 4 > kMostNeighbours) return false;
        const vec3 middle = 0.5f * (position(a) + position(b));
        return staysSound(a, b, middle) && staysSound(b, a, middle);
    }
    // Would the triangles of v that survive keep their direction and size if v moved?
    bool staysSound(int v, int other, vec3 moved) const {
        for (const size_t i : trianglesOf_[size_t(v)]) {
            const auto& t = mesh_.triangles[i];
            if (deadTriangle_[i] || t[0] == other || t[1] == other || t[2] == other) continue;
            vec3 p[3], q[3];
            for (size_t k = 0; k < 3; ++k) {
                p[k] = position(t[k]);
                q[k] = t[k] == v ? moved : p[k];
            }
            const vec3 before = glm::cross(p[1] - p[0], p[2] - p[0]), after = glm::cross(q[1] - q[0], q[2] - q[0]);
            if (glm::dot(before, after) < 0.6f * glm::length(before) * glm::length(after)) return false;
            for (size_t k = 0; k < 3; ++k)
                if (glm::length(q[k] - q[(k + 1) % 3]) > 1.5f * wanted_[size_t(v)]) return false;
        }
        return true;
    }
    void collapse(int a, int b) {
        mesh_.positions[size_t(a)] = 0.5f * (position(a) + position(b));
        goneVertex_[size_t(b)] = 1;
        for (const size_t i : trianglesOf_[size_t(b)]) {
            if (deadTriangle_[i]) continue;
            auto& t = mesh_.triangles[i];
            if (t[0] == a || t[1] == a || t[2] == a) {
                deadTriangle_[i] = 1;
                continue;
            }
            std::replace(t.begin(), t.end(), b, a);
            trianglesOf_[size_t(a)].push_back(i);
        }
    }

    TriMesh& mesh_;
    const std::vector<float>& wanted_;
    std::vector<std::vector<size_t>> trianglesOf_;
    std::vector<char> deadTriangle_, goneVertex_;
};

}  // namespace

void remesh(TriMesh& mesh, const Sculpt& sculpt, const EdgeLengths& wantedLengths, int iterations) {
    for (int i = 0; i < iterations; ++i) {
        std::vector<float> wanted = wantedLengths(mesh);
        for (int pass = 0; pass < 2; ++pass) splitLongEdges(mesh, wanted);
        Collapser(mesh, wanted).run();
        flipEdges(mesh);
        relax(mesh, sculpt, 0.6f);
    }
}

}  // namespace stipple::headgen
