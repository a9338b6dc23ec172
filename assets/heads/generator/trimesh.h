// A triangle mesh that follows the sculpt.
#pragma once
#include <array>
#include <vector>

#include "assets/heads/generator/sculpt.h"

namespace stipple::headgen {

struct TriMesh {
    std::vector<vec3> positions, normals;
    std::vector<std::array<int, 3>> triangles;  // counter-clockwise from outside
};

// Moves every vertex onto the surface along the gradient.
void projectToSurface(TriMesh& mesh, const Sculpt& sculpt, int iterations);
// Normals of the sculpt itself, by differences over `stepMm`.
void takeNormals(TriMesh& mesh, const Sculpt& sculpt, float stepMm);
// The same by differences over a share of each vertex's edges, so that creases finer than the mesh do not flicker along
// it.
void takeFilteredNormals(TriMesh& mesh, const Sculpt& sculpt);
// Slides vertices within the surface towards the middle of their neighbours.
void relax(TriMesh& mesh, const Sculpt& sculpt, float strength);
void keepLargestPiece(TriMesh& mesh);
// Removes vertices without triangles; drops the normals.
void compact(TriMesh& mesh);

struct MeshCheck {
    size_t openEdges = 0;        // directed edges without exactly one opposite
    size_t doubledEdges = 0;     // directed edges used twice
    size_t thinTriangles = 0;    // height below 0.12 of the longest edge
    size_t foldedTriangles = 0;  // that face away from the normals of their vertices
};
MeshCheck checkMesh(const TriMesh& mesh);  // which has normals

}  // namespace stipple::headgen
