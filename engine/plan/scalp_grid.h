// The proxy of a head, sampled at the texels of the scalp map. Made once for a head; distances are measured on it.
#pragma once
#include <glm/glm.hpp>
#include <vector>

#include "engine/head/chart.h"

namespace stipple {

class ScalpGrid {
public:
    static constexpr int kSize = 512;  // texels a side over Chart's plane

    ScalpGrid() = default;
    explicit ScalpGrid(const Chart& chart);

    // Centre of a texel in Chart's plane, as a GPU places it.
    static glm::vec2 planeAt(int x, int y) { return (glm::vec2(x, y) + 0.5f) / float(kSize); }
    static size_t indexAt(int x, int y) { return size_t(y) * kSize + size_t(x); }

    // kSize x kSize, row by row, mm.
    const std::vector<glm::vec3>& positions() const { return positions_; }
    const std::vector<glm::vec3>& normals() const { return normals_; }  // unit, outward
    // Area on the proxy that a texel stands for, mm2.
    float texelAreaMm2(int x, int y) const;

private:
    glm::vec3 stepX(int x, int y) const;  // mm a texel
    glm::vec3 stepY(int x, int y) const;

    std::vector<glm::vec3> positions_, normals_;
};

}  // namespace stipple
