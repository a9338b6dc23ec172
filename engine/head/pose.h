// Which way up a mesh is, how large it is, and where its landmarks are: the solver for any head (template, ICP, ears,
// profile, Frankfurt pitch, unit).
#pragma once
#include <glm/glm.hpp>
#include <string>

#include "engine/head/import.h"
#include "engine/head/landmarks.h"
#include "engine/head/mesh.h"

namespace stipple {

struct HeadPose {
    glm::vec3 up{0, 1, 0}, forward{0, 0, 1};  // unit, in the file's axes
    bool mirrored = false;                    // left and right are exchanged in the file
    double scaleToMm = 1;
    std::string unit = "mm";                       // mm cm dm m inch arbitrary; "given" where a scale was given
    Landmarks landmarks;                           // in the file's axes and unit
    float poseConfidence = 0, unitConfidence = 0;  // 0..1

    // File coordinates to the head frame (mm, +Y up, +Z forward, +X the subject's left, origin midway between the
    // tragions, computed in double so that a head 10 m from the file's origin keeps its detail).
    glm::dmat4 toHeadFrame() const;
};

// Millimetres of a unit by its name: mm cm dm m inch. Throws InputError for another.
double unitMm(const std::string& name);

// Hints overrule what is found, but for `mirrored`: the mesh is to be one that is not. Throws InputError where the mesh
// cannot be a head (too few points, flat, not finite).
HeadPose solvePose(const Mesh& fileMesh, const ImportHints& hints);

}  // namespace stipple
