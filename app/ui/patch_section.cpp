// The patch test in the inspector: on or off, its rows, and when it is looked at.
#include <cmath>

#include "app/ui/inspector_extras.h"
#include "app/ui/patch_tool.h"
#include "app/ui/widgets.h"
#include "engine/base/text.h"
#include "engine/project/shown_project.h"

namespace stipple::ui {
namespace {

enum When { onTheDay, healed, both };

float healedDayOf(const Project& project) { return healedDay(shownProject(project).plan); }

int whenShown(const Session& session) {
    if (session.layout == Layout::healing) return both;
    const Project& project = session.document.project();
    if (project.time.days < 0.5f) return onTheDay;
    return std::abs(project.time.days - healedDayOf(project)) < 0.5f ? healed : -1;
}

void whenRow(Session& session, Column& column) {
    int when = whenShown(session);
    const Box row = column.take(px(kRowHeight)).inset(0, px(2));
    if (!segmented("patch.when", row, {"On the day", "Healed", "Side by side"}, when)) return;
    session.layout = when == both ? Layout::healing : Layout::single;
    if (when == both) return;
    session.document.set(fieldAt("time.days"), when == onTheDay ? 0 : double(healedDayOf(session.document.project())));
}

}  // namespace

std::string patchSummary(const Session& session) {
    const PatchTest& patch = session.document.project().patch;
    const int cells = patchCells(patch);
    if (cells == 0) return "";
    return "S" + std::to_string(patchShade(patch, 0)) + " to S" + std::to_string(patchShade(patch, cells - 1));
}

void patchSection(Session& session, Column& column) {
    const bool isOn = showsPatch(session.document.project());
    const std::string words = isOn ? "Back to the plan" : "Show a patch test";
    if (button("patch.turn", column.take(px(kControlHeight)), words, isOn ? ButtonStyle::plain : ButtonStyle::primary,
               Face::body))
        turnPatch(session, !isOn);
    column.y += px(6);
    if (isOn) whenRow(session, column);
    fieldRows(session, column,
              {"patch.steps", "patch.first_shade", "patch.cell_mm", "patch.azimuth_deg", "patch.height"});
    const std::string note =
        "Shades of the ladder side by side on the untreated head, at the plan's density, needle and depth. Choose a "
        "hidden spot inside the fringe, beside own stubble; drag it on the head. The plan stays as it is.";
    column.y += px(4);
    say(column, note, colours().text3);
}

}  // namespace stipple::ui
