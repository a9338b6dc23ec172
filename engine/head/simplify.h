// A coarser copy of a scan that is finer than any picture of it.
#pragma once
#include <cstddef>
#include <vector>

#include "engine/head/mesh.h"

namespace stipple {

struct SimplifyLimits {
    size_t leftAlone = 600'000;  // triangles
    size_t aimedAt = 400'000;
};

// Head frame, mm. A mesh of more triangles than are left alone gets about as many as are aimed at: vertices in one cell
// of a grid become one in their middle (Rossignac and Borrel 1993), in cells four times as wide away from the head.
// Pieces stay apart, and so do the two sides of a seam of the picture. Told as a finding.
void simplifyMesh(Mesh& mesh, std::vector<Finding>& findings, const SimplifyLimits& limits = {});

}  // namespace stipple
