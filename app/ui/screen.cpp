#include "app/ui/input.h"
#include "app/ui/paint.h"
#include "app/ui/playing.h"
#include "app/ui/screens.h"
#include "app/ui/start_screen.h"
#include "app/ui/tools.h"

namespace stipple::ui {
namespace {

constexpr float kTopBar = 50, kTopBarSmall = 46, kTimeline = 148, kTimelineTall = 236, kTools = 68, kToolsSmall = 52;

float inspectorWidth(float screenWidth) {
    if (screenWidth > px(1500)) return px(372);
    return px(screenWidth > px(1000) ? 344 : 320);
}

void workspace(Session& session, Box screen) {
    if (!session.presenting) {
        const bool small = screen.height() < px(700) || screen.width() < px(1100);
        topBar(session, screen.cutTop(px(small ? kTopBarSmall : kTopBar)));
        if (session.panelsShown && session.facts.head) {
            toolStrip(session, screen.cutLeft(px(small ? kToolsSmall : kTools)), small);
            inspector(session, screen.cutRight(inspectorWidth(screen.width())));
            timeline(session, screen.cutBottom(px(screen.height() < px(900) ? kTimeline : kTimelineTall)));
        }
    }
    viewport(session, screen);
}

// The head that was asked about has gone out of the document.
void leaveStaleCheck(Session& session) {
    const bool isThere = session.facts.head && !session.document.project().head.file.empty();
    if (session.screen == Screen::headCheck && !isThere) session.screen = Screen::workspace;
}

}  // namespace

void drawScreen(Session& session, Box screen) {
    cutTexts().clear();
    session.document.nowS = ImGui::GetTime();
    playOn(session);
    shortcuts(session);  // before the stops of the last frame go: arrows belong to the one that has the ring
    beginStops();
    leaveStaleCheck(session);
    switch (session.screen) {
        case Screen::start:
            startScreen(session, screen);
            break;
        case Screen::headCheck:
            headCheckScreen(session, screen);
            break;
        case Screen::workspace:
            workspace(session, screen);
            break;
    }
    sheets(session, screen);
    endStops(session.sheet == Sheet::none ? nullptr : "sheet");
}

}  // namespace stipple::ui
