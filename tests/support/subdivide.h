// Heads of as many triangles as scans have.
#pragma once
#include "engine/head/mesh.h"

namespace stipple {

// Edges are halved, longest first, until there are `leastTriangles` or a few percent more. The surface stays where it
// is; vertices on both sides of a seam stay at one place.
Mesh subdivided(Mesh mesh, size_t leastTriangles);

}  // namespace stipple
