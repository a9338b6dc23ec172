// Drawn zones in the inspector: the list, the rows of the one that is chosen, and how another is made.
#include <imgui_internal.h>

#include <algorithm>

#include "app/ui/field_row.h"
#include "app/ui/inspector_extras.h"
#include "app/ui/tools.h"
#include "app/ui/widgets.h"
#include "engine/base/text.h"
#include "engine/project/field_words.h"
#include "engine/project/zone_edits.h"

namespace stipple::ui {
namespace {

constexpr float kGap = 4;

const DrawnZone& zoneOf(const Session& session, size_t index) { return session.document.project().plan.drawn[index]; }

std::string figureWords(const Session& session, size_t index) {
    for (const ZoneStatistics& zone : session.facts.figures.drawn)
        if (zone.drawn == int(index))
            return formatFixed(zone.areaCm2, 1) + " cm\xC2\xB2 \xC2\xB7 " + formatFixed(zone.perCm2(), 0) +
                   " /cm\xC2\xB2";
    return "";
}

// What is typed becomes one step when the field is left.
void nameField(Session& session, Column& column, size_t index) {
    ZoneTool& tool = session.zoneTool;
    const std::string path = "zones." + std::to_string(index) + ".name";
    Box row = column.take(px(kRowHeight));
    text(row.cutLeft(px(102)), "Name", Face::body, colours().text2);
    const bool wasActive = tool.typesName;
    if (!wasActive) tool.name = zoneOf(session, index).name;
    const bool entered = textField(path, row.inset(0, px(1)), tool.name, drawnZoneName(index, {}));
    const bool escaped = wasActive && keyPressed(Key::escape);
    tool.typesName = ImGui::IsItemActive();
    const bool isLeft = entered || (wasActive && !tool.typesName);
    if (isLeft && !escaped && tool.name != zoneOf(session, index).name)
        session.document.apply("Zone  named", withZoneName(session.document.project(), index, tool.name));
}

void zoneRows(Session& session, Column& column, size_t index) {
    nameField(session, column, index);
    const std::string path = kDrawnZonePath + std::to_string(index) + ".";
    const auto row = [&](const char* name, double standIn = 0) {
        const Field& field = fieldAt(path + name);
        fieldRow(column.take(fieldHeight(field.info)), field, session.document, standIn);
    };
    for (const char* name : {"density", "shade", "feather_mm", "mirror"}) row(name);
    const DrawnZone zone = zoneOf(session, index);
    if (!zone.points.empty()) return;
    row("length_mm");
    row("width_mm", double(zone.lengthMm));
    for (const char* name : {"angle_deg", "azimuth_deg", "height"}) row(name);
}

void head(Session& session, Column& column, size_t index) {
    const bool isChosen = session.zoneTool.chosen == index;
    const ListHead head = listHead(column, "zones." + std::to_string(index),
                                   drawnZoneName(index, zoneOf(session, index)), figureWords(session, index), isChosen);
    if (head.pressed) {
        session.zoneTool.chosen.reset();
        session.zoneTool.pressedLast.reset();
        session.zoneTool.typesName = false;
        if (!isChosen) session.zoneTool.chosen = index;
    }
    if (head.removes) removeZone(session, index);
}

void addButtons(Session& session, Column& column, bool hasPlace) {
    column.y += px(6);
    if (!hasPlace) text(column.take(px(22)), "The list is full", Face::caption, colours().text2);
    Box row = column.take(px(kControlHeight));
    const Box left = row.cutLeft((column.width - px(kGap)) / 2);
    row.cutLeft(px(kGap));
    if (button("zones.draw", left, "Draw on the head", ButtonStyle::plain, Face::body, hasPlace))
        chooseTool(session, Tool::zones);
    if (button("zones.add", row, "Add an ellipse", ButtonStyle::plain, Face::body, hasPlace)) addZone(session);
}

}  // namespace

std::string drawnZonesSummary(const Session& session) {
    const DrawnZones& zones = session.document.project().plan.drawn;
    const auto count = std::count_if(zones.begin(), zones.end(), [](const DrawnZone& zone) { return !zone.isFree(); });
    return count == 0 ? "" : std::to_string(count) + (count == 1 ? " zone" : " zones");
}

void drawnZonesSection(Session& session, Column& column) {
    bool hasPlace = false;
    for (size_t i = 0; i < kMostDrawnZones; ++i) {
        if (zoneOf(session, i).isFree()) {
            hasPlace = true;
            continue;
        }
        head(session, column, i);
        if (session.zoneTool.chosen == i && !zoneOf(session, i).isFree()) zoneRows(session, column, i);
    }
    addButtons(session, column, hasPlace);
    const std::string note =
        "A zone multiplies what the plan asks within its curve. It brings no dots where the plan has none.";
    column.y += px(4);
    say(column, note, colours().text3);
}

}  // namespace stipple::ui
