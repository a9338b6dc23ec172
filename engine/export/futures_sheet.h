// The contact sheet of what may become of own hair: the years after healing across, other hair down.
#pragma once
#include "engine/export/contact_sheet.h"
#include "engine/project/futures.h"

namespace stipple {

// Of what futuresOf gives; size, state and camera are the caller's.
SheetRequest futuresSheet(const Project& project, FutureKind kind);

}  // namespace stipple
