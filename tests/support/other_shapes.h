// Shapes that heads come with, or that are no heads at all.
#pragma once
#include <glm/glm.hpp>
#include <string>
#include <vector>

#include "tests/support/marked_head.h"

namespace stipple {

// A closed ball about the origin: rings x 2 rings quads.
Mesh ballMesh(float radius, int rings);
Mesh boxMesh(glm::vec3 halfSides, int cells);
// Appends; parts come along.
void addMesh(Mesh& mesh, const Mesh& more);
// Vertices in one cell of a grid become one; triangles that vanish go.
Mesh clustered(const Mesh& mesh, double cell);

// Ellipsoids added to a head: centre and half axes in mm from the ears in the head's own axes (left, up, forward).
void addBallTo(MarkedHead& head, glm::dvec3 centreMm, glm::dvec3 halfAxesMm, glm::dvec3 longAxis = {0, 1, 0});
void addShoulders(MarkedHead& head);
void addBody(MarkedHead& head, glm::dvec3 armDirection);  // of the left arm; the right one mirrors it

struct OtherShape {
    std::string name;
    Mesh mesh;
};
// Boxes, balls, chairs, bodies without a head, ...
std::vector<OtherShape> shapesThatAreNoHeads();

}  // namespace stipple
