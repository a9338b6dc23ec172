// Work of someone else in the inspector: the laser before the new plan, what the new line leaves bare of it, and its
// own line and dots.
#include "app/ui/inspector_extras.h"
#include "app/ui/widgets.h"
#include "engine/base/text.h"
#include "engine/project/field_words.h"

namespace stipple::ui {
namespace {

void sayBelow(Column& column, const std::string& words, ImU32 ink) {
    column.y += px(4);
    say(column, words, ink);
}

void sayCounts(const Session& session, Column& column) {
    const Facts& facts = session.facts;
    if (facts.oldDots == 0) return;
    sayBelow(column, countText(facts.oldDots) + " old dots. 'Before' shows them as the client comes.", colours().text2);
    probeText("old.dots", countText(facts.oldDots));
    if (facts.oldDotsInFront == 0) return;
    sayBelow(column,
             countText(facts.oldDotsInFront) +
                 " of them lie in front of the new line: no new dot covers them, only a laser takes them.",
             colours().caution);
}

}  // namespace

void oldWorkSection(Session& session, Column& column) {
    if (!session.document.project().old.isThere()) {
        sayBelow(column, "What someone else has put down before: too deep, blown out, straight, or in the wrong place.",
                 colours().text3);
        return;
    }
    fieldRows(session, column, {"old.years", "old.laser_passes"});
    sayCounts(session, column);
    if (fold(column, "old.more", "Its line and dots", session.oldWorkOpen))
        fieldRows(session, column,
                  {"old.density", "old.shape", "old.height_mm", "old.softness_mm", "old.irregularity",
                   "old.diameter_mm", "old.depth_mm", "old.shade", "old.pigment", "old.laser_takes"});
    sayBelow(column, "How far a laser lightens differs from case to case: a design estimate.", colours().text3);
}

}  // namespace stipple::ui
