// The last part of the road to a Head, the same for files from outside and built-in ones.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "engine/head/ear_mask.h"
#include "engine/head/head.h"

namespace stipple {

// A cleaned mesh in the head frame with its landmarks, mm.
struct HeadDraft {
    std::string name, format;
    bool builtIn = false;
    HeadPose pose;
    Mesh mesh;
    size_t trianglesInFile = 0;  // 0: as many as the mesh has
    std::vector<Finding> findings;
    std::vector<std::vector<glm::vec3>> bridges;
    Landmarks landmarks;
    std::vector<float> occlusion, scalpness;  // one a vertex where they are known, else empty
};

// BVH, chart, measures, regions, baked shading, hash.
HeadPtr buildHead(HeadDraft draft, const WorkWatch& watch = {});

// Chart, measures and places on the map, from mesh, BVH and landmarks. `headSkin` is findHeadSkin() of the mesh.
// Returns where the ears are.
EarMask seatHead(Head& head, std::span<const uint8_t> headSkin);

// Of mesh and siteTriangles: the key of all caches that depend on the sites' ground.
std::string headHash(const Head& head);

}  // namespace stipple
