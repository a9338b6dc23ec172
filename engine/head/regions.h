// Where on a head dots may ever lie, and where its scalp is.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "engine/head/bvh.h"
#include "engine/head/chart.h"
#include "engine/head/ear_mask.h"
#include "engine/head/landmarks.h"
#include "engine/head/mesh.h"
#include "engine/head/topology.h"

namespace stipple {

// Triangles of skin that belong to the head itself: neither eyes, hair, teeth nor loose pieces. One a triangle.
std::vector<uint8_t> findHeadSkin(const Mesh& mesh);
std::vector<uint8_t> findHeadSkin(const Mesh& mesh, const Weld& weld);

// What a person should know of the skin: loose pieces that get no dots, holes in the upper head.
std::vector<Finding> findFlaws(const Mesh& mesh, const Weld& weld, std::span<const uint8_t> headSkin,
                               const Chart& chart);

// Where the sites end below, mm of height in the head frame; azimuth from the front, either side.
float siteBorderMm(const Landmarks& landmarks, float azimuthDeg);

// DESIGN §4 'Sites lie on': outer skin above the glabella-ear-nape line with the sideburns and the nape, without ears.
std::vector<uint8_t> findSiteTriangles(const Mesh& mesh, std::span<const uint8_t> headSkin, const Bvh& all,
                                       const Chart& chart, const Landmarks& landmarks, const EarMask& ears);
// Those of `ground` (one flag a triangle, of the same mesh) that are there by these landmarks too.
std::vector<uint8_t> findSiteTrianglesWithin(std::span<const uint8_t> ground, const Mesh& mesh, const Chart& chart,
                                             const Landmarks& landmarks, const EarMask& ears);

// 1 on the scalp, 0 on forehead, face, neck and ears; smooth. One a vertex.
std::vector<float> findScalpness(const Mesh& mesh, const Chart& chart, const EarMask& ears);

}  // namespace stipple
