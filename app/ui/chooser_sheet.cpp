// The sheet that a file is chosen on: places, folder, list, a field that takes names and paths.
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "app/ui/icons.h"
#include "app/ui/sheets.h"
#include "app/ui/time_words.h"
#include "app/ui/widgets.h"
#include "engine/base/unix_time.h"

namespace stipple::ui {
namespace fs = std::filesystem;
namespace {

constexpr float kRow = 28, kPlaces = 148, kDateWidth = 128, kSizeWidth = 74;
constexpr size_t kMostRecentFolders = 5;

bool takesHeads(const Chooser& chooser) { return !isSaving(chooser); }
bool hasLastRow(const Chooser& chooser) { return takesHeads(chooser) || chooser.task == Chooser::Task::savePicture; }

std::string titleOf(const Chooser& chooser) {
    switch (chooser.task) {
        case Chooser::Task::open:
            return "Open";
        case Chooser::Task::openHead:
            return "Open a head";
        case Chooser::Task::findHead:
            return "Where is the head?";
        case Chooser::Task::save:
            return "Save as";
        case Chooser::Task::savePicture:
        case Chooser::Task::saveSheet:
            return "Save picture";
    }
    return "";
}

void titleRow(Session& session, Box row) {
    text(row, titleOf(session.chooser), Face::heading, colours().text);
    const Tip closeTip{"Close", "", "", "Esc"};
    if (iconButton("open.close", row.cutRight(px(32)).centred(px(32), px(32)), icon::kClose, closeTip))
        session.sheet = Sheet::none;
}

// ---- where

std::vector<Place> placesOf(const Session& session) {
    static std::vector<Place> usual;
    if (session.chooser.isFresh || usual.empty()) usual = usualPlaces();
    std::vector<Place> places = usual;
    size_t added = 0;
    for (const RecentProject& recent : session.recents) {
        const fs::path folder = recent.path.parent_path();
        const bool known =
            std::any_of(places.begin(), places.end(), [&](const Place& place) { return place.folder == folder; });
        if (recent.missing || known || added == kMostRecentFolders) continue;
        places.push_back({folder.filename().string(), folder});
        ++added;
    }
    return places;
}

void placeColumn(Session& session, Box column) {
    const Palette& p = colours();
    const std::vector<Place> places = placesOf(session);
    for (size_t i = 0; i < places.size() && column.height() >= px(kRow); ++i) {
        const Box row = column.cutTop(px(kRow));
        const Hit hit = hitItem("open.place" + std::to_string(i), row);
        const bool here = places[i].folder == session.chooser.listing.folder;
        if (here || hit.hovered) fill(row, here ? p.accentSoft : p.hover, px(kRadiusSmall));
        Box words = row.inset(px(kSpace2), 0);
        text(words.cutLeft(px(24)), icon::kFolder, Face::body, here ? p.accent : p.text3);
        text(words, fitted(places[i].title, Face::body, words.width()), Face::body, here ? p.text : p.text2);
        focusRing(row, hit, kRadiusSmall);
        tooltip(hit, {places[i].title, places[i].folder.string()});
        if (hit.pressed) showFolder(session.chooser, places[i].folder);
    }
}

// The folders on the way, the last ones where not all have room.
void crumbRow(Session& session, Box row) {
    const fs::path shown = session.chooser.listing.folder;
    const bool atRoot = !shown.has_relative_path();
    if (iconButton("open.up_folder", row.cutLeft(px(30)), icon::kUp, {"Folder above", "", "", "Alt+\xE2\x86\x91"},
                   false, !atRoot))
        showFolder(session.chooser, shown.parent_path());
    std::vector<fs::path> way;
    for (fs::path at = shown; at.has_relative_path(); at = at.parent_path()) way.push_back(at);
    way.push_back("/");
    const auto words = [](const fs::path& at) {
        const std::string name = at.has_relative_path() ? at.filename().string() : "/";
        return fitted(name, Face::body, px(200));
    };
    float room = row.width() - px(24);
    size_t count = 0;
    while (count < way.size() && (room -= textWidth(words(way[count])) + px(32)) > 0) ++count;
    count = std::max<size_t>(count, 1);
    if (count < way.size()) text(row.cutLeft(px(20)), "\xE2\x80\xA6", Face::body, colours().text3, Align::centre);
    for (size_t i = count; i-- > 0;) {
        const std::string name = words(way[i]);
        const Box piece = row.cutLeft(std::min(row.width(), textWidth(name) + px(16)));
        if (button("open.crumb" + std::to_string(i), piece.inset(0, px(1)), name, ButtonStyle::quiet, Face::body))
            showFolder(session.chooser, way[i]);
        if (i > 0) text(row.cutLeft(px(16)), icon::kRight, Face::body, colours().text3, Align::centre);
    }
}

// ---- the list

void entryRow(Session& session, Box row, size_t index, bool wide) {
    const Palette& p = colours();
    Chooser& chooser = session.chooser;
    const FolderEntry& entry = chooser.listing.entries[index];
    const Hit hit = hitRow("file." + entry.name, row);
    const bool on = chooser.selected == index;
    if (on || hit.hovered) fill(row, on ? p.accentSoft : p.hover, px(kRadiusSmall));
    Box rest = row.inset(px(kSpace2), 0);
    text(rest.cutLeft(px(26)), entry.isFolder ? icon::kFolder : icon::kFile, Face::body, on ? p.accent : p.text3);
    if (wide && !entry.isFolder) {
        const auto details = detailsOf(chooser.listing.folder / entry.name);
        const Box size = rest.cutRight(px(kSizeWidth)), date = rest.cutRight(px(kDateWidth));
        if (details) {
            text(size, sizeText(details->bytes), Face::caption, p.text3, Align::right);
            text(date, dayWords(details->changedAtS, unixTimeS()), Face::caption, p.text3, Align::right);
        }
    }
    text(rest, fitted(entry.name, Face::body, rest.width()), Face::body, p.text);
    if (hit.pressed) select(chooser, index);
    if (hit.doubled) takeChoice(session);
}

void saidInPlace(Box box, const std::string& words, ImU32 colour) {
    const Box place = box.inset(px(kSpace5), 0);
    const float height = wrappedHeight(words, Face::body, place.width());
    Box line = place.centred(place.width(), height);
    wrappedText(line, words, Face::body, colour);
    probeText("open.says", words);
}

void scrollToSelected(Chooser& chooser, float height) {
    if (!chooser.scrolls) return;
    chooser.scrolls = false;
    const float top = chooser.selected ? px(kRow) * float(*chooser.selected) : 0, at = ImGui::GetScrollY();
    if (top < at) ImGui::SetScrollY(top);
    if (top + px(kRow) > at + height) ImGui::SetScrollY(top + px(kRow) - height);
}

// Only the rows in view are made, so thousands cost no more than ten.
void entryList(Session& session, Box box) {
    Chooser& chooser = session.chooser;
    fill(box, colours().sunken, px(kRadius));
    probe("open.list", box);
    const FolderListing& listing = chooser.listing;
    if (!listing.problem.empty()) return saidInPlace(box, listing.problem, colours().danger);
    if (listing.entries.empty()) return saidInPlace(box, "Nothing to choose lies in this folder.", colours().text3);
    const Box inner = box.inset(px(4));
    ImGui::SetCursorScreenPos(inner.min);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    if (ImGui::BeginChild("open.rows", {inner.width(), inner.height()}, false)) {
        scrollToSelected(chooser, inner.height());
        const ImVec2 origin = ImGui::GetCursorScreenPos();
        const float row = px(kRow), scrolled = ImGui::GetScrollY();
        const size_t first = size_t(scrolled / row);
        const size_t last = std::min(listing.entries.size(), first + size_t(inner.height() / row) + 2);
        const float width = inner.width() - (float(listing.entries.size()) * row > inner.height() ? px(12) : 0);
        for (size_t i = first; i < last && i < chooser.listing.entries.size(); ++i) {
            const float y = origin.y + row * float(i);
            entryRow(session, {{origin.x, y}, {origin.x + width, y + row}}, i, width > px(440));
        }
        ImGui::SetCursorScreenPos({origin.x, origin.y + row * float(chooser.listing.entries.size()) - 1});
        ImGui::Dummy({1, 1});
    }
    ImGui::EndChild();
    ImGui::PopStyleVar();
}

// ---- what is typed

bool nameRow(Session& session, Box row) {
    Chooser& chooser = session.chooser;
    const bool filters = chooser.task == Chooser::Task::open;
    if (filters) {
        const float width = segmentedWidth(filterWords());
        int filter = chooser.filter;
        if (segmented("open.filter", row.cutRight(width), filterWords(), filter)) setFilter(chooser, filter);
        row.cutRight(px(kSpace4));
    }
    text(row.cutLeft(px(52)), isSaving(chooser) ? "Name" : "File", Face::body, colours().text2);
    const std::string before = chooser.typed;
    const bool taken =
        textField("open.path", row, chooser.typed, "a name, or a path; Tab completes it", chooser.isFresh,
                  [&](const std::string& typed) { return completedPath(chooser, typed); });
    if (chooser.typed != before) followTyped(chooser);
    return taken;
}

bool hintRow(Chooser& chooser, Box row) {
    const std::string& name = chooser.typed;
    const bool asks = chooser.task != Chooser::Task::findHead && isHeadName(name);
    if (!asks) {
        text(row, "Heads: OBJ, GLB, PLY, STL, FBX or DAE. A file dropped on the window opens too.", Face::caption,
             colours().text3);
        return false;
    }
    const float gap = px(kSpace3), label = px(58);
    const float field = std::floor((row.width() - 4 * label - 3 * gap) / 4);
    const auto next = [&](const char* words) {
        text(row.cutLeft(label), words, Face::caption, colours().text2);
        const Box control = row.cutLeft(field);
        row.cutLeft(gap);
        return control;
    };
    list("open.up", next("Up"), axisWords(), chooser.hints.up);
    list("open.forward", next("Forward"), axisWords(), chooser.hints.forward);
    list("open.unit", next("Unit"), unitWords(), chooser.hints.unit);
    return textField("open.scale", next("mm a unit"), chooser.hints.scale, "guess");
}

void phoneRow(SavedPicture& picture, Box row) {
    const Palette& p = colours();
    toggle("picture.phone", row.cutLeft(px(34)).centred(px(34), px(18)), picture.asPhone);
    row.cutLeft(px(kSpace2));
    const std::string words = "As a phone's camera gives it";
    text(row.cutLeft(textWidth(words) + px(kSpace4)), words, Face::body, p.text);
    text(row, "Sharpened, its tone and noise: to lay beside a photo.", Face::caption, p.text3);
}

void keys(Session& session, bool& take) {
    Chooser& chooser = session.chooser;
    if (ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel)) return;
    if (ImGui::GetIO().KeyAlt) {
        if (keyPressed(Key::up)) showFolder(chooser, chooser.listing.folder.parent_path());
        return;
    }
    if (keyPressed(Key::up, true)) moveSelection(chooser, -1);
    if (keyPressed(Key::down, true)) moveSelection(chooser, 1);
    if (keyPressed(Key::pageUp, true)) moveSelection(chooser, -10);
    if (keyPressed(Key::pageDown, true)) moveSelection(chooser, 10);
    if (keyPressed(Key::enter) && !isTyping() && focusedStop().empty()) take = true;
}

void buttonRow(Session& session, Box row, bool& take) {
    Chooser& chooser = session.chooser;
    const bool saves = isSaving(chooser);
    const std::string words = !chooser.replaces.empty() ? "Replace" : saves ? "Save" : "Open";
    take = button("open.take", row.cutRight(px(100)), words, ButtonStyle::primary) || take;
    row.cutRight(px(kSpace2));
    if (button("open.cancel", row.cutRight(px(90)), "Cancel")) session.sheet = Sheet::none;
    row.cutRight(px(kSpace4));
    if (chooser.problem.empty()) return;
    const float height = wrappedHeight(chooser.problem, Face::body, row.width());
    wrappedText(row.centred(row.width(), height), chooser.problem, Face::body,
                chooser.replaces.empty() ? colours().danger : colours().caution);
    probeText("open.problem", chooser.problem);
}

}  // namespace

void chooserSheet(Session& session, Box screen) {
    Chooser& chooser = session.chooser;
    Box card = sheetCard(screen, px(880), px(600));
    titleRow(session, card.cutTop(px(36)));
    card.cutTop(px(kSpace1));
    Box buttons = card.cutBottom(px(36));
    card.cutBottom(px(kSpace3));
    const Box last = hasLastRow(chooser) ? card.cutBottom(px(28)) : Box{};
    if (hasLastRow(chooser)) card.cutBottom(px(kSpace2));
    const Box name = card.cutBottom(px(30));
    card.cutBottom(px(kSpace3));
    const Box places = card.cutLeft(px(kPlaces));
    card.cutLeft(px(kSpace4));
    crumbRow(session, card.cutTop(px(30)));
    card.cutTop(px(kSpace1));

    bool take = false;
    keys(session, take);
    placeColumn(session, places);
    entryList(session, card);
    take = nameRow(session, name) || take;
    if (takesHeads(chooser)) take = hintRow(chooser, last) || take;
    if (chooser.task == Chooser::Task::savePicture) phoneRow(session.savedPicture, last);
    buttonRow(session, buttons, take);
    chooser.isFresh = false;
    if (take) takeChoice(session);
}

}  // namespace stipple::ui
