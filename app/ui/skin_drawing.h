// Handles that lie on the skin, drawn over a picture of it. (Its curves: line_on_skin.h.)
#pragma once
#include "app/ui/line_on_skin.h"
#include "app/ui/paint.h"

namespace stipple::ui {

void skinHandle(ImVec2 centre, bool isCorner, bool isLit, bool isChosen);

}  // namespace stipple::ui
