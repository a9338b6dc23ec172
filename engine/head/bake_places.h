// Values at the places of a mesh, one a vertex in the end: worked out, smoothed, kept.
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "engine/head/mesh.h"
#include "engine/head/topology.h"

namespace stipple {

// The first vertex at each place.
std::vector<uint32_t> firstVertices(const Weld& weld);
std::vector<float> perVertex(const Weld& weld, std::span<const float> perPlace);
// Each value half its own, half its neighbours' mean.
void smoothOnce(std::vector<float>& values, const Neighbours& neighbours);

struct PlaceBake {
    std::string name;     // of the file in the cache folder
    std::string version;  // changes where the values do
    // 0..1, at a vertex of a unit normal; called from several threads.
    std::function<float(glm::vec3 position, glm::vec3 normal)> valueAt;
};

// Worked out at no more than 40,000 places, filled in between and smoothed once along the surface; a piece that holds
// none is 1. In steps of 1/255, and kept in the cache folder by the mesh's hash.
std::vector<float> bakeAtPlaces(const Mesh& mesh, const Weld& weld, const Neighbours& neighbours,
                                const PlaceBake& bake);

}  // namespace stipple
