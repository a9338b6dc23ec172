// The proxy of a head, sampled at the texels of the scalp map. Made once for a head; distances are measured on it.
#pragma once
#include <algorithm>
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

    // Of kSize x kSize texels, as the GPU samples them: plane in [0,1]^2, clamped.
    template <typename Value>
    static Value bilinear(const std::vector<Value>& texels, glm::vec2 plane);

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

template <typename Value>
Value ScalpGrid::bilinear(const std::vector<Value>& texels, glm::vec2 plane) {
    const glm::vec2 at = glm::clamp(plane, 0.0f, 1.0f) * float(kSize) - 0.5f;
    // As floor(), which is a call on a processor that is asked for nothing new.
    const auto below = [](float v) { return int(v) - int(float(int(v)) > v); };
    const int x = below(at.x), y = below(at.y);
    const glm::vec2 part = at - glm::vec2(x, y);
    const auto texel = [&](int column, int row) -> const Value& {
        return texels[indexAt(std::clamp(column, 0, kSize - 1), std::clamp(row, 0, kSize - 1))];
    };
    const Value low = glm::mix(texel(x, y), texel(x + 1, y), part.x);
    const Value high = glm::mix(texel(x, y + 1), texel(x + 1, y + 1), part.x);
    return glm::mix(low, high, part.y);
}

}  // namespace stipple
