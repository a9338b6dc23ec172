// Undo and redo as the screen does them: the camera goes along where a step had moved it.
#pragma once
#include "app/ui/session.h"

namespace stipple::ui {

void goToStep(Session& session, size_t position);
void undoStep(Session& session);
void redoStep(Session& session);

}  // namespace stipple::ui
