// New skin over a hole of a mesh.
#pragma once
#include <cstdint>
#include <glm/glm.hpp>
#include <span>
#include <vector>

#include "engine/head/mesh.h"
#include "engine/head/patch.h"
#include "engine/head/topology.h"

namespace stipple {

struct SkinHole {
    std::vector<uint32_t> rim;  // vertices, counter-clockwise from outside
};

// All that the skin leaves open (`skin`: one a triangle): holes, and the outer borders of pieces, which face the other
// way.
std::vector<SkinHole> findSkinHoles(const Mesh& mesh, const Weld& weld, std::span<const uint8_t> skin);

struct HoleShape {
    glm::vec3 middle{}, normal{};
    float extentMm = 0;  // across its bounding ball, about
    float facing = 0;    // cosine between the hole's normal and that of the skin around it
};
HoleShape shapeOf(const Mesh& mesh, const SkinHole& hole);

// The rim's places in a plane across its normal, mm, counter-clockwise.
std::vector<glm::dvec2> flattened(const Mesh& mesh, const SkinHole& hole, const HoleShape& shape);

// The head seen from its inside, laid flat about a direction (stereographic): mm of the plane are mm of the skin there.
struct FlatView {
    glm::vec3 centre{}, u{}, v{}, out{};  // unit axes; out: towards the hole
    float radiusMm = 1;

    FlatView(const Mesh& mesh, const SkinHole& hole, glm::vec3 centre);
    glm::dvec2 flat(glm::vec3 position) const;
    glm::vec3 direction(glm::dvec2 flat) const;
};
std::vector<glm::dvec2> flattened(const Mesh& mesh, const SkinHole& hole, const FlatView& view);

// A patch without points inside.
void addSkin(Mesh& mesh, const SkinHole& hole, const Patch& patch);
// Points inside go on as the skin does around the hole, in its slope. `skin`: one a triangle, what is skin of the head.
void addBridge(Mesh& mesh, const SkinHole& hole, const Patch& patch, const FlatView& view,
               std::span<const uint8_t> skin);

}  // namespace stipple
