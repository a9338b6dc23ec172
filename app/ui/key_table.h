// The window's keys and what they do, once: the sheet and the command line read this table. What stands here is bound
// in shortcuts.cpp, viewport.cpp, line_hands.cpp, slider.cpp and input.cpp.
#pragma once
#include <vector>

namespace stipple::ui {

enum class KeysAre { together, alternatives };
struct KeyLine {
    const char* what;
    std::vector<const char*> keys;  // from the left
    KeysAre keysAre = KeysAre::together;
};
struct KeyGroup {
    const char* name;
    std::vector<KeyLine> lines;
};
using KeyColumn = std::vector<KeyGroup>;

const std::vector<KeyColumn>& keyColumns();

}  // namespace stipple::ui
