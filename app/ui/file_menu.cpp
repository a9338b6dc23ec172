// What can be done with files: the list under the project's name.
#include <algorithm>

#include "app/ui/icons.h"
#include "app/ui/sheets.h"
#include "app/ui/start_screen.h"
#include "app/ui/time_words.h"
#include "app/ui/widgets.h"
#include "engine/base/unix_time.h"

namespace stipple::ui {
namespace {

constexpr float kWidth = 336, kRow = 32;
constexpr size_t kMostRecents = 6;

bool item(Box& rest, const std::string& name, const std::string& words, const std::string& right) {
    const Palette& p = colours();
    const Box row = rest.cutTop(px(kRow));
    const Hit hit = hitItem(name, row);
    if (hit.hovered) fill(row, p.hover, px(kRadiusSmall));
    Box inner = row.inset(px(kSpace3), 0);
    const float width = textWidth(right, Face::caption);
    text(inner.cutRight(width + 1), right, Face::caption, p.text3, Align::right);
    inner.cutRight(px(kSpace2));
    text(inner, fitted(words, Face::body, inner.width()), Face::body, p.text);
    focusRing(row, hit, kRadiusSmall);
    return hit.pressed;
}

void divider(Box& rest) {
    Box line = rest.cutTop(px(9));
    line.min.y = line.centre().y;
    separatorAbove(line);
}

void recentItems(Session& session, Box& rest, size_t count) {
    divider(rest);
    text(rest.cutTop(px(26)).inset(px(kSpace3), 0), "Recent", Face::caption, colours().text3);
    for (size_t i = 0; i < count; ++i) {
        const RecentProject& recent = session.recents[i];
        const std::string when = recent.missing ? "not there" : dayWords(recent.usedAtS, unixTimeS());
        if (item(rest, "menu.recent" + std::to_string(i), recent.path.stem().string(), when)) openRecent(session, i);
    }
}

void chosenItems(Session& session, Box& rest) {
    const auto chosen = [&](const char* name, const char* words, const char* keys) {
        const bool pressed = item(rest, std::string("menu.") + name, words, keys);
        if (pressed) session.sheet = Sheet::none;
        return pressed;
    };
    if (chosen("new", "New", "Ctrl+N")) session.screen = Screen::start;
    if (chosen("open", "Open", "Ctrl+O")) openChooser(session, Chooser::Task::open);
    if (chosen("save", "Save", "Ctrl+S")) wishToSave(session);
    if (chosen("save_as", "Save as", "Ctrl+Shift+S")) openChooser(session, Chooser::Task::save);
    if (session.facts.head && chosen("picture", "Save picture", "Ctrl+P"))
        openChooser(session, Chooser::Task::savePicture);
    divider(rest);
    if (chosen("head", "Another head for this plan", "Ctrl+Shift+O")) openChooser(session, Chooser::Task::openHead);
    if (chosen("tape", "Head from three tape measures", "Ctrl+T")) openTapeForm(session);
}

}  // namespace

void fileMenu(Session& session, Box screen) {
    const size_t recents = std::min(session.recents.size(), kMostRecents);
    const float height = px(12) + px(kRow) * (session.facts.head ? 7 : 6) + px(9) +
                         (recents ? px(9) + px(26) + px(kRow) * float(recents) : 0);
    const Box* from = probedBox("open");
    const float left = std::min(from ? from->min.x : screen.min.x, screen.max.x - px(kWidth) - px(8));
    const float top = (from ? from->max.y : screen.min.y + px(42)) + px(6);
    const Box card{{left, top}, {left + px(kWidth), std::min(top + height, screen.max.y - px(8))}};
    shadow(card, px(kRadius));
    fill(card, colours().panel, px(kRadius));
    Box rest = card.inset(px(6));
    chosenItems(session, rest);
    if (recents) recentItems(session, rest, recents);
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !card.contains(ImGui::GetIO().MousePos))
        session.sheet = Sheet::none;
}

}  // namespace stipple::ui
