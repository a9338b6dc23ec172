// Touch-ups in the inspector, within the sessions: the list, the rows of the one that is chosen, and another one at the
// time at which it would be advised.
#include <algorithm>
#include <cmath>

#include "app/ui/fade_curve.h"
#include "app/ui/field_row.h"
#include "app/ui/inspector_extras.h"
#include "app/ui/widgets.h"
#include "engine/base/text.h"
#include "engine/project/field_words.h"
#include "engine/project/touch_up_edits.h"

namespace stipple::ui {
namespace {

std::string words(const Session& session, int touchUp) {
    const Plan& plan = session.document.project().plan;
    std::string words = "year " + numberText(double(plan.touchUp[size_t(touchUp)].years), 0.5);
    for (const TouchUpStatistics& found : session.facts.touchUps)
        if (found.number == touchUp + 1) {
            words += " \xC2\xB7 " + countText(found.dots) + " dots";
            probeText("touch_up." + std::to_string(found.number) + ".dots", countText(found.dots));
        }
    return words;
}

void rows(Session& session, Column& column, int touchUp) {
    const std::string path = kTouchUpPath + std::to_string(touchUp + 1) + ".";
    const auto row = [&](const char* name, double standIn = 0) {
        const Field& field = fieldAt(path + name);
        fieldRow(column.take(fieldHeight(field.info)), field, session.document, standIn);
    };
    row("years");
    row("share");
    row("shade", double(touchUpShade(session.document.project().plan, touchUp)));
}

void listed(Session& session, Column& column, int touchUp) {
    const std::string number = std::to_string(touchUp + 1);
    const bool isChosen = session.touchUpChosen == touchUp;
    const ListHead head =
        listHead(column, "touch_up." + number, "Touch-up " + number, words(session, touchUp), isChosen);
    if (head.pressed) session.touchUpChosen = isChosen ? -1 : touchUp;
    if (isChosen && !head.removes) rows(session, column, touchUp);
    if (!head.removes) return;
    session.touchUpChosen = -1;
    session.document.apply("Touch-up " + number + "  off", withoutTouchUp(session.document.project(), touchUp));
}

void addButton(Session& session, Column& column) {
    const Project& project = session.document.project();
    const int free = freeTouchUp(project.plan);
    const float years = nextTouchUpYear(project);
    const std::string title =
        free < 0 ? "No more touch-ups" : "Add a touch-up in year " + numberText(double(years), 0.5);
    column.y += px(4);
    if (!button("touch_up.add", column.take(px(kControlHeight)), title, ButtonStyle::plain, Face::body, free >= 0))
        return;
    session.touchUpChosen = free;
    session.document.apply("Touch-up " + std::to_string(free + 1) + "  added", withTouchUp(project, free, years));
}

}  // namespace

void touchUpSection(Session& session, Column& column) {
    column.y += px(8);
    text(column.take(px(22)), "Touch-ups", Face::strong, colours().text2);
    for (int k = 0; k < kMostTouchUps; ++k)
        if (touchUpShare(session.document.project().plan, k) > 0) listed(session, column, k);
    addButton(session, column);
    const std::string note = "A touch-up adds dots in the largest gaps. Advised when contrast is under 60 % of healed.";
    column.y += px(4);
    say(column, note, colours().text3);
}

}  // namespace stipple::ui
