// A stroke that a hand draws on the skin.
#pragma once
#include <glm/glm.hpp>
#include <vector>

namespace stipple::ui {

struct LinePicture;

struct SkinStroke {
    std::vector<glm::vec3> points;  // mm
    glm::vec2 lastPixel{};          // where the hand was last

    void goOn(const LinePicture& picture, glm::vec2 pixel);  // from there: a hand is faster than frames
};

}  // namespace stipple::ui
