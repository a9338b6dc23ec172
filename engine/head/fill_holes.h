// Closes what a scan has left open in the skin, so that dots can lie there too.
#pragma once
#include <vector>

#include "engine/head/landmarks.h"
#include "engine/head/mesh.h"

namespace stipple {

// Head frame, mm. Small holes in the skin are filled, larger ones of the scalp bridged with a smooth continuation of
// what is around them; both are told. Mouth, eyes, nostrils, ear holes, neck and the borders of a cut bust stay open.
// What is new comes behind what was there; the skin of a patch has the colour of its rim. Returns the rims of the holes
// that were bridged, as closed lines.
std::vector<std::vector<glm::vec3>> fillHoles(Mesh& mesh, const Landmarks& landmarks, std::vector<Finding>& findings);

}  // namespace stipple
