// Heaps of triangles that are no surface: every later step would be slow on them, and none could make a head of them.
#pragma once
#include "engine/head/mesh.h"
#include "engine/head/topology.h"

namespace stipple {

// Throws InputError with one plain sentence where more than 60,000 triangles lie loose and hardly any hang
// together, or where they cross one another so much that they hold hundreds of times the area of the box around them.
// A head whose triangles do not share their corners but meet in them is a surface.
void refuseSoup(const Mesh& mesh, const Weld& weld);

}  // namespace stipple
