#include "app/ui/key_table.h"

namespace stipple::ui {

const std::vector<KeyColumn>& keyColumns() {
    static const std::vector<KeyColumn> kColumns{
        {{"Look",
          {{"Turn the head", {"drag"}},
           {"Turn in steps", {"\xE2\x86\x90", "\xE2\x86\x91", "\xE2\x86\x93", "\xE2\x86\x92"}, KeysAre::alternatives},
           {"Move", {"right drag"}},
           {"Move, too", {"Shift", "drag"}},
           {"Nearer, to the cursor", {"wheel"}},
           {"Frame the head", {"F"}},
           {"Frame it, too", {"double click"}},
           {"Views in their order", {"Shift", "1 \xE2\x80\xA6 9"}},
           {"Measure between two points", {"T"}}}},
         {"Compare", {{"Before, while held", {"V"}}, {"Split", {"S"}}, {"Side by side", {"Shift", "S"}}}}},
        {{"Looks and time",
          {{"Keep as a look", {"Ctrl", "L"}},
           {"Call a look", {"1 \xE2\x80\xA6 9"}},
           {"Low, typical, high", {"Q"}},
           {"All three", {"Shift", "Q"}},
           {"Day 0", {"Alt", "0"}},
           {"Healed", {"Alt", "H"}},
           {"Years 1, 3, 5, 8", {"Alt", "1 3 5 8"}},
           {"A month back, forth", {",", "."}, KeysAre::alternatives},
           {"Let time run, stop", {"Space"}}}},
         {"Edit",
          {{"Undo", {"Ctrl", "Z"}},
           {"Redo", {"Ctrl", "Shift", "Z"}},
           {"All steps", {"Ctrl", "Alt", "Z"}},
           {"Next control", {"Tab"}},
           {"Control before", {"Shift", "Tab"}},
           {"Ten steps of a slider", {"Shift", "\xE2\x86\x92"}},
           {"Back to the usual", {"double click"}}}}},
        {{"Hairline",
          {{"Turn, draw, points, brush", {"O", "L", "P", "B"}},
           {"Scars, zones", {"K", "Z"}},
           {"Both sides alike", {"M"}},
           {"New point, or a corner", {"double click"}},
           {"Corner or smooth", {"C"}},
           {"Remove the point", {"Del"}},
           {"Remove it, too", {"Alt", "click"}}}},
         {"File and window",
          {{"New", {"Ctrl", "N"}},
           {"Open", {"Ctrl", "O"}},
           {"Save", {"Ctrl", "S"}},
           {"Save as", {"Ctrl", "Shift", "S"}},
           {"Save the picture", {"Ctrl", "P"}},
           {"Another head", {"Ctrl", "Shift", "O"}},
           {"Three tape measures", {"Ctrl", "T"}},
           {"Hide the panels", {"H"}},
           {"All keys", {"?", "F1"}, KeysAre::alternatives},
           {"Back out", {"Esc"}},
           {"Leave", {"Ctrl", "Q"}}}}}};
    return kColumns;
}

}  // namespace stipple::ui
