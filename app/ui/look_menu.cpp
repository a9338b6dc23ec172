// What can be done with one look.
#include <algorithm>
#include <utility>

#include "app/ui/looks.h"
#include "app/ui/looks_bar.h"
#include "app/ui/widgets.h"

namespace stipple::ui {
namespace {

constexpr const char* kMenu = "look.menu";
constexpr float kWidth = 236, kLine = 30;

bool row(const char* name, Box& rows, const std::string& words, const std::string& key = "") {
    const Box line = rows.cutTop(px(kLine));
    const Hit hit = hitItem(std::string(kMenu) + "." + name, line);
    if (hit.hovered || hit.focused) fill(line, colours().hover, px(kRadiusSmall));
    Box inner = line.inset(px(kSpace2), 0);
    text(inner, key, Face::caption, colours().text3, Align::right);
    text(inner, words, Face::body, colours().text);
    return hit.pressed;
}

// True when it is done with.
bool nameField(Session& session, Box& rows) {
    LookMenu& menu = session.lookMenu;
    const bool appearing = !std::exchange(menu.hasField, true);
    const Box field = rows.cutTop(px(kLine));
    const bool taken = textField("look.name", field, menu.name, "Name", appearing);
    rows.cutTop(px(kSpace1));
    const std::string note = menu.isRefused ? "Another look has that name." : "Enter keeps it";
    text(rows.cutTop(px(20)).inset(px(kSpace1), 0), note, Face::caption,
         menu.isRefused ? colours().danger : colours().text3);
    if (!taken) return false;
    menu.isRefused = !renameLook(session, menu.index, menu.name);
    menu.hasField = !menu.isRefused;
    return !menu.isRefused;
}

bool actions(Session& session, Box& rows) {
    LookMenu& menu = session.lookMenu;
    if (row("rename", rows, "Rename")) menu.isNaming = true;
    if (row("replace", rows, "Replace with what is shown")) {
        replaceLook(session, menu.index);
        return true;
    }
    if (row("beside", rows, "Put beside what is shown")) {
        session.layout = Layout::beside;
        session.besideLook = menu.index;
        return true;
    }
    if (row("remove", rows, "Remove")) {
        removeLook(session, menu.index);
        return true;
    }
    return false;
}

}  // namespace

void openLookMenu(Session& session, size_t index, Box from) {
    session.lookMenu = {
        .isOpening = true, .index = index, .fromMin = {from.min.x, from.min.y}, .fromMax = {from.max.x, from.max.y}};
    session.lookMenu.name = session.document.project().looks[index].name;
}

void lookMenu(Session& session) {
    LookMenu& menu = session.lookMenu;
    if (std::exchange(menu.isOpening, false)) ImGui::OpenPopup(kMenu);
    const float edge = px(kSpace1), width = px(kWidth);
    const float height = menu.isNaming ? px(kLine + kSpace1 + 20) : 4 * px(kLine);
    const float left = std::min(menu.fromMin.x, ImGui::GetIO().DisplaySize.x - width - px(kSpace2));
    ImGui::SetNextWindowPos({left, menu.fromMax.y + px(kSpace1)});
    ImGui::SetNextWindowSize({width, height + 2 * edge});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {edge, edge});
    if (ImGui::BeginPopup(kMenu)) {
        const ImVec2 origin = ImGui::GetCursorScreenPos();
        Box rows{origin, {origin.x + width - 2 * edge, origin.y + height}};
        const bool gone = menu.index >= session.document.project().looks.size();
        const bool done = gone || (menu.isNaming ? nameField(session, rows) : actions(session, rows));
        if (done || keyPressed(Key::escape)) ImGui::CloseCurrentPopup();
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

}  // namespace stipple::ui
