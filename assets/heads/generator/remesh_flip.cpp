#include <algorithm>
#include <cstdint>
#include <unordered_set>

#include "assets/heads/generator/remesh.h"

namespace stipple::headgen {
namespace {

struct Edge {
    int a, b;                // a < b
    int first, second = -1;  // triangles
};

uint64_t edgeKey(int a, int b) {
    if (a > b) std::swap(a, b);
    return (uint64_t(uint32_t(a)) << 32) | uint32_t(b);
}

// All edges, by their vertices.
std::vector<Edge> edgesOf(const TriMesh& mesh) {
    std::vector<Edge> sides;
    for (size_t i = 0; i < mesh.triangles.size(); ++i)
        for (size_t k = 0; k < 3; ++k) {
            const int a = mesh.triangles[i][k], b = mesh.triangles[i][(k + 1) % 3];
            sides.push_back({std::min(a, b), std::max(a, b), int(i)});
        }
    std::sort(sides.begin(), sides.end(),
              [](const Edge& l, const Edge& r) { return std::tie(l.a, l.b, l.first) < std::tie(r.a, r.b, r.first); });
    std::vector<Edge> edges;
    for (const Edge& side : sides) {
        if (!edges.empty() && edges.back().a == side.a && edges.back().b == side.b)
            edges.back().second = side.first;
        else
            edges.push_back(side);
    }
    return edges;
}

class Flipper {
public:
    explicit Flipper(TriMesh& mesh) : mesh_(mesh), edges_(edgesOf(mesh)) {
        valence_.assign(mesh.positions.size(), 0);
        touched_.assign(mesh.triangles.size(), 0);
        for (const Edge& e : edges_) {
            ++valence_[size_t(e.a)];
            ++valence_[size_t(e.b)];
            present_.insert(edgeKey(e.a, e.b));
        }
    }
    void run() {
        for (const Edge& e : edges_) tryFlip(e);
    }

private:
    vec3 position(int v) const { return mesh_.positions[size_t(v)]; }
    vec3 normalOf(int a, int b, int c) const {
        return glm::cross(position(b) - position(a), position(c) - position(a));
    }

    // Triangles a-b-c and b-a-d become a-d-c and b-c-d.
    void tryFlip(const Edge& e) {
        if (e.second < 0 || touched_[size_t(e.first)] || touched_[size_t(e.second)]) return;
        auto &one = mesh_.triangles[size_t(e.first)], &two = mesh_.triangles[size_t(e.second)];
        int a = -1, b = -1, c = -1, d = -1;
        for (size_t k = 0; k < 3; ++k) {
            if (edgeKey(one[k], one[(k + 1) % 3]) == edgeKey(e.a, e.b)) {
                a = one[k];
                b = one[(k + 1) % 3];
                c = one[(k + 2) % 3];
            }
            if (two[k] != e.a && two[k] != e.b) d = two[k];
        }
        if (a < 0 || d < 0 || c == d || present_.contains(edgeKey(c, d))) return;
        if (!helpsValence(a, b, c, d) || !staysFlat(a, b, c, d)) return;
        one = {a, d, c};
        two = {b, c, d};
        touched_[size_t(e.first)] = touched_[size_t(e.second)] = 1;
        present_.insert(edgeKey(c, d));
        --valence_[size_t(a)];
        --valence_[size_t(b)];
        ++valence_[size_t(c)];
        ++valence_[size_t(d)];
    }
    bool helpsValence(int a, int b, int c, int d) const {
        auto cost = [&](int v, int change) {
            const int off = valence_[size_t(v)] + change - 6;
            return off * off;
        };
        const int before = cost(a, 0) + cost(b, 0) + cost(c, 0) + cost(d, 0);
        return cost(a, -1) + cost(b, -1) + cost(c, 1) + cost(d, 1) < before;
    }
    bool staysFlat(int a, int b, int c, int d) const {
        const vec3 before1 = normalOf(a, b, c), before2 = normalOf(b, a, d);
        const vec3 after1 = normalOf(a, d, c), after2 = normalOf(b, c, d), mean = before1 + before2;
        const float length = glm::length(mean), length1 = glm::length(after1), length2 = glm::length(after2);
        if (length < 1e-9f || length1 < 1e-6f || length2 < 1e-6f) return false;
        return glm::dot(after1, mean) >= 0.8f * length1 * length && glm::dot(after2, mean) >= 0.8f * length2 * length &&
               glm::dot(before1, before2) >= 0.85f * glm::length(before1) * glm::length(before2);
    }

    TriMesh& mesh_;
    std::vector<Edge> edges_;
    std::vector<int> valence_;
    std::vector<char> touched_;
    std::unordered_set<uint64_t> present_;  // only looked up: its order does not matter
};

}  // namespace

void flipEdges(TriMesh& mesh) { Flipper(mesh).run(); }

}  // namespace stipple::headgen
