// A flat polygon cut into triangles of good shape: what a hole is filled with.
#pragma once
#include <cstdint>
#include <glm/glm.hpp>
#include <vector>

namespace stipple {

struct Patch {
    std::vector<glm::dvec2> points;     // the polygon's corners, then those that were added inside
    std::vector<glm::uvec3> triangles;  // counter-clockwise
    size_t corners = 0;
};

// `polygon` counter-clockwise. Without triangles where it crosses itself.
Patch makePatch(std::vector<glm::dvec2> polygon);

// Adds points inside until triangles are about as large as the polygon's edges beside them, and farther in a little
// larger each, up to edges of `coarsest` (after Liepa, Filling Holes in Meshes, 2003).
void refinePatch(Patch& patch, double coarsest);

}  // namespace stipple
