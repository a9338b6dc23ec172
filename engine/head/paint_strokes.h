// Hair of the scan that a person has painted out.
#pragma once
#include <cstddef>
#include <glm/glm.hpp>
#include <vector>

namespace stipple {

inline constexpr float kLeastBrushMm = 3, kMostBrushMm = 60;
inline constexpr size_t kMostPaintStrokes = 2000, kMostStrokePoints = 2000;

// One drag of the brush: along a line through points, mm, in the head frame of the head as it was first posed.
struct PaintStroke {
    bool erases = false;  // takes away from what is painted out
    float radiusMm = 12;
    std::vector<glm::vec3> points;
    bool operator==(const PaintStroke&) const = default;
};

struct PaintOut {
    bool takesGuess = false;  // what looks like hair (hair_guess.h) lies under the strokes
    std::vector<PaintStroke> strokes;

    bool empty() const { return !takesGuess && strokes.empty(); }
    bool operator==(const PaintOut&) const = default;
};

}  // namespace stipple
