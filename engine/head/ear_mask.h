// Which directions from the chart's centre are covered by an ear: what stands out of the proxy at the side of the head,
// with the hollows inside the pinna, and a rim.
#pragma once
#include <array>
#include <cstdint>
#include <glm/glm.hpp>
#include <span>
#include <vector>

#include "engine/head/chart.h"
#include "engine/head/landmarks.h"

namespace stipple {

class EarMask {
public:
    // `use`: triangles of the outer skin, one flag a triangle.
    EarMask(const Chart& chart, const Landmarks& landmarks, std::span<const glm::vec3> positions,
            std::span<const glm::uvec3> triangles, std::span<const uint8_t> use);

    // 1 within the ear, 0 outside, smooth over about a millimetre.
    float at(glm::vec3 positionMm) const;

private:
    // Half a degree a cell (0.6-0.7 mm on the skin), about the tragion.
    static constexpr int kAcross = 110, kUp = 146;
    static constexpr float kCellDeg = 0.5f;
    using Side = std::vector<float>;

    glm::vec2 cellOf(glm::vec3 positionMm, int side) const;  // may lie outside the grid
    // The most that a triangle stands out of the proxy, in every cell it covers.
    void addTriangle(Side& outMm, int side, const std::array<glm::vec3, 3>& corners, const Chart& chart) const;
    // From what surely is ear through all that stands out.
    static Side spreadFromSure(const Side& outMm);
    static void outlineAndRim(Side& mask);

    glm::vec3 centre_{};
    std::array<glm::vec2, 2> originDeg_{};  // azimuth (away from the front) and elevation of cell (0,0); left, right
    std::array<Side, 2> mask_;
};

}  // namespace stipple
