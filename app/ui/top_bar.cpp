#include <algorithm>

#include "app/ui/icons.h"
#include "app/ui/looks_bar.h"
#include "app/ui/screens.h"
#include "app/ui/steps.h"
#include "app/ui/widgets.h"

namespace stipple::ui {
namespace {

constexpr float kButton = 32;
constexpr float kUndoShare = 0.5f;  // of what is left between the buttons, for the name of the last step

// Before, split, side by side, after.
void compareButtons(Session& session, Box& bar, bool wide) {
    const std::vector<std::string> words{"Before", "Split", wide ? "Side by side" : "Both", "After"};
    constexpr CompareState kStates[] = {CompareState::before, CompareState::split, CompareState::after,
                                        CompareState::after};
    int selected = -1;
    if (session.layout == Layout::beside) selected = 2;
    if (session.layout == Layout::single)
        selected = session.compare == CompareState::before ? 0 : session.compare == CompareState::split ? 1 : 3;
    if (!segmented("compare", bar.cutRight(segmentedWidth(words)).inset(0, px(8)), words, selected)) return;
    session.compare = kStates[selected];
    session.layout = selected == 2 ? Layout::beside : Layout::single;
    session.besideLook.reset();
}

void rightSide(Session& session, Box& bar, bool wide) {
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
    if (session.facts.head) compareButtons(session, bar, wide);
}

void undoButtons(Session& session, Box& bar, bool wide) {
    Document& document = session.document;
    const float size = px(kButton);
    const std::string undoName = document.undoName(), redoName = document.redoName();
    const Tip undoTip{undoName.empty() ? "Nothing to undo" : "Undo: " + undoName,
                      "One drag is one step. Camera moves are not steps.", "", "Ctrl+Z"};
    if (iconButton("undo", bar.cutLeft(size).centred(size, size), icon::kUndo, undoTip, false, !undoName.empty()))
        undoStep(session);
    const Tip redoTip{redoName.empty() ? "Nothing to redo" : "Redo: " + redoName, "", "", "Ctrl+Shift+Z"};
    if (iconButton("redo", bar.cutLeft(size).centred(size, size), icon::kRedo, redoTip, false, !redoName.empty()))
        redoStep(session);
    const bool any = !document.steps().empty();
    const std::string shown = undoName.empty() ? "nothing to undo" : undoName;
    bool pressed = false;
    if (wide) {
        const std::string down = std::string("  ") + icon::kDown;
        const float most = bar.width() * kUndoShare - textWidth(down) - px(20);
        const std::string label = fitted(shown, Face::body, most) + down;
        const float width = textWidth(label) + px(20);
        pressed = button("undo.list", bar.cutLeft(width).inset(0, px(8)), label, ButtonStyle::quiet, Face::body, any);
    } else {
        pressed = iconButton("undo.list", bar.cutLeft(size).centred(size, size), icon::kHistory,
                             {"Undo list", shown, "", "Ctrl+Alt+Z"}, false, any);
    }
    if (pressed) session.sheet = Sheet::undoList;
}

// The project's name, with the list of what can be done with files, and whether it is saved.
void fileButton(Session& session, Box& bar) {
    probeText("head", headTitle(session.document.project().head));
    const bool saved = isSafe(session.file, session.document.project());
    const std::string state = !saved ? "not saved" : session.file.path.empty() ? "" : "saved";
    const float stateWidth = state.empty() ? 0 : textWidth(state, Face::caption) + px(kSpace3);
    const std::string down = std::string("  ") + icon::kDown;
    const float room = std::min(px(320), bar.width() * 0.45f - stateWidth);
    const std::string title = fitted(projectTitle(session.file), Face::body, room - textWidth(down) - px(20));
    const Tip tip{projectTitle(session.file), "New, open, save, and what was open last.", session.file.path.string()};
    const float width = textWidth(title + down) + px(20);
    if (button("open", bar.cutLeft(width).inset(0, px(8)), title + down, ButtonStyle::quiet, Face::body, true, tip))
        session.sheet = Sheet::fileMenu;
    bar.cutLeft(px(kSpace1));
    text(bar.cutLeft(stateWidth), state, Face::caption, colours().text3);
    probeText("project", projectTitle(session.file));
    probeText("saved", saved ? "yes" : "no");
}

}  // namespace

void topBar(Session& session, Box box) {
    const Pane pane("top", box, colours().bar);
    const Palette& p = colours();
    fill({{box.min.x, box.max.y - px(1)}, box.max}, p.line);
    Box bar = box.inset(px(kSpace3), 0);
    const bool wide = box.width() > px(1180);
    rightSide(session, bar, wide);
    text(bar.cutLeft(px(66)), "Stipple", Face::title, p.text);
    fill({{bar.min.x, box.centre().y - px(10)}, {bar.min.x + px(1), box.centre().y + px(10)}}, p.line);
    bar.cutLeft(px(kSpace2));
    fileButton(session, bar);
    undoButtons(session, bar, wide);
    if (session.facts.head) looksBar(session, bar);
    lookMenu(session);
}

}  // namespace stipple::ui
