// The looks on the top bar: cards, or one button with a list where there is no room for them.
#pragma once
#include "app/ui/box.h"
#include "app/ui/session.h"

namespace stipple::ui {

// Takes what it needs from the right of `room`.
void looksBar(Session& session, Box& room);

// The menu of one look, and the list of all: popups. Opened from anywhere, drawn once a frame.
void openLookMenu(Session& session, size_t index, Box from);
void lookMenu(Session& session);

}  // namespace stipple::ui
