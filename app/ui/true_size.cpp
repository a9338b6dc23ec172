#include "app/ui/true_size.h"

#include "app/ui/session.h"

namespace stipple::ui {
namespace {

constexpr double kUsualPixelsPerMm = 96 / 25.4;  // where a screen says nothing of itself

}  // namespace

void takeScreen(Session& session, const ScreenShown& screen) {
    session.trueSize.screen = screen;
    session.trueSize.settings = readScreenSettings();
}

bool isScreenMeasured(const Session& session) {
    return session.trueSize.settings.pixelsPerMmOf(session.trueSize.screen.id).has_value();
}

double screenPixelsPerMm(const Session& session) {
    const ScreenShown& screen = session.trueSize.screen;
    const double reported = screen.reportedPixelsPerMm;
    const bool isLikely = reported >= kLeastPixelsPerMm && reported <= kMostPixelsPerMm;
    return session.trueSize.settings.pixelsPerMmOf(screen.id).value_or(isLikely ? reported : kUsualPixelsPerMm);
}

std::optional<TrueSize> trueSizeOf(const Session& session) {
    const TrueSizeState& state = session.trueSize;
    if (state.seenFrom == 0 || session.screen != Screen::workspace || !session.facts.head) return {};
    return TrueSize{1000 * kSeenFromMetres[size_t(state.seenFrom - 1)], float(screenPixelsPerMm(session)),
                    float(state.settings.eyeToScreenMm)};
}

Camera shownCamera(const Session& session) {
    const std::optional<TrueSize> trueSize = trueSizeOf(session);
    if (!trueSize) return session.camera;
    return atTrueSize(session.camera, *trueSize, pictureCells(session).front().size, *session.facts.head);
}

}  // namespace stipple::ui
