// What is written to the file: a named mesh with colours and masks.
#pragma once
#include <array>
#include <string>
#include <vector>

#include "assets/heads/generator/blend.h"

namespace stipple::headgen {

struct Masks {  // 0..1, the second colour set of the file
    float scalp = 0, browPaint = 0, lips = 0;
    float openness = 1;  // ambient occlusion: 1 open, 0 hidden
};

struct Part {
    std::string name;      // skin, eye_L, eye_R, brows_lashes
    std::string material;  // skin, eye, hair
    std::vector<vec3> positions, normals;
    std::vector<vec3> colours;  // linear; skin: tint, 1 is plain scalp skin; else the albedo itself
    std::vector<Masks> masks;
    std::vector<std::array<int, 3>> triangles;

    void addVertex(vec3 position, vec3 normal, vec3 colour, const Masks& mask);
};

vec3 linearOfSrgb(vec3 srgb);

}  // namespace stipple::headgen
