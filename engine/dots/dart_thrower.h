// Points evenly at random on the triangles that sites may lie on.
#pragma once
#include <cstdint>
#include <glm/glm.hpp>
#include <vector>

#include "engine/head/head.h"

namespace stipple {

struct Dart {
    uint32_t triangle = 0;
    float b1 = 0, b2 = 0;
    glm::vec3 position{};
    float borderMm = 0;  // to the edge of the area
};

class DartThrower {
public:
    DartThrower(const Head& head, uint32_t seed);

    double areaMm2() const { return areaMm2_; }
    // The number-th dart is a function of (mesh, seed, number).
    Dart dart(uint32_t number) const;

private:
    struct Face {
        uint32_t triangle;
        glm::vec3 corner, edge1, edge2, borderMm;
    };
    void buildAliases(const std::vector<double>& areas);

    std::vector<Face> faces_;
    std::vector<float> keep_;
    std::vector<uint32_t> alias_;
    double areaMm2_ = 0;
    uint32_t seed_;
};

}  // namespace stipple
