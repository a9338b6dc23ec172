// Items, keyboard focus, tooltips, and boxes by name.
#pragma once
#include <map>
#include <string>

#include "app/ui/box.h"
#include "app/ui/input_events.h"

namespace stipple::ui {

// What happened to one item. `focused`: reached by the keyboard, so a ring is drawn around it.
struct Hit {
    bool hovered = false, held = false, pressed = false, focused = false, doubled = false;
    bool began = false, ended = false;  // of being held
    ImGuiID id = 0;
};
// Names are unique in the window: two items of one name would share their state. Field paths with a suffix are.
Hit hitItem(const std::string& name, Box box, bool enabled = true);
Hit hitRow(const std::string& name, Box box);  // the same, but Tab passes it: of a list that arrows walk through

// ImGui 1.86 steps by Tab between text fields only, so every item is a stop of ours: Tab and Shift+Tab move, Space or
// Enter press, and a stop out of view is scrolled into it. Around all widgets of a frame; `onlyWindow` keeps Tab in a
// sheet.
void beginStops();
void endStops(const char* onlyWindow = nullptr);
// Makes the item a stop; true while it shows the focus. hitItem does it for its items.
bool addStop(ImGuiID id, Box box, const std::string& name);
std::string focusedStop();  // "" while no ring is shown

bool keyPressed(Key key, bool repeat = false);
bool characterPressed(char32_t character);  // typed while no text field has the keyboard
bool isTyping();                            // a text field has the keyboard

// Boxes and texts by name, of the frame before the last endStops(): for tests, and for scripts that press buttons.
void probe(const std::string& name, Box box);
void probeText(const std::string& name, const std::string& text);
const Box* probedBox(const std::string& name);
std::string probedText(const std::string& name);
std::string probeReport();  // lines "box NAME X0 Y0 X1 Y1" and "text NAME VALUE"

// Before the first frame of a context: nothing hovered, focused or typed into is left from another.
void forgetInput();
void forgetTooltips();

// A frame is wanted at this time (ImGui::GetTime()) though nothing happens until then.
void wakeAt(double seconds);
double takeWakeTime();  // the earliest asked for since the last call, or infinity

// Waits half a second, then follows without waiting. Right after the item.
struct Tip {
    std::string title, body, source, keys, path;
};
void tooltip(const Hit& hit, const Tip& tip);

}  // namespace stipple::ui
