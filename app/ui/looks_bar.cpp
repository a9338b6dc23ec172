#include "app/ui/looks_bar.h"

#include <algorithm>

#include "app/ui/icons.h"
#include "app/ui/looks.h"
#include "app/ui/picture_card.h"
#include "app/ui/pictures.h"
#include "app/ui/widgets.h"

namespace stipple::ui {
namespace {

constexpr float kCardWidth = 56, kCardHeight = 36, kCardGap = 8, kPlus = 28, kListButton = 34;
constexpr float kRow = 48;
constexpr const char* kList = "looks.list";

const std::vector<Look>& looksOf(const Session& session) { return session.document.project().looks; }

std::string keyOf(size_t index) { return std::to_string(index + 1); }

CardLook cardLook(const Session& session, size_t index) {
    const LookMatch match = lookMatch(session, index);
    return {looksOf(session)[index].name, match == LookMatch::whole, match == LookMatch::otherCamera};
}

Tip cardTip(const Session& session, size_t index) {
    const LookMatch match = lookMatch(session, index);
    const std::string body = match == LookMatch::whole         ? "This is what is shown. A press opens its menu."
                             : match == LookMatch::otherCamera ? "Shown, from another side. A press goes to its camera."
                                                               : "Line, shade, time, light and camera as they were.";
    return {"Look " + looksOf(session)[index].name, body + " Right press: rename, replace, remove.", "", keyOf(index)};
}

bool pressedRight(const Hit& hit) { return hit.hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Right); }

void card(Session& session, size_t index, Box box) {
    const std::string name = "look." + keyOf(index);
    const Hit hit = pictureCard(name, box, looksOf(session)[index].thumbnailPng, cardLook(session, index));
    probeText(name, looksOf(session)[index].name);
    tooltip(hit, cardTip(session, index));
    const bool isShown = lookMatch(session, index) == LookMatch::whole;
    if (pressedRight(hit) || (hit.pressed && isShown))
        openLookMenu(session, index, box);
    else if (hit.pressed)
        callLook(session, index);
}

void plus(Session& session, Box box) {
    const bool room = hasRoomForLook(session);
    const Tip tip{room ? "Keep as a look" : "Nine looks are kept",
                  room ? "Line, shade, time, light and camera under one name. Keys 1 to 9 call them."
                       : "Replace one with what is shown, or remove one: right press on it.",
                  "", "Ctrl+L"};
    const Hit hit = hitItem("look.add", box);
    const Palette& p = colours();
    if (hit.hovered) fill(box, hit.held ? p.active : p.hover, px(kRadius));
    text(box, icon::kPlus, Face::icon, room ? (hit.hovered ? p.text : p.text2) : p.disabled, Align::centre);
    focusRing(box, hit);
    tooltip(hit, tip);
    if (hit.pressed) keepLook(session);
}

// ---- the list

void listRow(Session& session, size_t index, Box row) {
    const Palette& p = colours();
    const Hit hit = hitItem("look.row" + keyOf(index), row);
    const CardLook shown = cardLook(session, index);
    if (hit.hovered || shown.framed) fill(row, shown.framed ? p.accentSoft : p.hover, px(kRadiusSmall));
    Box rest = row.inset(px(kSpace1), 0);
    coverPicture(rest.cutLeft(px(kCardWidth)).centred(px(kCardWidth), px(kCardHeight)),
                 looksOf(session)[index].thumbnailPng, px(kRadiusSmall));
    rest.cutLeft(px(kSpace3));
    const Box more = rest.cutRight(px(kPlus)).centred(px(kPlus), px(kPlus));
    text(rest.cutRight(px(20)), keyOf(index), Face::caption, p.text3, Align::centre);
    text(rest, looksOf(session)[index].name, Face::body, p.text);
    focusRing(row, hit, kRadiusSmall);
    const bool onMore = hit.hovered && more.contains(ImGui::GetIO().MousePos);
    if (onMore) fill(more, p.active, px(kRadiusSmall));
    text(more, icon::kMore, Face::body, onMore ? p.text : p.text2, Align::centre);
    if (pressedRight(hit) || (hit.pressed && onMore)) {
        openLookMenu(session, index, row);
        ImGui::CloseCurrentPopup();
    } else if (hit.pressed) {
        callLook(session, index);
        ImGui::CloseCurrentPopup();
    }
}

void lookList(Session& session, Box from) {
    const float width = px(280), edge = px(kSpace1), bottom = ImGui::GetIO().DisplaySize.y - px(kSpace2);
    const float height = px(kRow) * float(looksOf(session).size()) + 2 * edge;
    ImGui::SetNextWindowPos({from.max.x - width, from.max.y + px(kSpace1)});
    ImGui::SetNextWindowSize({width, std::min(height, bottom - from.max.y - px(kSpace1))});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {edge, edge});
    if (ImGui::BeginPopup(kList)) {
        const ImVec2 origin = ImGui::GetCursorScreenPos();
        Box rows{origin, {origin.x + width - 2 * edge, origin.y + px(kRow) * float(looksOf(session).size())}};
        for (size_t i = 0; i < looksOf(session).size(); ++i) listRow(session, i, rows.cutTop(px(kRow)));
        ImGui::SetCursorScreenPos({origin.x, rows.max.y - 1});
        ImGui::Dummy({1, 1});  // tells the popup how far it scrolls
        if (keyPressed(Key::escape)) ImGui::CloseCurrentPopup();
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

void listButton(Session& session, Box box, const std::string& label) {
    if (button(kList, box.inset(0, px(8)), label, ButtonStyle::quiet, Face::body, true,
               {"All looks", "", "", "1 to 9"}))
        ImGui::OpenPopup(kList);
    lookList(session, box);
}

}  // namespace

void looksBar(Session& session, Box& room) {
    const size_t count = looksOf(session).size();
    const float slot = px(kCardWidth + kCardGap);
    room.cutRight(px(kSpace3));
    plus(session, room.cutRight(px(kPlus)).centred(px(kPlus), px(kPlus)));
    room.cutRight(px(kSpace1));
    const std::string label = "Looks";
    const float labelWidth = textWidth(label) + px(kSpace2 + 2);
    const bool allFit = float(count) * slot <= room.width();
    size_t shown = allFit ? count : size_t(std::max(0.f, (room.width() - px(kListButton)) / slot));
    if (!allFit && shown < 2) shown = 0;
    if (!allFit) {
        const std::string words = shown > 0 ? std::string(icon::kDown) : label + "  " + icon::kDown;
        listButton(session, room.cutRight(std::max(px(kListButton), textWidth(words) + px(20))), words);
    }
    for (size_t i = shown; i-- > 0;) {
        Box place = room.cutRight(slot);
        place.max.x -= px(kCardGap);
        card(session, i, place.centred(px(kCardWidth), px(kCardHeight)));
    }
    if (shown > 0 && room.width() > labelWidth) text(room.cutRight(labelWidth), label, Face::body, colours().text2);
}

}  // namespace stipple::ui
