// Scars and marks in the inspector: the list, the rows of the one that is chosen, and those that can be added.
#include "app/ui/field_row.h"
#include "app/ui/inspector_extras.h"
#include "app/ui/line_on_skin.h"
#include "app/ui/tools.h"
#include "app/ui/widgets.h"
#include "engine/base/text.h"
#include "engine/project/field_words.h"
#include "engine/project/scar_edits.h"

namespace stipple::ui {
namespace {

constexpr int kInRow = 3;
constexpr float kGap = 4;

std::string nameOf(const Scar& scar) { return choiceText(scarKindName(scar.kind)); }

std::string sizeWords(const Session& session, size_t index) {
    const ScarSize size = sizeOf(session.document.project().scars[index]);
    std::string words = formatFixed(double(size.lengthMm), 0) + " \xC3\x97 " +
                        formatFixed(double(size.widthMm), size.widthMm < 10 ? 1 : 0) + " mm";
    for (const ZoneStatistics& zone : session.facts.figures.zones)
        if (zone.scar == int(index)) words += ", " + countText(zone.dots) + " dots";
    return words;
}

void headRow(Session& session, Column& column, size_t index) {
    const bool isChosen = session.scarTool.chosen == index;
    const ListHead head =
        listHead(column, "scars." + std::to_string(index), nameOf(session.document.project().scars[index]),
                 sizeWords(session, index), isChosen);
    if (head.pressed) {
        session.scarTool.chosen.reset();
        if (!isChosen) session.scarTool.chosen = index;
    }
    if (head.removes) {
        session.scarTool.chosen = index;
        removeScar(session);
    }
}

void scarRows(Session& session, Column& column, size_t index) {
    const std::string path = "scars." + std::to_string(index) + ".";
    const Scar scar = session.document.project().scars[index];
    const ScarSize size = sizeOf(scar);
    const auto row = [&](const char* name, double standIn) {
        const Field& field = fieldAt(path + name);
        fieldRow(column.take(fieldHeight(field.info)), field, session.document, standIn);
    };
    row("kind", 0);
    row("length_mm", double(size.lengthMm));
    row("width_mm", double(size.widthMm));
    row("angle_deg", 0);
    row("azimuth_deg", 0);
    row("height", 0);
    if (scar.kind == ScarKind::fue) row("dots", size.dots);
    row("concealment", 0);
}

// Where the camera looks at; transplants leave theirs behind.
ScalpCoordinate placeFor(const Session& session, ScarKind kind) {
    if (kind == ScarKind::strip || kind == ScarKind::fue) return Scar{}.at;
    return placeLookedAt(session).value_or(Scar{}.at);
}

void addScar(Session& session, ScarKind kind) {
    const Scars before = session.document.project().scars;
    Project after = withScar(session.document.project(), kind, placeFor(session, kind));
    for (size_t i = 0; i < before.size(); ++i)
        if (!(after.scars[i] == before[i])) session.scarTool.chosen = i;
    session.document.apply(choiceText(scarKindName(kind)) + "  added", std::move(after));
    if (session.tool != Tool::scars) chooseTool(session, Tool::scars);
}

void addButtons(Session& session, Column& column, bool hasPlace) {
    column.y += px(6);
    text(column.take(px(22)), hasPlace ? "Add" : "The list is full", Face::caption, colours().text2);
    Box row;
    for (int kind = 1; kind < kScarKindCount; ++kind) {
        if ((kind - 1) % kInRow == 0) {
            row = column.take(px(kControlHeight));
            column.y += px(kGap);
        }
        const float width = (column.width - px(kGap) * (kInRow - 1)) / kInRow;
        const Box place = row.cutLeft(width);
        row.cutLeft(px(kGap));
        if (button("scars.add." + std::to_string(kind), place, choiceText(scarKindName(ScarKind(kind))),
                   ButtonStyle::plain, Face::body, hasPlace))
            addScar(session, ScarKind(kind));
    }
}

}  // namespace

std::string scarsSummary(const Session& session) {
    std::string words;
    for (const Scar& scar : session.document.project().scars)
        if (scar.kind != ScarKind::none) words += (words.empty() ? "" : ", ") + nameOf(scar);
    return words;
}

void scarsSection(Session& session, Column& column) {
    bool hasPlace = false;
    for (size_t i = 0; i < kMostScars; ++i) {
        if (session.document.project().scars[i].kind == ScarKind::none) {
            hasPlace = true;
            continue;
        }
        headRow(session, column, i);
        if (session.scarTool.chosen == i) scarRows(session, column, i);
    }
    addButtons(session, column, hasPlace);
    const std::string note =
        "Pigment holds less in scars and fades faster there. Concealment is partial: try a test patch first.";
    column.y += px(4);
    say(column, note, colours().text3);
}

}  // namespace stipple::ui
