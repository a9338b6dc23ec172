// Where a plan begins: a head by its picture, a scan, three tape measures, or what was open last.
#pragma once
#include <string>

#include "app/ui/box.h"
#include "app/ui/session.h"

namespace stipple::ui {

void startScreen(Session& session, Box screen);

// Where a file is there: asks for it to be opened; else says so and offers to look for it.
void openRecent(Session& session, size_t index);
// A list of what was open last; as many rows as fit.
void recentRows(Session& session, Box column);
// The one that was open last, on the picture of an untouched window.
void lastProjectPlate(Session& session, Box view);

}  // namespace stipple::ui
