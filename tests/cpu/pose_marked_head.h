// Real heads with landmarks placed by hand, for the tests of the pose solver; and what may be done to them.
#pragma once
#include <array>
#include <glm/glm.hpp>
#include <optional>
#include <string>
#include <vector>

#include "engine/head/landmarks.h"
#include "engine/head/mesh.h"
#include "engine/head/pose.h"

namespace stipple {

struct MarkedHead {
    std::string name;
    Mesh mesh;                                   // file coordinates
    double scaleToMm = 1, scaleUncertainty = 0;  // the latter as a share
    std::string unit;                            // as the solver should name it
    glm::dvec3 up{0, 1, 0}, forward{0, 0, 1};
    double pitchUncertaintyDeg = 0;
    std::array<glm::dvec3, kLandmarkCount> marks{};
    std::array<double, kLandmarkCount> uncertaintyMm{};

    double mmOf(double fileUnits) const { return fileUnits * scaleToMm; }
    glm::dvec3 ears() const;  // midway between the tragions, file coordinates
};

// The names in ../shared/heads, or none (with a line on standard output) where that folder is missing outside CI.
std::vector<std::string> markedHeadNames();
// Nothing where the folder is missing outside CI.
std::optional<MarkedHead> readMarkedHead(const std::string& name);

// The same head in other coordinates: x -> turn * x * factor + shift.
MarkedHead moved(MarkedHead head, const glm::dmat3& turn, double factor, glm::dvec3 shift);
glm::dmat3 turnAbout(glm::dvec3 axis, double deg);

// Ellipsoid added to a head: centre and half axes in mm from the ears in the head's own axes (left, up, forward).
void addEllipsoid(MarkedHead& head, glm::dvec3 centreMm, glm::dvec3 halfAxesMm, glm::dvec3 longAxis = {0, 1, 0});
void addBody(MarkedHead& head, glm::dvec3 armDirection);  // of the left arm; the right one mirrors it

// A closed ball about the origin: rings x 2 rings quads.
Mesh ballMesh(float radius, int rings);

// How far a solution is from the marks: distance minus uncertainty, mm; the vertex by height and the opisthocranion by
// depth, since both slide along a flat curve.
std::array<double, kLandmarkCount> excessMm(const HeadPose& pose, const MarkedHead& head);
double angleDeg(glm::dvec3 a, glm::dvec3 b);

// Checks unit, scale, axes and landmarks against the marks: within `limitMm` + uncertainty, 4 degrees + uncertainty.
void checkFound(const HeadPose& pose, const MarkedHead& head, double limitMm = 6);

}  // namespace stipple
