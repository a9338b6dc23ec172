// All keys, on a sheet.
#include <algorithm>
#include <cmath>

#include "app/ui/icons.h"
#include "app/ui/key_table.h"
#include "app/ui/sheets.h"
#include "app/ui/widgets.h"

namespace stipple::ui {
namespace {

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

float rowThatFits(const KeyColumn& groups, float height) {
    size_t rows = groups.size();  // their names
    for (const KeyGroup& group : groups) rows += group.lines.size();
    return std::floor((height - px(16) * float(groups.size())) / float(rows));
}

}  // namespace

void keysSheet(Session& session, Box screen) {
    Box card = sheetCard(screen, px(980), px(560));
    Box head = card.cutTop(px(40));
    text(head, "Keys", Face::heading, colours().text);
    if (iconButton("keys.close", head.cutRight(px(32)).centred(px(32), px(32)), icon::kClose, {"Close", "", "", "Esc"}))
        session.sheet = Sheet::none;
    card.cutTop(px(8));
    const float gap = px(36), width = std::round((card.width() - 2 * gap) / 3);
    float rowHeight = px(29);
    for (const KeyColumn& groups : keyColumns()) rowHeight = std::min(rowHeight, rowThatFits(groups, card.height()));
    for (const KeyColumn& groups : keyColumns()) {
        keyColumn(card.cutLeft(width), groups, rowHeight);
        card.cutLeft(gap);
    }
}

}  // namespace stipple::ui
