// A tape between any two points of the skin.
#pragma once
#include <glm/glm.hpp>
#include <optional>
#include <string>
#include <vector>

#include "engine/head/head.h"
#include "engine/render/camera.h"

namespace stipple::ui {

struct Session;

struct Measuring {
    bool isOn = false;
    HeadPtr head;                   // that the points lie on
    std::vector<glm::vec3> points;  // head frame, mm; two at most
    std::vector<glm::vec3> tape;    // its corners, once there are two

    std::string words() const;  // "12.3 cm", "" until there are two
};

void toggleMeasuring(Session& session);
// The skin under a pixel of a picture of `size`, or nothing beside the head. A third point begins anew.
void measureAt(Session& session, const Camera& camera, glm::vec2 pixel, glm::ivec2 size);

}  // namespace stipple::ui
