// What lies over a screen, each drawn in the middle of it. Used by sheets.cpp.
#pragma once
#include "app/ui/box.h"
#include "app/ui/session.h"

namespace stipple::ui {

void keysSheet(Session& session, Box screen);
void undoSheet(Session& session, Box screen);
void fileMenu(Session& session, Box screen);
void chooserSheet(Session& session, Box screen);
void tapeSheet(Session& session, Box screen);
void messageSheet(Session& session, Box screen);
void futuresSheet(Session& session, Box screen);
void screenSheet(Session& session, Box screen);

// The card of a sheet, with shadow; returns its inside.
Box sheetCard(Box screen, float width, float height);

}  // namespace stipple::ui
