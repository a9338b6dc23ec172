// How the triangles of a mesh hang together, whatever seams its vertices have.
#pragma once
#include <cstdint>
#include <glm/glm.hpp>
#include <span>
#include <utility>
#include <vector>

namespace stipple {

// Vertices at one place share a number.
struct Weld {
    std::vector<uint32_t> place;  // one a vertex, 0 .. count-1 in order of first appearance
    uint32_t count = 0;

    glm::uvec3 placesOf(glm::uvec3 triangle) const { return {place[triangle.x], place[triangle.y], place[triangle.z]}; }
};
// Places are told apart down to about a millionth of the mesh's extent.
Weld weldByPosition(std::span<const glm::vec3> positions);

// Pieces that hang together at welded vertices.
struct Pieces {
    std::vector<uint32_t> piece;  // one a triangle, 0 .. areas.size()-1 in order of first appearance
    std::vector<double> areas;    // one a piece
};
Pieces findPieces(std::span<const glm::vec3> positions, std::span<const glm::uvec3> triangles, const Weld& weld);

// Two triangles at an edge that no third one shares. `sameWay`: both run along it in one direction, so one is turned
// over.
struct SharedEdge {
    uint32_t a, b;
    bool sameWay;
};
std::vector<SharedEdge> findSharedEdges(std::span<const glm::uvec3> triangles, const Weld& weld);

// Edges of a single triangle, as places, in the direction in which it runs: the rims of holes.
std::vector<std::pair<uint32_t, uint32_t>> findOpenEdges(std::span<const glm::uvec3> triangles, const Weld& weld);
// Closed walks along open edges; one that meets itself is cut in two there. Each begins at its smallest place.
std::vector<std::vector<uint32_t>> findRims(std::span<const glm::uvec3> triangles, const Weld& weld);

// Triangles with the same three corners (places) in any order: the first of them and each that comes again.
struct Repeated {
    uint32_t first, again;
};
std::vector<Repeated> findRepeated(std::span<const glm::uvec3> triangles, const Weld& weld);

// Neighbouring places along the edges, as ranges: neighbours of p are list[start[p]] .. list[start[p+1]-1], ascending.
struct Neighbours {
    std::vector<uint32_t> start, list;
    std::span<const uint32_t> of(uint32_t place) const {
        return std::span(list).subspan(start[place], start[place + 1] - start[place]);
    }
};
Neighbours findNeighbours(std::span<const glm::uvec3> triangles, const Weld& weld);

double triangleArea(std::span<const glm::vec3> positions, glm::uvec3 triangle);

// Unit normals of the places, smooth across seams: face normals weighted by area and corner angle.
std::vector<glm::vec3> smoothNormals(std::span<const glm::vec3> positions, std::span<const glm::uvec3> triangles,
                                     const Weld& weld);

}  // namespace stipple
