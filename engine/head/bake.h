// What shading needs to know of the shape around each vertex.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "engine/head/bvh.h"
#include "engine/head/mesh.h"
#include "engine/head/topology.h"

namespace stipple {

// 1 open .. 0 hidden: share of 64 cosine-weighted rays that get 60 mm away (fewer rays on very fine meshes), smoothed
// once along the surface. One a vertex, the same at all vertices of one place. Kept in the cache folder by the mesh's
// hash.
std::vector<float> bakeOcclusion(const Mesh& mesh, const Weld& weld, const Neighbours& neighbours, const Bvh& bvh);

// Farther in, nothing shines through.
constexpr float kThickMm = 20;

// How far it is through an ear and the like, mm: mean of rays inward within 22 degrees that come out where there is
// light; kThickMm where they do not. One a vertex, kept as the occlusion is.
std::vector<float> bakeThickness(const Mesh& mesh, const Weld& weld, const Neighbours& neighbours, const Bvh& bvh);

// Mean curvature, 1/mm, > 0 convex, smoothed over about 4 mm. One a vertex.
std::vector<float> bakeCurvature(const Mesh& mesh, const Weld& weld, const Neighbours& neighbours);

}  // namespace stipple
