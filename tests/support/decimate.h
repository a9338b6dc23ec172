// Fewer triangles where they matter least, as modelling programs do it (Garland and Heckbert 1997, quadric error).
#pragma once
#include "engine/head/mesh.h"

namespace stipple {

// Edges collapse, cheapest first, until at most so many triangles are left. Vertices at one place become one; borders
// hold.
Mesh decimated(const Mesh& mesh, size_t mostTriangles);

}  // namespace stipple
