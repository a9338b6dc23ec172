// Isotropic remeshing to wanted edge lengths: split long edges, collapse short ones, flip towards valence six, slide.
#pragma once
#include <functional>

#include "assets/heads/generator/trimesh.h"

namespace stipple::headgen {

using EdgeLengths = std::function<std::vector<float>(const TriMesh&)>;  // wanted length, one a vertex, mm

void remesh(TriMesh& mesh, const Sculpt& sculpt, const EdgeLengths& wantedLengths, int iterations);

// Flips edges where that brings the valences of the four vertices nearer to six and bends nothing.
void flipEdges(TriMesh& mesh);

}  // namespace stipple::headgen
