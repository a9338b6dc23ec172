// Where labels lie beside the points that they name.
#pragma once
#include <glm/glm.hpp>
#include <span>
#include <vector>

namespace stipple {

struct LabelBox {
    glm::vec2 pointPx;
    glm::vec2 sizePx;  // at most as large as the picture
};

// Upper left corners, in order: each label within the picture and near its point, not over another label or point
// where there is room. The same input gives the same places.
std::vector<glm::vec2> labelPlaces(std::span<const LabelBox> labels, glm::vec2 pictureSize, float gapPx);

}  // namespace stipple
