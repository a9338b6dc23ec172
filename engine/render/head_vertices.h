// A head's mesh as vertices for the skin shaders (layout: shaders/shared/frame_types.h).
#pragma once
#include <cstdint>
#include <glm/glm.hpp>
#include <vector>

#include "engine/head/head.h"

namespace stipple {

struct HeadVertex {
    glm::vec3 position, normal;
    glm::vec4 colour;   // rgb, w scalpness
    glm::vec4 surface;  // xy chart plane, z occlusion, w curvature 1/mm
    float part = 0;
    glm::vec2 uv{0};
    float thicknessMm = 0;
    float lidMm = 0;  // of an eye: to the lower lid (eye_lids.h)
};
static_assert(sizeof(HeadVertex) == 76);

struct HeadVertices {
    std::vector<HeadVertex> vertices;
    // Solid parts, strands of hair, and the solid parts again: where no dots may lie, and where they may.
    std::vector<uint32_t> indices;
    size_t solidEnd = 0, hairEnd = 0, bareEnd = 0;  // where the first three end
};

// A vertex that triangles of several parts share is split.
HeadVertices headVertices(const Head& head);

// Mean colour of the head's skin, linear, weighted by area: of the vertex colours, or of the picture. White where it
// has none.
glm::vec3 meanVertexColour(const Head& head);
glm::vec3 meanPictureColour(const Head& head);

}  // namespace stipple
