// A triangle mesh as it came out of a file, and as it lies in the head frame.
#pragma once
#include <cstdint>
#include <glm/glm.hpp>
#include <string>
#include <vector>

#include "engine/base/image.h"

namespace stipple {

// What a triangle belongs to. Only skin can be scalp.
enum class Part : uint8_t {
    skin,
    eye,
    hair,
    other
};  // hair: brow and lash strands; other: teeth, inner mouth, clothes

struct Mesh {
    std::vector<glm::vec3> positions;
    std::vector<glm::vec3> normals;     // unit, one a vertex
    std::vector<glm::vec3> colours;     // linear RGB of the skin itself, one a vertex, or none
    std::vector<glm::vec2> uvs;         // one a vertex, or none; (0,0) is the picture's lower left
    std::vector<glm::uvec3> triangles;  // counter-clockwise from outside
    std::vector<Part> parts;            // one a triangle
    Image8 baseColour;                  // the skin's picture (sRGB), or empty

    bool operator==(const Mesh&) const = default;
};

// Something that was found or mended in a file: what, where (part or mesh name, may be empty), how many.
struct Finding {
    std::string what, where;
    int64_t count = 0;
    bool operator==(const Finding&) const = default;
};

}  // namespace stipple
