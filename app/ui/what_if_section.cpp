// The what-if in the inspector: which mistake is shown, and the sheet of all of them.
#include "app/ui/inspector_extras.h"
#include "app/ui/widgets.h"
#include "engine/project/shown_project.h"

namespace stipple::ui {

void whatIfSection(Session& session, Column& column) {
    const Project& project = session.document.project();
    if (project.whatIf.kind == Mistake::tooDeep) fieldRows(session, column, {"what_if.depth_mm"});
    column.y += px(4);
    if (button("what_if.sheet", column.take(px(kControlHeight)), "If it goes wrong", ButtonStyle::plain, Face::body,
               true, {"If it goes wrong", "The same plan with each mistake, against the years.", "", ""}))
        openFutures(session, FutureKind::mistakes);
    const bool waits = project.whatIf.kind != Mistake::none && showsPatch(project);
    const std::string note = waits
                                 ? "The patch test is of the plan as it is; the what-if is shown again without it."
                                 : "While one is on, picture and counts are of that mistake; the plan stays as it is.";
    column.y += px(6);
    wrappedText(column.take(wrappedHeight(note, Face::caption, column.width)), note, Face::caption,
                waits ? colours().caution : colours().text3);
}

}  // namespace stipple::ui
