// The picture on the screen as a file.
#pragma once
#include "app/ui/session.h"
#include "app/window/stage.h"

namespace stipple::window {

// Where that is wished and the stage shows all that the document says: with the names of the pictures where there are
// several, and without what else lies over them. True where the screen has something new to say.
bool savePicture(Stage& stage, ui::Session& session);

}  // namespace stipple::window
