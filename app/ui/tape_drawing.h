// A head from above or from the front, with the tape on it.
#pragma once
#include "app/ui/box.h"
#include "app/ui/tape_form.h"

namespace stipple::ui {

// To scale: `own` is what the head measures by itself, `asked` what is typed (0: as the head has it), in mm; the tape
// of `shown` is lit. Where they differ the own outline stays behind the asked one.
struct HeadOutline {
    double length = 0, breadth = 0, arc = 0;
};
void tapeDrawing(Box box, Tape shown, const HeadOutline& own, const HeadOutline& asked);

}  // namespace stipple::ui
