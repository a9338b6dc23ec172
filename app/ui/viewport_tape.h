// The tape between two points, on the picture.
#pragma once
#include "app/ui/box.h"
#include "app/ui/session.h"

namespace stipple::ui {

void tapeOnPicture(Session& session, Box picture);
// Under the names of the views; where it lies.
Box measureButton(Session& session, Box picture);

}  // namespace stipple::ui
