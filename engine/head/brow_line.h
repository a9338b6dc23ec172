// The brow line of DESIGN §4: the ridge over the eyes, from the subject's right to the left.
#pragma once
#include <glm/glm.hpp>
#include <vector>

#include "engine/head/head.h"

namespace stipple {

struct BrowLine {
    std::vector<glm::vec3> points;  // on the skin, head frame, mm; empty where there is no forehead
    float confidence = 0;           // 0..1: the glabella's, as far as a ridge is there
};
BrowLine findBrowLine(const Head& head);

}  // namespace stipple
