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

void undoSheet(Session& session, Box screen) {
    const Palette& p = colours();
    const Document& document = session.document;
    constexpr size_t kMostShown = 14;
    const size_t count = document.steps().size();
    const size_t first = count > kMostShown ? count - kMostShown : 0;
    const float width = px(340), row = px(32), height = px(48 + 8) + row * float(count - first + 1);
    const Box* from = probedBox("undo.list");
    const float left = std::min(from ? from->min.x : screen.min.x, screen.max.x - width - px(8));
    const Box card{{left, screen.min.y + px(52)}, {left + width, screen.min.y + px(52) + height}};
    shadow(card, px(kRadius));
    fill(card, p.panel, px(kRadius));
    Box rest = card.inset(px(kSpace2), px(6));
    Box head = rest.cutTop(px(36)).inset(px(8), 0);
    text(head, "Undo list", Face::strong, p.text);
    text(head, std::to_string(document.position()) + " of " + std::to_string(count), Face::caption, p.text3,
         Align::right);
    for (size_t i = first; i <= count; ++i) {
        const Box line = rest.cutTop(row);
        const Hit hit = hitItem("step." + std::to_string(i), line);
        const bool now = i == document.position();
        if (now || hit.hovered) fill(line, now ? p.accentSoft : p.hover, px(kRadiusSmall));
        Box words = line.inset(px(8), 0);
        if (now) text(words.cutRight(px(34)), "now", Face::caption, p.accent, Align::right);
        text(words, i == 0 ? "Opened" : document.steps()[i - 1].name, Face::body,
             i > document.position() ? p.text3 : p.text);
        focusRing(line, hit, kRadiusSmall);
        if (hit.pressed) {
            session.document.goTo(i);
            session.sheet = Sheet::none;
            return;
        }
    }
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !card.contains(ImGui::GetIO().MousePos))
        session.sheet = Sheet::none;
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
        case Sheet::none:
            break;
    }
}

}  // namespace stipple::ui
