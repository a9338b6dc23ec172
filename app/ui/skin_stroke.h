// A stroke that a hand draws on the skin.
#pragma once
#include <glm/glm.hpp>
#include <vector>

namespace stipple::ui {

struct Hit;
struct LinePicture;

struct SkinStroke {
    std::vector<glm::vec3> points;  // mm
    glm::vec2 lastPixel{};          // where the hand was last

    void goOn(const LinePicture& picture, glm::vec2 pixel);  // from there: a hand is faster than frames
};

// One frame of a pencil: a stroke begins where it is pressed, and goes on until it is let go; then true.
bool drawOn(const Hit& hit, const LinePicture& picture, bool& draws, SkinStroke& stroke);

}  // namespace stipple::ui
