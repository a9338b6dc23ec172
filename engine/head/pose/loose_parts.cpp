#include <algorithm>
#include <cmath>
#include <cstdint>
#include <unordered_map>

#include "engine/head/pose/surface_cloud.h"

namespace stipple::headfit {

namespace {

// Sets of vertices that hang together (union-find with path halving).
class VertexSets {
public:
    explicit VertexSets(std::vector<uint32_t> representatives) : parent_(std::move(representatives)) {}
    uint32_t root(uint32_t i) {
        while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
        return i;
    }
    void join(uint32_t a, uint32_t b) { parent_[root(b)] = root(a); }

private:
    std::vector<uint32_t> parent_;
};

// For each vertex the first one in the same cell of a fine grid (a two-millionth of the extent).
std::vector<uint32_t> weldByPosition(std::span<const glm::vec3> positions) {
    float size = 1e-30f;
    for (const glm::vec3& p : positions) size = std::max({size, std::abs(p.x), std::abs(p.y), std::abs(p.z)});
    double cellsPerUnit = 500000.0 / double(size);
    std::unordered_map<uint64_t, uint32_t> firstInCell;
    firstInCell.reserve(positions.size() * 2);
    std::vector<uint32_t> first(positions.size());
    for (size_t i = 0; i < positions.size(); ++i) {
        uint64_t cell = 0;
        for (int axis = 0; axis < 3; ++axis)
            cell = cell << 21 | uint64_t(std::llround(double(positions[i][axis]) * cellsPerUnit) + 1000000);
        first[i] = firstInCell.emplace(cell, uint32_t(i)).first->second;
    }
    return first;
}

}  // namespace

std::vector<glm::uvec3> dropLooseParts(std::span<const glm::vec3> positions, std::span<const glm::uvec3> triangles) {
    VertexSets sets(weldByPosition(positions));
    for (const glm::uvec3& t : triangles) {
        sets.join(t.x, t.y);
        sets.join(t.x, t.z);
    }
    std::vector<double> partArea(positions.size(), 0.0);
    double allArea = 0;
    for (const glm::uvec3& t : triangles) {
        double area = double(facetArea(positions, t));
        partArea[sets.root(t.x)] += area;
        allArea += area;
    }
    double largest = *std::max_element(partArea.begin(), partArea.end());
    std::vector<glm::uvec3> kept;
    double keptArea = 0;
    for (const glm::uvec3& t : triangles) {
        if (partArea[sets.root(t.x)] <= 0.005 * largest) continue;
        kept.push_back(t);
        keptArea += double(facetArea(positions, t));
    }
    if (keptArea > 0.7 * allArea) return kept;
    return {triangles.begin(), triangles.end()};
}

}  // namespace stipple::headfit
