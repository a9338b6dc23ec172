// Small pictures on the screens: heads, looks, recent projects. Each is decoded once and kept on the graphics device
// while it is being drawn.
#pragma once
#include <string>

#include "app/ui/box.h"

namespace stipple::ui {

// A PNG, cut so that it fills the box; `focus` is the place of it that stays in the middle where it can, in shares from
// its top left. A plain well where the bytes are no picture.
void coverPicture(Box box, const std::string& png, float radius = 0, ImVec2 focus = {0.5f, 0.5f},
                  ImDrawFlags corners = 0);

// The GL names of what was drawn, in place of the marks that ImGui was given. A context must be current.
void putPictures(ImDrawData& data);
void forgetPictures();  // before the context goes

}  // namespace stipple::ui
