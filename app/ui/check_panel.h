// Beside the pictures of 'Is this right?': what was found in the file, and what can be put right.
#pragma once
#include "app/ui/box.h"
#include "app/ui/session.h"

namespace stipple::ui {

void checkPanel(Session& session, Box box);
// The part of it that is about hair of the scan.
struct Column;
void hairPart(Session& session, Column& column);

}  // namespace stipple::ui
