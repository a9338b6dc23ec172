// The undo list: all steps by name, those to redo in grey; a press or Enter goes to one. It hangs on its button.
#include <imgui_internal.h>

#include <algorithm>

#include "app/ui/sheets.h"
#include "app/ui/steps.h"
#include "app/ui/widgets.h"

namespace stipple::ui {
namespace {

constexpr float kWidth = 340, kRow = 32, kHead = 40, kTop = 52;
constexpr int kPage = 10;

// Where the arrows stand; it follows them only, so that the pointer can scroll away from it.
struct Cursor {
    size_t at = 0;
    bool moved = false;
};

Cursor moveCursor(Session& session, size_t count) {
    const bool opened = ImGui::IsWindowAppearing();
    if (opened) session.undoCursor = session.document.position();
    int step = int(keyPressed(Key::down, true)) - int(keyPressed(Key::up, true));
    step += kPage * (int(keyPressed(Key::pageDown, true)) - int(keyPressed(Key::pageUp, true)));
    size_t at = size_t(std::clamp(int(session.undoCursor) + step, 0, int(count)));
    if (keyPressed(Key::home)) at = 0;
    if (keyPressed(Key::end)) at = count;
    const bool moved = at != session.undoCursor;
    session.undoCursor = at;
    return {at, moved || opened};
}

std::string stepWords(const Document& document, size_t i) {
    return i == 0 ? "Opened" : fitted(document.steps()[i - 1].name, Face::body, px(kWidth - 84));
}

// True where it was chosen.
bool stepRow(const Session& session, size_t i, Box line, bool hasCursor) {
    const Palette& p = colours();
    const size_t position = session.document.position();
    const Hit hit = hitRow("step." + std::to_string(i), line);
    const bool now = i == position;
    if (now || hit.hovered) fill(line, now ? p.accentSoft : p.hover, px(kRadiusSmall));
    Box words = line.inset(px(kSpace2), 0);
    if (now) text(words.cutRight(px(34)), "now", Face::caption, p.accent, Align::right);
    text(words, stepWords(session.document, i), Face::body, i > position ? p.text3 : p.text);
    if (hasCursor) frame(line, p.accent, px(kRadiusSmall), px(1.5f));
    return hit.pressed || (hasCursor && keyPressed(Key::enter));
}

void scrollTo(Box line) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (line.min.y < window->InnerRect.Min.y)
        ImGui::SetScrollY(window->Scroll.y - (window->InnerRect.Min.y - line.min.y));
    if (line.max.y > window->InnerRect.Max.y)
        ImGui::SetScrollY(window->Scroll.y + (line.max.y - window->InnerRect.Max.y));
}

void stepRows(Session& session, Box list) {
    const size_t count = session.document.steps().size();
    const Cursor cursor = moveCursor(session, count);
    ImGui::SetCursorScreenPos(list.min);
    ImGui::BeginChild("steps", {list.width(), list.height()}, false, ImGuiWindowFlags_NoSavedSettings);
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    for (size_t i = 0; i <= count; ++i) {
        const float y = origin.y + px(kRow) * float(i);
        const Box line{{origin.x, y}, {origin.x + width, y + px(kRow)}};
        if (cursor.moved && i == cursor.at) scrollTo(line);
        if (stepRow(session, i, line, i == cursor.at)) {
            goToStep(session, i);
            session.sheet = Sheet::none;
            break;
        }
    }
    ImGui::SetCursorScreenPos({origin.x, origin.y + px(kRow) * float(count + 1) - 1});
    ImGui::Dummy({1, 1});  // tells the list how far it scrolls
    ImGui::EndChild();
}

}  // namespace

void undoSheet(Session& session, Box screen) {
    const Palette& p = colours();
    const Document& document = session.document;
    const float rows = px(kRow) * float(document.steps().size() + 1);
    const float most = screen.height() - px(kTop + kHead + 12 + kSpace5);
    const Box* from = probedBox("undo.list");
    const float left = std::min(from ? from->min.x : screen.min.x, screen.max.x - px(kWidth + kSpace2));
    const ImVec2 corner{left, screen.min.y + px(kTop)};
    const Box card{corner, {corner.x + px(kWidth), corner.y + px(kHead + 12) + std::min(rows, most)}};
    shadow(card, px(kRadius));
    fill(card, p.panel, px(kRadius));
    frame(card, p.line, px(kRadius));
    probe("undo.card", card);
    Box rest = card.inset(px(6), px(6));
    const Box head = rest.cutTop(px(kHead)).inset(px(kSpace2), 0);
    text(head, "Steps", Face::title, p.text);
    text(head, std::to_string(document.position()) + " of " + std::to_string(document.steps().size()), Face::caption,
         p.text3, Align::right);
    stepRows(session, rest);
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !card.contains(ImGui::GetIO().MousePos))
        session.sheet = Sheet::none;
}

}  // namespace stipple::ui
