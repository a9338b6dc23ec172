// Simple meshes that stand for heads, and their texts as files, for tests of the head room.
#pragma once
#include <string>

#include "engine/head/landmarks.h"
#include "engine/head/mesh.h"

namespace stipple {

// Closed, counter-clockwise from outside, with smooth normals; poles on the y axis.
Mesh ellipsoidMesh(glm::vec3 radii, int rings, int segments, glm::vec3 centre = {0, 0, 0});
// The mean head of FACTS §5.2 as an ellipsoid, with or without a bulge of 20 mm where the ears are.
Mesh headShapedMesh(bool ears, int rings = 90, int segments = 180);
// Landmarks of that ellipsoid, all of them on it.
Landmarks headShapedLandmarks();

// One triangle less shared: every corner its own vertex, without normals, as an STL file comes.
Mesh unweldedMesh(const Mesh& mesh);

std::string objText(const Mesh& mesh);
std::string plyText(const Mesh& mesh);
std::string stlText(const Mesh& mesh);
std::string offText(const Mesh& mesh);

}  // namespace stipple
