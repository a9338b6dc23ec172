// All keys. What stands here is bound in shortcuts.cpp, viewport.cpp, slider.cpp and input.cpp.
#include <algorithm>
#include <vector>

#include "app/ui/icons.h"
#include "app/ui/sheets.h"
#include "app/ui/widgets.h"

namespace stipple::ui {
namespace {

struct KeyLine {
    const char* what;
    std::vector<const char*> keys;  // from the left
};
struct KeyGroup {
    const char* name;
    std::vector<KeyLine> lines;
};
using KeyColumn = std::vector<KeyGroup>;

const std::vector<KeyColumn>& keyColumns() {
    static const std::vector<KeyColumn> kColumns{
        {{"Look",
          {{"Turn the head", {"drag"}},
           {"Turn in steps", {"\xE2\x86\x90", "\xE2\x86\x91", "\xE2\x86\x93", "\xE2\x86\x92"}},
           {"Move", {"right drag"}},
           {"Move, too", {"Shift", "drag"}},
           {"Nearer, to the cursor", {"wheel"}},
           {"Frame the head", {"F"}},
           {"Frame it, too", {"double click"}},
           {"Views in their order", {"1", "9"}}}}},
        {{"Compare", {{"Before, while held", {"V"}}, {"Split", {"S"}}}},
         {"Time",
          {{"Day 0", {"Alt", "0"}},
           {"Healed", {"Alt", "H"}},
           {"Years 1, 3, 5, 8", {"Alt", "1"}},
           {"A month back, forth", {",", "."}}}}},
        {{"Edit",
          {{"Undo", {"Ctrl", "Z"}},
           {"Redo", {"Ctrl", "Shift", "Z"}},
           {"Next control", {"Tab"}},
           {"Control before", {"Shift", "Tab"}},
           {"Ten steps of a slider", {"Shift", "\xE2\x86\x92"}},
           {"Back to the usual", {"double click"}}}},
         {"Window",
          {{"Open a head", {"Ctrl", "O"}},
           {"Hide the panels", {"H"}},
           {"All keys", {"?", "F1"}},
           {"Back out", {"Esc"}},
           {"Leave", {"Ctrl", "Q"}}}}}};
    return kColumns;
}

void keyCap(Box& row, const std::string& key) {
    const Palette& p = colours();
    const float width = std::max(px(24), textWidth(key, Face::caption) + px(14));
    const Box cap = row.cutRight(width).centred(width, px(22));
    fill(cap, p.raised, px(kRadiusSmall));
    fill({{cap.min.x + px(2), cap.max.y - px(2)}, {cap.max.x - px(2), cap.max.y}}, p.sunken);
    text({cap.min, {cap.max.x, cap.max.y - px(1)}}, key, Face::caption, p.text, Align::centre);
    row.cutRight(px(4));
}

void keyColumn(Box column, const KeyColumn& groups, float rowHeight) {
    for (const KeyGroup& group : groups) {
        text(column.cutTop(rowHeight), group.name, Face::strong, colours().text2);
        fill(column.cutTop(px(1)), colours().line);
        column.cutTop(px(3));
        for (const KeyLine& line : group.lines) {
            Box row = column.cutTop(rowHeight);
            for (auto key = line.keys.rbegin(); key != line.keys.rend(); ++key) keyCap(row, *key);
            text(row, line.what, Face::body, colours().text);
        }
        column.cutTop(px(12));
    }
}

}  // namespace

void keysSheet(Session& session, Box screen) {
    Box card = sheetCard(screen, px(980), px(500));
    Box head = card.cutTop(px(40));
    text(head, "Keys", Face::heading, colours().text);
    if (iconButton("keys.close", head.cutRight(px(32)).centred(px(32), px(32)), icon::kClose, {"Close", "", "", "Esc"}))
        session.sheet = Sheet::none;
    card.cutTop(px(8));
    const float gap = px(36), width = std::round((card.width() - 2 * gap) / 3);
    const float rowHeight = std::min(px(29), (card.height() - px(44)) / 13);
    for (const KeyColumn& groups : keyColumns()) {
        keyColumn(card.cutLeft(width), groups, rowHeight);
        card.cutLeft(gap);
    }
}

}  // namespace stipple::ui
