// What happens to a head file on its way to us, for the tests of the pose solver: each change leaves the marks true.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "tests/support/marked_head.h"

namespace stipple {

struct HeadChange {
    std::string group, name;  // of a group only the worst matters
    std::function<void(MarkedHead&)> apply;
};

// Every head has to be found after each of these: other unit, right-angle turns, tilts, far away, inside out, shuffled,
// unwelded, noise, neck cut higher.
std::vector<HeadChange> fileChanges();

// What heads of other origins look like: bodies, hair, props, missing parts, few triangles, other shapes of head.
// `seed` chooses the shapes.
std::vector<HeadChange> originChanges(unsigned seed = 1);

// The 24 turns that map axes to axes.
std::vector<glm::dmat3> rightAngleTurns();

void turnInsideOut(Mesh& mesh);
void shuffleVertices(Mesh& mesh, unsigned seed);
void unweld(Mesh& mesh);
// Gaussian noise of `mm` along each axis; vertices at one place move together unless they are `torn`.
void addNoise(MarkedHead& head, double mm, unsigned seed, bool torn = false);
// Drops the triangles with a corner for which `gone` (head axes, mm from the ears) is true.
void cutAway(MarkedHead& head, const std::function<bool(glm::dvec3)>& gone);
// Moves all vertices and marks: mm from the ears in, mm from the ears out.
void bend(MarkedHead& head, const std::function<glm::dvec3(glm::dvec3)>& where);

}  // namespace stipple
