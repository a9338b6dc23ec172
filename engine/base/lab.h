// CIE 1976 L*a*b* of linear sRGB, white D65 (IEC 61966-2-1, CIE 15).
#pragma once
#include <glm/glm.hpp>

namespace stipple {

glm::dvec3 labOfLinear(glm::dvec3 rgb);
glm::dvec3 linearOfLab(glm::dvec3 lab);  // may lie outside 0..1

}  // namespace stipple
