// What lies on the picture for its true size.
#pragma once
#include "app/ui/box.h"
#include "app/ui/session.h"

namespace stipple::ui {

// At the left of a button.
void trueSizeList(Session& session, Box button);
// What is to be known of it while it is on; under that button.
void trueSizePlate(Session& session, Box picture);

}  // namespace stipple::ui
