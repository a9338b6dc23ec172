#include "app/ui/check_panel.h"
#include "app/ui/check_pictures.h"
#include "app/ui/screens.h"
#include "app/ui/widgets.h"

namespace stipple::ui {
namespace {

void turnButtons(Session& session, Box row) {
    struct Turn {
        const char* name;
        const char* words;
        HeadTurn turn;
    };
    static constexpr Turn kTurns[] = {{"left", "Left", HeadTurn::left},
                                      {"right", "Right", HeadTurn::right},
                                      {"up", "Nod back", HeadTurn::faceUp},
                                      {"down", "Nod forward", HeadTurn::faceDown},
                                      {"leanleft", "Lean left", HeadTurn::leanLeft},
                                      {"leanright", "Lean right", HeadTurn::leanRight}};
    text(row.cutLeft(px(64)), "Turn it", Face::body, colours().text2);
    for (const Turn& turn : kTurns) {
        const float width = textWidth(turn.words) + px(24);
        if (button(std::string("check.turn.") + turn.name, row.cutLeft(width), turn.words, ButtonStyle::plain,
                   Face::body))
            turnHead(session, turn.turn);
        row.cutLeft(px(6));
    }
    const float width = textWidth("Mirrored") + px(24);
    if (width < row.width() && button("check.mirrored", row.cutLeft(width), "Mirrored", ButtonStyle::plain, Face::body))
        mirrorHead(session);
}

// All but the panel.
void pictureSide(Session& session, Box box) {
    const bool low = box.height() < px(760);
    const Pane pane("check", box, colours().bar);
    Box all = box.inset(px(low ? 16 : 24), px(low ? 10 : 18));
    Box head = all.cutTop(px(low ? 32 : 40));
    const HeadSource& source = session.document.project().head;
    probeText("head", headTitle(source));
    text(head, "Is this right?", Face::heading, colours().text);
    const std::string told = session.work.empty() ? headTitle(source) : session.work;
    const Box right = head.cutRight(head.width() * 0.6f);
    text(right, fitted(told, Face::body, right.width()), Face::body, colours().text3, Align::right);
    all.cutTop(px(kSpace2));
    const Box turns = all.cutBottom(px(32));
    all.cutBottom(px(kSpace3));
    checkPictures(session, all);
    turnButtons(session, turns);
}

}  // namespace

void headCheckScreen(Session& session, Box screen) {
    const Box panel = screen.cutRight(px(screen.width() > px(1400) ? 380 : 330));
    pictureSide(session, screen);
    checkPanel(session, panel);
}

}  // namespace stipple::ui
