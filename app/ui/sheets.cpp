// Which sheet is on. Escape closes; what lies below takes no input.
#include "app/ui/sheets.h"

#include <imgui_internal.h>

#include <algorithm>

#include "app/ui/icons.h"
#include "app/ui/screens.h"
#include "app/ui/widgets.h"

namespace stipple::ui {

Box sheetCard(Box screen, float width, float height) {
    fill(screen, colours().scrim);
    const Box card =
        screen.centred(std::min(width, screen.width() - px(40)), std::min(height, screen.height() - px(32)));
    shadow(card, px(kRadiusLarge));
    fill(card, colours().panel, px(kRadiusLarge));
    return card.inset(px(kSpace5), px(20));
}

void sheets(Session& session, Box screen) {
    if (session.sheet == Sheet::none) return;
    // A popup of the sheet takes its own Escape.
    const bool popupOpen = ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
    if (keyPressed(Key::escape) && !popupOpen) {
        if (session.sheet == Sheet::message) session.answer = Way::close;
        session.sheet = Sheet::none;
        return;
    }
    if (!popupOpen) ImGui::SetNextWindowFocus();
    const Pane pane("sheet", screen, 0, Pane::Kind::front);
    switch (session.sheet) {
        case Sheet::keys:
            keysSheet(session, screen);
            break;
        case Sheet::undoList:
            undoSheet(session, screen);
            break;
        case Sheet::fileMenu:
            fileMenu(session, screen);
            break;
        case Sheet::chooser:
            chooserSheet(session, screen);
            break;
        case Sheet::tape:
            tapeSheet(session, screen);
            break;
        case Sheet::message:
            messageSheet(session, screen);
            break;
        case Sheet::futures:
            futuresSheet(session, screen);
            break;
        case Sheet::screenSize:
            screenSheet(session, screen);
            break;
        case Sheet::none:
            break;
    }
}

}  // namespace stipple::ui
