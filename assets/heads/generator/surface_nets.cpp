#include "assets/heads/generator/surface_nets.h"

#include <cstdint>
#include <numeric>

#include "assets/heads/generator/parallel.h"

namespace stipple::headgen {
namespace {

constexpr int kBlock = 8;  // cells along a block's side

// Corner k of a cell lies at (k & 1, k >> 1 & 1, k >> 2).
constexpr int kEdges[12][2] = {{0, 1}, {2, 3}, {4, 5}, {6, 7}, {0, 2}, {1, 3},
                               {4, 6}, {5, 7}, {0, 4}, {1, 5}, {2, 6}, {3, 7}};
constexpr int kFaceCycles[6][4] = {{0, 2, 6, 4}, {1, 3, 7, 5}, {0, 1, 5, 4}, {2, 3, 7, 6}, {0, 1, 3, 2}, {4, 5, 7, 6}};

int edgeBetween(int a, int b) {
    for (int e = 0; e < 12; ++e)
        if ((kEdges[e][0] == a && kEdges[e][1] == b) || (kEdges[e][0] == b && kEdges[e][1] == a)) return e;
    return -1;
}

// How the surface runs through a cell whose inside corners are given as bits.
struct CellSheets {
    std::array<int8_t, 12> sheetOfEdge;  // -1: the edge is not cut
    int8_t count = 0;
};

CellSheets sheetsOf(int mask) {
    auto inside = [&](int corner) { return ((mask >> corner) & 1) != 0; };
    std::array<int, 12> parent;
    std::iota(parent.begin(), parent.end(), 0);
    auto rootOf = [&](int e) {
        while (parent[size_t(e)] != e) e = parent[size_t(e)];
        return e;
    };
    auto join = [&](int a, int b) { parent[size_t(rootOf(a))] = rootOf(b); };
    for (const auto& cycle : kFaceCycles) {
        int cut[4], count = 0;
        for (int k = 0; k < 4; ++k)
            if (inside(cycle[k]) != inside(cycle[(k + 1) % 4]))
                cut[count++] = edgeBetween(cycle[k], cycle[(k + 1) % 4]);
        if (count == 2) join(cut[0], cut[1]);
        if (count == 4)  // ambiguous face: the surface wraps each inside corner
            for (int k = 0; k < 4; ++k)
                if (inside(cycle[k]))
                    join(edgeBetween(cycle[(k + 3) % 4], cycle[k]), edgeBetween(cycle[k], cycle[(k + 1) % 4]));
    }
    CellSheets sheets;
    sheets.sheetOfEdge.fill(-1);
    std::array<int8_t, 12> idOfRoot;
    idOfRoot.fill(-1);
    for (int e = 0; e < 12; ++e) {
        if (inside(kEdges[e][0]) == inside(kEdges[e][1])) continue;
        int8_t& id = idOfRoot[size_t(rootOf(e))];
        if (id < 0) id = sheets.count++;
        sheets.sheetOfEdge[size_t(e)] = id;
    }
    return sheets;
}

class SurfaceNets {
public:
    SurfaceNets(const Sculpt& sculpt, vec3 low, vec3 high, float stepMm) : sculpt_(sculpt), low_(low), step_(stepMm) {
        blocks_ = glm::ivec3(glm::ceil((high - low) / (stepMm * kBlock)));
        size_ = blocks_ * kBlock;
        for (int mask = 0; mask < 256; ++mask) sheets_[size_t(mask)] = sheetsOf(mask);
    }
    TriMesh run() {
        sample();
        placeVertices();
        connect();
        return std::move(mesh_);
    }

private:
    size_t at(int x, int y, int z) const {
        return (size_t(z) * size_t(size_.y) + size_t(y)) * size_t(size_.x) + size_t(x);
    }
    static vec3 cornerOf(int k) { return vec3(k & 1, (k >> 1) & 1, k >> 2); }

    void sample() {
        values_.resize(at(size_.x - 1, size_.y - 1, size_.z - 1) + 1);
        // The half diagonal of a block, with room for a field that is steeper than a distance.
        const float skip = step_ * kBlock * 0.5f * 1.7320508f * 1.35f + step_;
        parallelFor(blocks_.x * blocks_.y * blocks_.z, [&](int i) {
            const glm::ivec3 first =
                glm::ivec3(i % blocks_.x, i / blocks_.x % blocks_.y, i / (blocks_.x * blocks_.y)) * kBlock;
            const float middle = sculpt_.distance(low_ + step_ * (vec3(first) + 0.5f * (kBlock - 1)));
            const bool far = std::fabs(middle) > skip;
            for (int z = 0; z < kBlock; ++z)
                for (int y = 0; y < kBlock; ++y)
                    for (int x = 0; x < kBlock; ++x) {
                        const glm::ivec3 g = first + glm::ivec3(x, y, z);
                        values_[at(g.x, g.y, g.z)] = far ? middle : sculpt_.distance(low_ + step_ * vec3(g));
                    }
        });
    }

    void placeVertices() {
        firstVertex_.assign(values_.size(), -1);
        masks_.assign(values_.size(), 0);
        for (int z = 0; z + 1 < size_.z; ++z)
            for (int y = 0; y + 1 < size_.y; ++y)
                for (int x = 0; x + 1 < size_.x; ++x) placeVertices(x, y, z);
    }

    void placeVertices(int x, int y, int z) {
        float corner[8];
        int mask = 0;
        for (int k = 0; k < 8; ++k) {
            corner[k] = values_[at(x + (k & 1), y + ((k >> 1) & 1), z + (k >> 2))];
            if (corner[k] < 0) mask |= 1 << k;
        }
        if (mask == 0 || mask == 255) return;
        firstVertex_[at(x, y, z)] = int(mesh_.positions.size());
        masks_[at(x, y, z)] = uint8_t(mask);
        const CellSheets& sheets = sheets_[size_t(mask)];
        for (int sheet = 0; sheet < sheets.count; ++sheet) {
            vec3 sum(0);
            float count = 0;
            for (int e = 0; e < 12; ++e) {
                if (sheets.sheetOfEdge[size_t(e)] != sheet) continue;
                const int from = kEdges[e][0], to = kEdges[e][1];
                sum += glm::mix(cornerOf(from), cornerOf(to), corner[from] / (corner[from] - corner[to]));
                ++count;
            }
            mesh_.positions.push_back(low_ + step_ * (vec3(x, y, z) + sum / count));
        }
    }

    // The vertex of the sheet that cuts `edge` of a cell, or -1.
    int vertexOn(int x, int y, int z, int edge) const {
        const size_t cell = at(x, y, z);
        return firstVertex_[cell] < 0 ? -1 : firstVertex_[cell] + sheets_[masks_[cell]].sheetOfEdge[size_t(edge)];
    }

    void addQuad(int a, int b, int c, int d, bool flip) {
        if (a < 0 || b < 0 || c < 0 || d < 0) return;
        if (flip) std::swap(b, d);
        auto length = [&](int u, int v) {
            return glm::length(mesh_.positions[size_t(u)] - mesh_.positions[size_t(v)]);
        };
        if (length(a, c) < length(b, d)) {
            mesh_.triangles.push_back({a, b, c});
            mesh_.triangles.push_back({a, c, d});
        } else {
            mesh_.triangles.push_back({a, b, d});
            mesh_.triangles.push_back({b, c, d});
        }
    }

    // One quad for each grid edge that the surface cuts.
    void connect() {
        for (int z = 1; z + 1 < size_.z; ++z)
            for (int y = 1; y + 1 < size_.y; ++y)
                for (int x = 1; x + 1 < size_.x; ++x) {
                    const bool inside = values_[at(x, y, z)] < 0;
                    if (inside != (values_[at(x + 1, y, z)] < 0))
                        addQuad(vertexOn(x, y - 1, z - 1, 3), vertexOn(x, y, z - 1, 2), vertexOn(x, y, z, 0),
                                vertexOn(x, y - 1, z, 1), !inside);
                    if (inside != (values_[at(x, y + 1, z)] < 0))
                        addQuad(vertexOn(x - 1, y, z - 1, 7), vertexOn(x - 1, y, z, 5), vertexOn(x, y, z, 4),
                                vertexOn(x, y, z - 1, 6), !inside);
                    if (inside != (values_[at(x, y, z + 1)] < 0))
                        addQuad(vertexOn(x - 1, y - 1, z, 11), vertexOn(x, y - 1, z, 10), vertexOn(x, y, z, 8),
                                vertexOn(x - 1, y, z, 9), !inside);
                }
    }

    const Sculpt& sculpt_;
    vec3 low_;
    float step_;
    glm::ivec3 blocks_{}, size_{};
    std::array<CellSheets, 256> sheets_;
    std::vector<float> values_;
    std::vector<int> firstVertex_;
    std::vector<uint8_t> masks_;
    TriMesh mesh_;
};

}  // namespace

TriMesh extractSurface(const Sculpt& sculpt, vec3 low, vec3 high, float stepMm) {
    return SurfaceNets(sculpt, low, high, stepMm).run();
}

}  // namespace stipple::headgen
