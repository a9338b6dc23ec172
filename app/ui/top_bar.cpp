#include <algorithm>

#include "app/ui/icons.h"
#include "app/ui/screens.h"
#include "app/ui/widgets.h"

namespace stipple::ui {
namespace {

constexpr float kButton = 32;

void compareButtons(Session& session, Box box) {
    int selected = 2;
    if (session.compare == CompareState::before) selected = 0;
    if (session.compare == CompareState::split) selected = 1;
    if (segmented("compare", box, {"Before", "Split", "After"}, selected)) {
        constexpr CompareState kStates[] = {CompareState::before, CompareState::split, CompareState::after};
        session.compare = kStates[selected];
    }
}

void rightSide(Session& session, Box& bar) {
    const float size = px(kButton);
    const Tip panelsTip{session.panelsShown ? "Hide the panels" : "Show the panels", "Only the picture stays.", "",
                        "H"};
    if (iconButton("panels", bar.cutRight(size).centred(size, size), icon::kTune, panelsTip, !session.panelsShown,
                   session.facts.head != nullptr))
        session.panelsShown = !session.panelsShown;
    bar.cutRight(px(kSpace1));
    if (iconButton("keys", bar.cutRight(size).centred(size, size), icon::kKeyboard, {"All keys", "", "", "?  or  F1"},
                   session.sheet == Sheet::keys))
        session.sheet = Sheet::keys;
    bar.cutRight(px(kSpace3));
    if (session.facts.head) compareButtons(session, bar.cutRight(px(216)).inset(0, px(8)));
    bar.cutRight(px(kSpace3));
}

void undoButtons(Session& session, Box& bar, bool wide) {
    Document& document = session.document;
    const float size = px(kButton);
    const std::string undoName = document.undoName(), redoName = document.redoName();
    const Tip undoTip{undoName.empty() ? "Nothing to undo" : "Undo: " + undoName,
                      "One drag is one step. Camera moves are not steps.", "", "Ctrl+Z"};
    if (iconButton("undo", bar.cutLeft(size).centred(size, size), icon::kUndo, undoTip, false, !undoName.empty()))
        document.undo();
    const Tip redoTip{redoName.empty() ? "Nothing to redo" : "Redo: " + redoName, "", "", "Ctrl+Shift+Z"};
    if (iconButton("redo", bar.cutLeft(size).centred(size, size), icon::kRedo, redoTip, false, !redoName.empty()))
        document.redo();
    const bool any = !document.steps().empty();
    const std::string shown = undoName.empty() ? "nothing to undo" : undoName;
    bool pressed = false;
    if (wide) {
        const std::string label = shown + "  " + icon::kDown;
        const float width = std::min(bar.width(), textWidth(label) + px(20));
        pressed = button("undo.list", bar.cutLeft(width).inset(0, px(8)), label, ButtonStyle::quiet, Face::body, any);
    } else {
        pressed = iconButton("undo.list", bar.cutLeft(size).centred(size, size), icon::kHistory, {"Undo list", shown},
                             false, any);
    }
    if (pressed) session.sheet = Sheet::undoList;
}

}  // namespace

void topBar(Session& session, Box box) {
    const Pane pane("top", box, colours().bar);
    const Palette& p = colours();
    fill({{box.min.x, box.max.y - px(1)}, box.max}, p.line);
    Box bar = box.inset(px(kSpace3), 0);
    rightSide(session, bar);
    text(bar.cutLeft(px(66)), "Stipple", Face::title, p.text);
    fill({{bar.min.x, box.centre().y - px(10)}, {bar.min.x + px(1), box.centre().y + px(10)}}, p.line);
    bar.cutLeft(px(kSpace2));
    const std::string title = headTitle(session.document.project().head);
    const std::string label = std::string(icon::kFolder) + "  " + title;
    probeText("head", title);
    const float width = std::min(textWidth(label) + px(24), bar.width() * 0.45f);
    const Tip tip{"Open a head", "A scan or a model: OBJ, GLB, PLY, STL, FBX, DAE. Or drop the file on the window.", "",
                  "Ctrl+O"};
    if (button("open", bar.cutLeft(width).inset(0, px(8)), label, ButtonStyle::quiet, Face::body, true, tip))
        session.sheet = Sheet::openHead;
    bar.cutLeft(px(kSpace2));
    undoButtons(session, bar, box.width() > px(1180));
}

}  // namespace stipple::ui
