#include "app/ui/start_screen.h"

#include <algorithm>
#include <cmath>

#include "app/ui/head_cards.h"
#include "app/ui/icons.h"
#include "app/ui/screens.h"
#include "app/ui/sheets.h"
#include "app/ui/widgets.h"
#include "engine/project/head_source.h"

namespace stipple::ui {
namespace {

constexpr float kCaption = 64, kWayHeight = 76, kRecentWidth = 380, kMostWidth = 1480;

struct Sizes {
    bool wide, low;
    Box column;
};

// Everything in the middle third of a large screen, all of a small one.
Sizes sizesOf(Box screen) {
    const bool wide = screen.width() > px(1000), low = screen.height() < px(720);
    const float width = std::min(screen.width() - px(low ? 48 : 96), px(kMostWidth));
    const float left = std::floor(screen.centre().x - width * 0.5f);
    const float content = std::min(screen.height() - px(low ? 40 : 72), px(760));
    const float top = screen.min.y + std::max(px(low ? 16 : 32), std::floor((screen.height() - content) * 0.4f));
    return {wide, low, {{left, top}, {left + width, screen.max.y - px(low ? 12 : 28)}}};
}

bool wayCard(const char* name, Box box, const char* sign, const std::string& title, const std::string& body) {
    const Palette& p = colours();
    const Hit hit = hitItem(name, box);
    fill(box, hit.held ? p.active : hit.hovered ? p.hover : p.raised, px(kRadiusLarge));
    Box inner = box.inset(px(kSpace4), px(kSpace2));
    text(inner.cutLeft(px(44)), sign, Face::iconLarge, p.accent);
    Box words = inner.centred(inner.width(), px(46));
    text(words.cutTop(px(24)), title, Face::title, p.text);
    text(words, body, Face::body, p.text2);
    focusRing(box, hit, kRadiusLarge);
    return hit.pressed;
}

void titleRows(Session& session, Sizes& s) {
    const Palette& p = colours();
    Box row = s.column.cutTop(px(s.low ? 40 : 48));
    Box right = row.cutRight(px(240));
    if (button("start.back", right.cutRight(px(128)).centred(px(128), px(32)), "Back to the plan", ButtonStyle::quiet,
               Face::body, true, {"Back to what is open", "", "", "Esc"}))
        session.screen = Screen::workspace;
    if (button("start.keys", right.cutRight(px(64)).centred(px(64), px(32)), "Keys", ButtonStyle::quiet, Face::body))
        session.sheet = Sheet::keys;
    text(row, "Stipple", Face::display, p.text);
    if (s.low) return;
    const std::string line =
        "See scalp micropigmentation on a head before a needle touches it. Everything stays on this machine.";
    Box words = s.column.cutTop(px(28));
    const bool fits = textWidth(line, Face::lead) <= words.width();
    text(words, fits ? line : "See scalp micropigmentation on a head before a needle touches it.", Face::lead, p.text2);
}

void heads(Session& session, Box row, bool low) {
    const float gap = px(kSpace4), count = float(headCards().size());
    const float width = std::floor((row.width() - gap * (count - 1)) / count);
    const Project fresh;
    for (const HeadCard& card : headCards()) {
        if (headCard(row.cutLeft(width), card, low))
            session.fileWish = startWish(withBuiltInHead(fresh, card.head->name));
        row.cutLeft(gap);
    }
}

void ways(Session& session, Box row) {
    const float gap = px(kSpace4), width = std::floor((row.width() - gap) * 0.5f);
    if (wayCard("start.open", row.cutLeft(width), icon::kFolder, "Open a project or a head",
                "A plan, a scan, a model; or drop it."))
        openChooser(session, Chooser::Task::open);
    row.cutLeft(gap);
    if (wayCard("start.tape", row, icon::kTape, "No scan? Three tape measures",
                "Length, breadth, ear to ear: a minute."))
        openTapeForm(session);
}

}  // namespace

void startScreen(Session& session, Box screen) {
    const Pane pane("start", screen, colours().bar);
    const Palette& p = colours();
    Sizes s = sizesOf(screen);
    titleRows(session, s);
    s.column.cutTop(px(s.low ? 8 : 28));
    Box left = s.column, right = s.column;
    if (s.wide) {
        right = left.cutRight(std::min(px(kRecentWidth), std::floor(s.column.width() * 0.32f)));
        left.cutRight(px(s.low ? 24 : 40));
    }
    text(left.cutTop(px(28)), "Start from a head", Face::title, p.text2);
    left.cutTop(px(kSpace2));
    const float below = px(kSpace4 + kWayHeight + 10 + 24);
    const float cardWidth = left.width() / float(headCards().size());
    heads(session, left.cutTop(std::max(px(120), std::min(cardWidth + px(kCaption), left.height() - below))), s.low);
    left.cutTop(px(kSpace4));
    ways(session, left.cutTop(px(kWayHeight)));
    left.cutTop(px(10));
    const std::string promise =
        "Nothing goes over a network. The simulation shows a typical healed result; nobody's skin is promised it.";
    text(left.cutTop(px(24)), fitted(promise, Face::caption, left.width()), Face::caption, p.text3);
    if (!s.wide) return;
    text(right.cutTop(px(28)), "Recent", Face::title, p.text2);
    right.cutTop(px(kSpace2));
    recentRows(session, right);
}

}  // namespace stipple::ui
