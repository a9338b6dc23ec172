// Distances along the skin from every texel of the scalp map to a line drawn on the proxy.
#pragma once
#include <cstdint>
#include <glm/glm.hpp>
#include <span>
#include <vector>

#include "engine/head/chart.h"
#include "engine/plan/scalp_grid.h"

namespace stipple {

// Distances are not told farther than this.
inline constexpr float kFarMm = 150;

// A dense polyline on the proxy with the skin's outward normals at its points.
struct SkinLine {
    std::vector<glm::vec3> points, normals;
    bool closed = false;
};
SkinLine makeSkinLine(const Chart& chart, std::vector<glm::vec3> points, bool closed);

// Length of the arc over the chord `chordMm` between two points of the skin with unit normals a and b.
float arcOverChordMm(float chordMm, glm::vec3 a, glm::vec3 b);

// Unsigned, mm, one a texel, clamped at kFarMm: the chord to the nearest point of the line, corrected to the arc.
std::vector<float> distanceToLineMm(const ScalpGrid& grid, const SkinLine& line);

// The same to a closed line through points on the proxy, > 0 inside.
std::vector<float> signedDistanceMm(const Chart& chart, const ScalpGrid& grid, const std::vector<glm::vec3>& closed);

// The same of one line after another, measuring again only where what lies nearest is not what it was. The grid is
// always the same one.
class SkinDistances {
public:
    const std::vector<float>& toLineMm(const ScalpGrid& grid, const SkinLine& line);
    std::vector<float> signedMm(const Chart& chart, const ScalpGrid& grid, const std::vector<glm::vec3>& closed);

    struct Segment {
        glm::vec3 from{}, along{};
        float perLength2 = 0;  // 1 / |along|^2
        glm::vec3 middle{};
        float halfLength = 0;
        glm::vec3 normalFrom{}, normalTo{};
        bool operator==(const Segment&) const = default;
    };

private:
    std::vector<float> distances_;               // one a texel
    std::vector<std::vector<Segment>> nearest_;  // those that can be, one a tile of texels; none where all are far
};

// 1 for the texels whose centres lie in the closed polygon of Chart's plane (even-odd).
std::vector<uint8_t> texelsInside(std::span<const glm::vec2> polygon);

}  // namespace stipple
