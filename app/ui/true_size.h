// The picture at true size: as large on this screen as a real head is from some way off.
#pragma once
#include <array>
#include <optional>

#include "engine/project/screen_settings.h"
#include "engine/render/true_size.h"

namespace stipple::ui {

struct Session;

// The screen that the window is on, as the window finds it.
struct ScreenShown {
    ScreenId id;
    double reportedPixelsPerMm = 0;  // 0: it does not say how large it is
};

inline constexpr std::array kSeenFromMetres{0.3f, 1.0f, 3.0f};

struct TrueSizeState {
    int seenFrom = 0;  // 0: off; else of kSeenFromMetres, from 1
    ScreenShown screen;
    ScreenSettings settings;
    double trialPixelsPerMm = 0;  // on the sheet, until the card fits
};

// The window has come to a screen.
void takeScreen(Session& session, const ScreenShown& screen);

// Of the screen: measured with a card, else a guess.
bool isScreenMeasured(const Session& session);
double screenPixelsPerMm(const Session& session);

// Nothing while it is off.
std::optional<TrueSize> trueSizeOf(const Session& session);
// The session's camera, or at true size the one that stands where the real eye would.
Camera shownCamera(const Session& session);

// The sheet that measures the screen.
void openScreenSheet(Session& session);

}  // namespace stipple::ui
