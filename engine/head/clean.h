// Mends what files have wrong, and says so.
#pragma once
#include <vector>

#include "engine/head/mesh.h"

namespace stipple {

// In the file's axes and unit: drops triangles without area and repeated ones, turns the winding to one side and
// outward, makes normals where they are missing, bad or those of flat facets, and joins vertices that agree in
// everything. Throws InputError where nothing is left.
void cleanMesh(Mesh& mesh, std::vector<Finding>& findings);

// Leaves the triangles whose flag in `keep` is set, and the vertices that they use.
void dropTriangles(Mesh& mesh, const std::vector<uint8_t>& keep);

}  // namespace stipple
