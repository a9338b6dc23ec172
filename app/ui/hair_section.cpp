// What is there: own hair, with the rows that its pattern asks for.
#include "app/ui/inspector_extras.h"

namespace stipple::ui {

void hairSection(Session& session, Column& column) {
    const LossPattern pattern = session.document.project().hair.pattern;
    if (pattern == LossPattern::areata)
        fieldRows(session, column,
                  {"hair.areata.count", "hair.areata.size_mm", "hair.areata.place", "hair.areata.seed"});
    if (pattern == LossPattern::diffuse) fieldRows(session, column, {"hair.diffuse_share"});
    fieldRows(session, column, {"hair.length_mm", "hair.density", "hair.grey"});
}

}  // namespace stipple::ui
