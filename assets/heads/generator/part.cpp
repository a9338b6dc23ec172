#include "assets/heads/generator/part.h"

namespace stipple::headgen {

void Part::addVertex(vec3 position, vec3 normal, vec3 colour, const Masks& mask) {
    positions.push_back(position);
    normals.push_back(normal);
    colours.push_back(colour);
    masks.push_back(mask);
}

vec3 linearOfSrgb(vec3 srgb) {
    vec3 linear;
    for (int i = 0; i < 3; ++i)
        linear[i] = srgb[i] <= 0.04045f ? srgb[i] / 12.92f : std::pow((srgb[i] + 0.055f) / 1.055f, 2.4f);
    return linear;
}

}  // namespace stipple::headgen
