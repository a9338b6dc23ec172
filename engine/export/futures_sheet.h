// The contact sheet of what may become of own hair or of the work: the years after healing across, the states down.
#pragma once
#include "engine/export/contact_sheet.h"
#include "engine/project/futures.h"

namespace stipple {

// Of what futuresOf gives; size, state and camera are the caller's.
SheetRequest futuresSheet(const Project& project, FutureKind kind);

}  // namespace stipple
