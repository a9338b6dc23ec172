// What an artist reads off a hairline.
#pragma once
#include <glm/glm.hpp>
#include <optional>
#include <span>

#include "engine/head/head.h"

namespace stipple {

struct LineMeasures {
    // Tape lengths, mm along the skin: to where the line crosses the middle, and to the highest point of each temple.
    double glabellaToFront = 0, canthusToTempleL = 0, canthusToTempleR = 0, tragionToTempleL = 0, tragionToTempleR = 0;
    // Between the line's ways from the temple's highest point to both sides, 25 mm of line each; degrees.
    double templeDegL = 0, templeDegR = 0;
    double leftRightMm = 0;  // the most by which one side lies off the other's mirror image
    // Heights of the face, mm: line to glabella, glabella to under the nose, from there to the chin.
    double upperThird = 0, middleThird = 0, lowerThird = 0;
};
// Of a front line on the proxy, right sideburn to left. Eye corners and the point under the nose are estimates
// (engine/head/face_points.h).
LineMeasures measureLine(const Head& head, std::span<const glm::vec3> frontLine);

// Index of the temple's highest point on the side of `side`'s sign; nothing where the line has no temple.
std::optional<size_t> templeApex(const Chart& chart, std::span<const glm::vec3> frontLine, float side);

}  // namespace stipple
