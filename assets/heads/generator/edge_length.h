// How long the edges of the skin may be: by curvature, and finer where colour changes fast.
#pragma once
#include "assets/heads/generator/trimesh.h"

namespace stipple::headgen {

struct EdgeLengthOptions {
    // How far the middle of an edge may lie off the surface.
    float sagVaultMm = 0.03f, sagFaceMm = 0.07f, sagEarMm = 0.15f, sagBustMm = 0.35f;
    float shortestMm = 0.6f;
    float longestHeadMm = 4.8f, longestBustMm = 9.f;
    float scale = 1;  // of all lengths
};

// Wanted edge length in mm, one a vertex; changes slowly over the mesh, so that triangles stay well shaped.
std::vector<float> wantedEdgeLengths(const TriMesh& mesh, const Sculpt& sculpt, const EdgeLengthOptions& options);

}  // namespace stipple::headgen
