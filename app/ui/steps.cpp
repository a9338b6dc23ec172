#include "app/ui/steps.h"

namespace stipple::ui {

void goToStep(Session& session, size_t position) {
    const View before = session.document.project().view;
    session.document.goTo(position);
    const View& now = session.document.project().view;
    if (now.camera && now.camera != before.camera) session.camera = Camera{*now.camera};
}

void undoStep(Session& session) {
    const size_t position = session.document.position();
    if (position > 0) goToStep(session, position - 1);
}

void redoStep(Session& session) {
    const size_t position = session.document.position();
    if (position < session.document.steps().size()) goToStep(session, position + 1);
}

}  // namespace stipple::ui
