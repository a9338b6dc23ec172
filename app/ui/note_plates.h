// Notes on the plan as quiet lines on the picture, each with its number, a press that mends it, and one that puts it
// away.
#pragma once
#include "app/ui/box.h"

namespace stipple::ui {

struct Session;

void notePlates(Session& session, Box picture);
// In their place: that a what-if is shown, and a press that goes back to the plan.
void whatIfPlate(Session& session, Box picture);

}  // namespace stipple::ui
