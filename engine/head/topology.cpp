#include "engine/head/topology.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>

#include "engine/head/first_seen.h"
#include "engine/head/parallel.h"

namespace stipple {
namespace {

constexpr double kWeldCells = 1'000'000;  // over the largest extent

// Sorts by `placeOf`, and the items of one place by `less`. Of millions of them this is several times as fast as one
// sort, since they come nearly in order of place.
template <typename Item, typename PlaceOf, typename Less>
void sortByPlace(std::vector<Item>& items, uint32_t places, const PlaceOf& placeOf, const Less& less) {
    std::vector<size_t> start(size_t(places) + 1, 0);
    for (const Item& item : items) ++start[size_t(placeOf(item)) + 1];
    std::partial_sum(start.begin(), start.end(), start.begin());
    std::vector<Item> sorted(items.size());
    std::vector<size_t> next(start.begin(), start.end() - 1);
    for (const Item& item : items) sorted[next[placeOf(item)]++] = item;
    parallelRanges(places, 16384, [&](size_t begin, size_t end) {
        for (size_t p = begin; p < end; ++p)
            std::sort(sorted.begin() + long(start[p]), sorted.begin() + long(start[p + 1]), less);
    });
    items = std::move(sorted);
}

struct DirectedEdge {
    uint64_t key;  // smaller place, larger place
    uint32_t triangle;
    bool upwards;
};

std::vector<DirectedEdge> sortedEdges(std::span<const glm::uvec3> triangles, const Weld& weld) {
    std::vector<DirectedEdge> edges;
    edges.reserve(triangles.size() * 3);
    for (size_t t = 0; t < triangles.size(); ++t) {
        const glm::uvec3 p = weld.placesOf(triangles[t]);
        for (int k = 0; k < 3; ++k) {
            const uint32_t from = p[k], to = p[(k + 1) % 3];
            if (from == to) continue;
            edges.push_back({uint64_t(std::min(from, to)) << 32 | std::max(from, to), uint32_t(t), from < to});
        }
    }
    sortByPlace(
        edges, weld.count, [](const DirectedEdge& e) { return uint32_t(e.key >> 32); },
        [](const DirectedEdge& a, const DirectedEdge& b) {
            return a.key != b.key ? a.key < b.key : a.triangle < b.triangle;
        });
    return edges;
}

double cornerAngle(glm::vec3 corner, glm::vec3 a, glm::vec3 b) {
    const glm::dvec3 u = glm::dvec3(a) - glm::dvec3(corner), v = glm::dvec3(b) - glm::dvec3(corner);
    return std::atan2(glm::length(glm::cross(u, v)), glm::dot(u, v));
}

}  // namespace

Weld weldByPosition(std::span<const glm::vec3> positions) {
    glm::dvec3 low(1e300), high(-1e300);
    for (const glm::vec3& p : positions) {
        low = glm::min(low, glm::dvec3(p));
        high = glm::max(high, glm::dvec3(p));
    }
    const glm::dvec3 extent = high - low;
    const double largest = std::max({extent.x, extent.y, extent.z, 1e-30});
    const double scale = kWeldCells / largest;

    using Cell = std::array<int32_t, 3>;
    std::vector<Cell> cells;  // by place
    Weld weld;
    weld.place.resize(positions.size());
    FirstSeen seen(positions.size());
    for (size_t i = 0; i < positions.size(); ++i) {
        const glm::dvec3 q = (glm::dvec3(positions[i]) - low) * scale + 0.5;
        const Cell cell{int32_t(q.x), int32_t(q.y), int32_t(q.z)};
        const uint64_t hash = mixHash(mixHash(uint64_t(cell[0]), uint64_t(cell[1])), uint64_t(cell[2]));
        weld.place[i] = seen.numberOf(hash, [&](uint32_t place) { return cells[place] == cell; });
        if (weld.place[i] == cells.size()) cells.push_back(cell);
    }
    weld.count = seen.count();
    return weld;
}

Pieces findPieces(std::span<const glm::vec3> positions, std::span<const glm::uvec3> triangles, const Weld& weld) {
    std::vector<uint32_t> parent(weld.count);
    std::iota(parent.begin(), parent.end(), 0u);
    const auto root = [&](uint32_t p) {
        while (parent[p] != p) p = parent[p] = parent[parent[p]];
        return p;
    };
    for (const glm::uvec3& triangle : triangles) {
        const glm::uvec3 p = weld.placesOf(triangle);
        parent[root(p.y)] = root(p.x);
        parent[root(p.z)] = root(p.x);
    }
    Pieces pieces;
    pieces.piece.resize(triangles.size());
    std::vector<uint32_t> numberOf(weld.count, UINT32_MAX);
    for (size_t t = 0; t < triangles.size(); ++t) {
        uint32_t& number = numberOf[root(weld.place[triangles[t].x])];
        if (number == UINT32_MAX) {
            number = uint32_t(pieces.areas.size());
            pieces.areas.push_back(0);
        }
        pieces.piece[t] = number;
        pieces.areas[number] += triangleArea(positions, triangles[t]);
    }
    return pieces;
}

std::vector<SharedEdge> findSharedEdges(std::span<const glm::uvec3> triangles, const Weld& weld) {
    const std::vector<DirectedEdge> edges = sortedEdges(triangles, weld);
    std::vector<SharedEdge> shared;
    for (size_t i = 0; i < edges.size();) {
        size_t end = i + 1;
        while (end < edges.size() && edges[end].key == edges[i].key) ++end;
        if (end - i == 2 && edges[i].triangle != edges[i + 1].triangle)
            shared.push_back({edges[i].triangle, edges[i + 1].triangle, edges[i].upwards == edges[i + 1].upwards});
        i = end;
    }
    return shared;
}

std::vector<std::pair<uint32_t, uint32_t>> findOpenEdges(std::span<const glm::uvec3> triangles, const Weld& weld) {
    const std::vector<DirectedEdge> edges = sortedEdges(triangles, weld);
    std::vector<std::pair<uint32_t, uint32_t>> open;
    for (size_t i = 0; i < edges.size();) {
        size_t end = i + 1;
        while (end < edges.size() && edges[end].key == edges[i].key) ++end;
        if (end - i == 1) {
            const auto smaller = uint32_t(edges[i].key >> 32), larger = uint32_t(edges[i].key);
            open.push_back(edges[i].upwards ? std::pair{smaller, larger} : std::pair{larger, smaller});
        }
        i = end;
    }
    return open;
}

std::vector<Repeated> findRepeated(std::span<const glm::uvec3> triangles, const Weld& weld) {
    using Corners = std::pair<std::array<uint32_t, 3>, uint32_t>;  // of a triangle, ascending
    std::vector<Corners> sorted;
    sorted.reserve(triangles.size());
    for (size_t t = 0; t < triangles.size(); ++t) {
        const glm::uvec3 p = weld.placesOf(triangles[t]);
        std::array<uint32_t, 3> corners{p.x, p.y, p.z};
        std::sort(corners.begin(), corners.end());
        sorted.push_back({corners, uint32_t(t)});
    }
    sortByPlace(
        sorted, weld.count, [](const Corners& c) { return c.first[0]; }, std::less<>());
    std::vector<Repeated> repeated;
    for (size_t i = 1, first = 0; i < sorted.size(); ++i) {
        if (sorted[i].first == sorted[first].first)
            repeated.push_back({sorted[first].second, sorted[i].second});
        else
            first = i;
    }
    return repeated;
}

Neighbours findNeighbours(std::span<const glm::uvec3> triangles, const Weld& weld) {
    std::vector<uint64_t> pairs;
    pairs.reserve(triangles.size() * 6);
    for (const glm::uvec3& triangle : triangles) {
        const glm::uvec3 p = weld.placesOf(triangle);
        for (int k = 0; k < 3; ++k) {
            const uint64_t a = p[k], b = p[(k + 1) % 3];
            if (a == b) continue;
            pairs.push_back(a << 32 | b);
            pairs.push_back(b << 32 | a);
        }
    }
    sortByPlace(
        pairs, weld.count, [](uint64_t pair) { return uint32_t(pair >> 32); }, std::less<>());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    Neighbours neighbours;
    neighbours.start.assign(weld.count + 1, 0);
    neighbours.list.reserve(pairs.size());
    for (const uint64_t pair : pairs) {
        ++neighbours.start[size_t(pair >> 32) + 1];
        neighbours.list.push_back(uint32_t(pair));
    }
    std::partial_sum(neighbours.start.begin(), neighbours.start.end(), neighbours.start.begin());
    return neighbours;
}

double triangleArea(std::span<const glm::vec3> positions, glm::uvec3 triangle) {
    const glm::dvec3 a = positions[triangle.x], b = positions[triangle.y], c = positions[triangle.z];
    return 0.5 * glm::length(glm::cross(b - a, c - a));
}

std::vector<glm::vec3> smoothNormals(std::span<const glm::vec3> positions, std::span<const glm::uvec3> triangles,
                                     const Weld& weld) {
    std::vector<glm::dvec3> sums(weld.count, glm::dvec3(0));
    for (const glm::uvec3& t : triangles) {
        const std::array<glm::vec3, 3> c{positions[t.x], positions[t.y], positions[t.z]};
        const glm::dvec3 a = c[0], areaNormal = glm::cross(glm::dvec3(c[1]) - a, glm::dvec3(c[2]) - a);
        for (size_t k = 0; k < 3; ++k)
            sums[weld.place[t[int(k)]]] += areaNormal * cornerAngle(c[k], c[(k + 1) % 3], c[(k + 2) % 3]);
    }
    std::vector<glm::vec3> normals(weld.count, glm::vec3(0, 1, 0));
    for (size_t i = 0; i < sums.size(); ++i) {
        const double length = glm::length(sums[i]);
        if (length > 0) normals[i] = glm::vec3(sums[i] / length);
    }
    return normals;
}

}  // namespace stipple
