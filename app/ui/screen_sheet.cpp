// The sheet that measures the screen: a frame of a bank card, made larger until it fits a real one.
#include <algorithm>
#include <cmath>

#include "app/ui/icons.h"
#include "app/ui/notice.h"
#include "app/ui/sheets.h"
#include "app/ui/widgets.h"
#include "engine/base/text.h"

namespace stipple::ui {
namespace {

constexpr double kCardWidthMm = 85.60, kCardHeightMm = 53.98, kCardRadiusMm = 3.18;  // ISO/IEC 7810, ID-1
constexpr double kLeastTrial = 1, kTrialStep = 0.01;
constexpr double kEyeStepMm = 50, kMostUsualEyeMm = 1500;
constexpr float kLabel = 132, kValue = 96;

// What a frame in the box can be of.
double mostTrial(Box box) {
    const double fits = std::min(double(box.width()) / kCardWidthMm, double(box.height()) / kCardHeightMm);
    return std::clamp(std::floor(fits / kTrialStep) * kTrialStep, kLeastTrial + kTrialStep, kMostPixelsPerMm);
}

void cardFrame(Box place, double pixelsPerMm) {
    const Box card = place.centred(float(kCardWidthMm * pixelsPerMm), float(kCardHeightMm * pixelsPerMm));
    const float radius = float(kCardRadiusMm * pixelsPerMm);
    fill(card, colours().sunken, radius);
    frame(card, colours().text, radius, px(1));
    probe("screen.frame", card);
    text(card, "Hold the card here", Face::body, colours().text3, Align::centre);
}

std::string sourceWords(const Session& session) {
    if (isScreenMeasured(session)) return "Measured with a card before.";
    return session.trueSize.screen.reportedPixelsPerMm > 0 ? "A guess, from what the screen says of itself."
                                                           : "A guess: the screen does not say how large it is.";
}

void trialRow(Session& session, Box row, double most) {
    double& trial = session.trueSize.trialPixelsPerMm;
    text(row.cutLeft(px(kLabel)), "Card's size", Face::body, colours().text2);
    const Box value = row.cutRight(px(kValue));
    const double usual = std::clamp(screenPixelsPerMm(session), kLeastTrial, most);
    const SliderResult result = slider("screen.slider", row, trial, {kLeastTrial, most, kTrialStep, usual});
    if (result.reset) trial = usual;
    text(value, formatFixed(trial, 2) + " px/mm", Face::body, colours().text, Align::right);
    probeText("screen.pixels_per_mm", formatFixed(trial, 2));
}

// The arrows do without the slider's ring too.
void takeKeys(Session& session, double most) {
    if (!focusedStop().empty()) return;
    const int steps = int(keyPressed(Key::right, true)) - int(keyPressed(Key::left, true));
    double& trial = session.trueSize.trialPixelsPerMm;
    trial = std::clamp(trial + steps * kTrialStep * (ImGui::GetIO().KeyShift ? 10 : 1), kLeastTrial, most);
}

void keep(Session& session, const ScreenSettings& settings) {
    session.trueSize.settings = settings;
    const std::string trouble = keepScreenSettings(settings);
    if (!trouble.empty()) notice(session, trouble);
}

void eyeRow(Session& session, Box row) {
    double& eyeMm = session.trueSize.settings.eyeToScreenMm;
    text(row.cutLeft(px(kLabel)), "Eye to screen", Face::body, colours().text2);
    const Box value = row.cutRight(px(kValue));
    const double usual = ScreenSettings{}.eyeToScreenMm;
    const double most = std::max(kMostUsualEyeMm, eyeMm);
    const SliderResult result = slider("screen.eye", row, eyeMm, {kLeastEyeToScreenMm, most, kEyeStepMm, usual});
    if (result.reset) eyeMm = usual;
    text(value, formatFixed(eyeMm / 1000, 2) + " m", Face::body, colours().text, Align::right);
    probeText("screen.eye", formatFixed(eyeMm / 1000, 2));
    if (!result.ended && !result.reset) return;
    ScreenSettings settings = readScreenSettings();  // another window may have set a screen meanwhile
    settings.eyeToScreenMm = eyeMm;
    keep(session, settings);
}

void cardFits(Session& session) {
    ScreenSettings settings = readScreenSettings();
    settings.eyeToScreenMm = session.trueSize.settings.eyeToScreenMm;
    settings.setPixelsPerMm(session.trueSize.screen.id, session.trueSize.trialPixelsPerMm);
    session.sheet = Sheet::none;
    keep(session, settings);
}

void buttons(Session& session, Box row, bool isFull) {
    if (button("screen.fits", row.cutRight(px(130)), "The card fits", ButtonStyle::primary)) cardFits(session);
    row.cutRight(px(kSpace2));
    if (button("screen.cancel", row.cutRight(px(90)), "Cancel")) session.sheet = Sheet::none;
    row.cutRight(px(kSpace3));
    const std::string words = isFull ? "A larger window has room for a larger frame." : sourceWords(session);
    text(row, words, Face::body, colours().text3);
    probeText("screen.says", words);
}

}  // namespace

void openScreenSheet(Session& session) {
    session.trueSize.trialPixelsPerMm = std::round(screenPixelsPerMm(session) / kTrialStep) * kTrialStep;
    session.sheet = Sheet::screenSize;
}

void screenSheet(Session& session, Box screen) {
    Box card = sheetCard(screen, screen.width(), screen.height());
    Box head = card.cutTop(px(36));
    if (iconButton("screen.close", head.cutRight(px(32)).centred(px(32), px(32)), icon::kClose,
                   {"Close", "", "", "Esc"}))
        session.sheet = Sheet::none;
    text(head, "How large is this screen?", Face::heading, colours().text);
    const std::string how =
        "Hold a bank card against the screen and move the slider, or press the arrow keys, until the frame is just as "
        "large. Every bank card has that size, 85.60 by 53.98 mm. It is kept for this screen.";
    wrappedText(card.cutTop(wrappedHeight(how, Face::body, card.width())), how, Face::body, colours().text2);
    const Box below = card.cutBottom(px(34));
    card.cutBottom(px(kSpace3));
    const Box eye = card.cutBottom(px(kRowHeight)), trial = card.cutBottom(px(kRowHeight));
    const Box place = card.inset(0, px(kSpace3));
    const double most = mostTrial(place);
    takeKeys(session, most);
    cardFrame(place, session.trueSize.trialPixelsPerMm);
    trialRow(session, trial, most);
    eyeRow(session, eye);
    buttons(session, below, session.trueSize.trialPixelsPerMm >= most);
}

}  // namespace stipple::ui
