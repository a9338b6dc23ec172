// What the solver wants of a mesh before it starts.
#pragma once
#include <vector>

#include "engine/head/mesh.h"

namespace stipple::headfit {

struct CentredMesh {
    std::vector<glm::vec3> positions;  // about the middle of the bounding box, so that a far-off head keeps its detail
    glm::dvec3 origin{};               // that middle, in the file
};

// Throws InputError: too few triangles, coordinates that are not finite, no extent, flat.
CentredMesh checkedAndCentred(const Mesh& mesh);

}  // namespace stipple::headfit
