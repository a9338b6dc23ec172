// The brush for dots and own hair, on the picture.
#pragma once
#include "app/ui/box.h"
#include "app/ui/line_on_skin.h"
#include "app/ui/session.h"

namespace stipple::ui {

// Takes the pointer over the skin; true where it has.
bool brushHands(Session& session, const LinePicture& picture);
// The ring of the brush as it lies on the skin, with dots at the spacing that it leaves.
void drawBrush(const Session& session, const LinePicture& picture);
// What the brush does, how wide and how strongly, over the picture. Takes the pointer.
void brushPlate(Session& session, Box picture);
float brushPlateBottom(Box picture);  // what else lies at the upper left goes below

}  // namespace stipple::ui
