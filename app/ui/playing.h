// Time that runs on its own, from the day that is shown to the timeline's end: one step of the undo list. A key, or a
// press anywhere but on the picture, ends it; the head may be turned meanwhile.
#pragma once

namespace stipple::ui {

struct Session;

struct Playing {
    bool isOn = false;
    double lastS = 0;            // of the clock, when it was last moved on
    float place = 0;             // share of the timeline
    bool buttonHovered = false;  // by the pointer: a press there is the button's own
};

void togglePlaying(Session& session);
// At the beginning of a frame, before any other control is asked.
void playOn(Session& session);

}  // namespace stipple::ui
