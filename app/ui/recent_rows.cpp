// What was open last: on the start screen, and offered once on the picture.
#include <algorithm>
#include <cmath>

#include "app/ui/icons.h"
#include "app/ui/pictures.h"
#include "app/ui/start_screen.h"
#include "app/ui/time_words.h"
#include "app/ui/widgets.h"
#include "engine/base/unix_time.h"

namespace stipple::ui {
namespace {

constexpr float kRow = 66;
const ImVec2 kScalpFocus{0.5f, 0.4f};

void thumbnail(Box box, const RecentProject& recent) {
    if (!recent.missing && !recent.thumbnailPng.empty())
        return coverPicture(box, recent.thumbnailPng, px(kRadiusSmall), kScalpFocus);
    fill(box, colours().sunken, px(kRadiusSmall));
    text(box, icon::kFile, Face::icon, colours().text3, Align::centre);
}

std::string whenWords(const RecentProject& recent) {
    if (recent.missing) return "moved or deleted: was in " + recent.path.parent_path().string();
    return dayWords(recent.usedAtS, unixTimeS());
}

void recentRow(Session& session, Box row, size_t index) {
    const Palette& p = colours();
    const RecentProject& recent = session.recents[index];
    const std::string name = "recent." + std::to_string(index);
    const Box forget = Box{{row.max.x - px(40), row.min.y}, row.max}.centred(px(28), px(28));
    const Hit hit = hitItem(name, {row.min, {forget.min.x - px(4), row.max.y}});
    const bool over = row.contains(ImGui::GetIO().MousePos);
    if (over || hit.focused) fill(row, p.raised, px(kRadius));
    Box inner = row.inset(px(kSpace2), px(6));
    thumbnail(inner.cutLeft(std::round(inner.height() * 1.5f)), recent);
    inner.cutLeft(px(kSpace3));
    inner.max.x = forget.min.x - px(4);
    Box words = inner.centred(inner.width(), px(40));
    text(words.cutTop(px(20)), fitted(recent.path.stem().string(), Face::strong, words.width()), Face::strong,
         recent.missing ? p.text3 : p.text);
    text(words, fitted(whenWords(recent), Face::caption, words.width()), Face::caption,
         recent.missing ? p.text3 : p.text2);
    focusRing(row, hit);
    tooltip(hit, {recent.path.filename().string(), recent.path.parent_path().string()});
    if (hit.pressed) openRecent(session, index);
    const Tip tip{"Forget it", "It goes from this list, with its picture. The file stays where it is."};
    if ((over || recent.missing || hit.focused) && iconButton(name + ".forget", forget, icon::kClose, tip))
        session.forgetWish = recent.path;
}

void nothingYet(Box column) {
    const Palette& p = colours();
    const Box card = column.cutTop(px(180));
    fill(card, p.panel, px(kRadiusLarge));
    Box rest = card.inset(px(kSpace4), 0).centred(card.width() - px(2 * kSpace4), px(104));
    text(rest.cutTop(px(40)), icon::kHistory, Face::iconLarge, p.text3, Align::centre);
    text(rest.cutTop(px(26)), "Nothing here yet", Face::strong, p.text, Align::centre);
    text(rest.cutTop(px(22)), "What you save appears here.", Face::body, p.text2, Align::centre);
}

}  // namespace

void openRecent(Session& session, size_t index) {
    const RecentProject recent = session.recents[index];
    if (!recent.missing) {
        session.sheet = Sheet::none;
        session.fileWish = openWish(recent.path);
        return;
    }
    session.message = {"This project is not where it was",
                       "\"" + recent.path.filename().string() + "\" was in " + recent.path.parent_path().string() +
                           " and has been moved or deleted, or its disk is not plugged in.",
                       true,
                       {Way::openAnother, Way::close}};
    session.sheet = Sheet::message;
}

void recentRows(Session& session, Box column) {
    if (session.recents.empty()) return nothingYet(column);
    for (size_t i = 0; i < session.recents.size() && column.height() >= px(kRow); ++i) {
        recentRow(session, column.cutTop(px(kRow)), i);
        column.cutTop(px(4));
    }
}

void lastProjectPlate(Session& session, Box view) {
    if (!session.offersLast || session.recents.empty()) return;
    const RecentProject& last = session.recents.front();
    const Box plate{{view.min.x + px(kSpace3), view.min.y + px(kSpace3)},
                    {view.min.x + px(kSpace3 + 312), view.min.y + px(kSpace3 + 62)}};
    fill(plate, colours().glass, px(kRadius));
    Box inner = plate.inset(px(kSpace2));
    const Tip closeTip{"Not now", "It stays in the list under the project's name."};
    if (iconButton("last.close", inner.cutRight(px(28)).centred(px(28), px(28)), icon::kClose, closeTip))
        session.offersLast = false;
    const Hit hit = hitItem("last.open", inner);
    thumbnail(inner.cutLeft(std::round(inner.height() * 1.5f)), last);
    inner.cutLeft(px(kSpace3));
    Box words = inner.centred(inner.width(), px(40));
    text(words.cutTop(px(20)), fitted("Go on with " + last.path.stem().string(), Face::strong, words.width()),
         Face::strong, hit.hovered ? colours().accentHover : colours().onGlass);
    text(words, whenWords(last), Face::caption, colours().onGlass2);
    focusRing(plate, hit);
    if (hit.pressed) openRecent(session, 0);
}

}  // namespace stipple::ui
