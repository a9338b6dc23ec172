// Handles that lie on the skin, drawn over a picture of it. (Its curves: line_on_skin.h.)
#pragma once
#include "app/ui/line_on_skin.h"
#include "app/ui/paint.h"

namespace stipple::ui {

inline constexpr ImU32 kLineInk = IM_COL32(255, 255, 255, 235), kFaintInk = IM_COL32(255, 255, 255, 120);

// What is being drawn, and its mirror image.
void drawStroke(const LinePicture& picture, const std::vector<glm::vec3>& stroke, bool isMirrored);
void skinHandle(ImVec2 centre, bool isCorner, bool isLit, bool isChosen);

}  // namespace stipple::ui
