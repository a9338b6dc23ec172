// Crumbs that a scan leaves in the air around a head.
#pragma once
#include <vector>

#include "engine/head/landmarks.h"
#include "engine/head/mesh.h"

namespace stipple {

// Head frame, mm. Drops loose pieces of skin that are smaller than a finger's tip and told by no name; what may be
// eyes, lashes or teeth stays. In a soup of pieces all stay.
void dropDebris(Mesh& mesh, const Landmarks& landmarks, std::vector<Finding>& findings);

}  // namespace stipple
