// What lies on the picture of comparing: the divider of the split, and the names of pictures beside each other.
#pragma once
#include "app/ui/box.h"
#include "app/ui/session.h"

namespace stipple::ui {

void splitDivider(Session& session, Box picture);
// Names over the cells where there are several; that of an estimate takes it, that at the left of two chooses what
// stands there.
void cellNames(Session& session, Box picture);
// A press on a cell of the estimates takes that one.
void takeEstimate(Session& session, const PictureCell& cell);

}  // namespace stipple::ui
