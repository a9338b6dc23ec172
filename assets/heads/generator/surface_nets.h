// First mesh of the sculpt, from samples on a grid.
#pragma once
#include "assets/heads/generator/trimesh.h"

namespace stipple::headgen {

// Surface nets with one vertex a sheet (as in dual marching cubes), so that the mesh is manifold where two sheets pass
// through one cell. Samples only blocks near the surface.
TriMesh extractSurface(const Sculpt& sculpt, vec3 low, vec3 high, float stepMm);

}  // namespace stipple::headgen
