// What the tools on the picture share: where the pointer is, and whether it is theirs.
#pragma once
#include <glm/glm.hpp>

#include "app/ui/box.h"
#include "app/ui/theme.h"

namespace stipple::ui {

inline constexpr float kGrabPx = 11;  // logical: half of what can be pressed
inline constexpr float kClickPx = 3;  // a press that moves less is a click

inline glm::vec2 mousePixel() { return {ImGui::GetIO().MousePos.x, ImGui::GetIO().MousePos.y}; }

inline Box boxAround(glm::vec2 centre, float half) {
    return {{centre.x - half, centre.y - half}, {centre.x + half, centre.y + half}};
}

// The buttons and keys that turn or move the head in every tool.
inline bool handsAreForCamera() {
    const ImGuiIO& io = ImGui::GetIO();
    return io.KeyShift || io.MouseDown[1] || io.MouseDown[2];
}

}  // namespace stipple::ui
