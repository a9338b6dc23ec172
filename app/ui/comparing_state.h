// What the session remembers of looks, times and comparing, besides the project.
#pragma once
#include <array>
#include <glm/glm.hpp>
#include <string>

#include "engine/base/shared_bytes.h"

namespace stipple::ui {

// A short word on the picture that goes by itself.
struct Notice {
    std::string words;
    double untilS = 0;  // of ImGui's clock
};

// The menu of one look, while it is open.
struct LookMenu {
    bool isOpening = false;
    size_t index = 0;
    glm::vec2 fromMin{}, fromMax{};  // the card that it hangs on, device pixels
    bool isNaming = false;
    std::string name;  // as typed
    bool hasField = false, isRefused = false;
};

// Small pictures over the timeline: the plan at these times, for the camera and light on the screen.
struct TimePictures {
    static constexpr int kCount = 6;
    static constexpr std::array<float, kCount> kYears{-1, 0, 1, 3, 5, 8};  // after healing; < 0: day 0

    glm::ivec2 wantedSize{};  // of each, device pixels; 0: not on the screen
    std::array<SharedBytes, kCount> png;
};

}  // namespace stipple::ui
