// Edits of the list of touch-ups.
#pragma once
#include "engine/project/project.h"

namespace stipple {

// A free place of the list (0-based), -1 where there is none.
int freeTouchUp(const Plan& plan);
// `years` after the plan has healed.
Project withTouchUp(Project project, int touchUp, float years);
Project withoutTouchUp(Project project, int touchUp);

}  // namespace stipple
