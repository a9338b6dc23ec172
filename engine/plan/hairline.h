// The hairline as a curve on the head: presets in (azimuth, height), so that they fit any head.
#pragma once
#include <glm/glm.hpp>
#include <span>
#include <vector>

#include "engine/head/head.h"
#include "engine/plan/plan.h"

namespace stipple {

// Right half of the head mirrored: control points from the middle to the sideburn (FACTS §5.2, a data file).
std::vector<ScalpCoordinate> shapePoints(HairlineShape shape);
// The word of the field table and the command line: "widows_peak".
const char* shapeName(HairlineShape shape);

// The front line on the proxy, right sideburn to left, about 1 mm a step. heightMm moves the mid-front point to that
// tape length from the glabella and the rest with it, less and less towards the sideburn.
std::vector<glm::vec3> frontLineOf(const Head& head, const HairlinePlan& hairline);
// Closed: the front line, then down the left sideburn, round the ear, along the nape and back up on the right.
std::vector<glm::vec3> treatmentBorderOf(const Head& head, const HairlinePlan& hairline);

struct HairlineMeasures {                                  // mm, along the skin
    double glabellaToFront = 0, templeL = 0, templeR = 0;  // temple: tragion to the temple's highest point of the line
};
HairlineMeasures measureHairline(const Head& head, std::span<const glm::vec3> frontLine);

}  // namespace stipple
