// 'Hair in the scan': what seems to be hair, to be confirmed, and the brush.
#include <algorithm>
#include <cmath>

#include "app/ui/check_panel.h"
#include "app/ui/inspector_extras.h"
#include "app/ui/widgets.h"
#include "engine/base/text.h"

namespace stipple::ui {
namespace {

constexpr float kLabel = 84;

std::string guessWords(const HairGuess& guess) {
    if (guess.empty()) return "None was noticed. Paint it out where there is some.";
    const char* how = guess.isDark && guess.isLump ? "Dark, and standing off the skull"
                      : guess.isDark               ? "Dark"
                                                   : "Standing off the skull";
    return std::string(how) + " over " + formatFixed(guess.areaCm2, 0) +
           " cm\xC2\xB2 of the scalp: " + surenessWords(guess.confidence) + ".";
}

void note(Column& column, const std::string& words) {
    wrappedText(column.take(wrappedHeight(words, Face::caption, column.width) + px(2)), words, Face::caption,
                colours().text2);
}

void guessRow(Session& session, Column& column) {
    const bool taken = session.document.project().head.paintOut.takesGuess;
    const bool isGuessed = !siteGroundOf(*session.facts.head).hair.empty();
    if (!isGuessed && !taken) return;
    column.y += px(4);
    const Box row = column.take(px(kControlHeight));
    if (taken) {
        if (button("check.hair.guess", row, "Give the guess back", ButtonStyle::plain, Face::body))
            takeHairGuess(session, false);
    } else if (button("check.hair.guess", row, "Paint out the guess", ButtonStyle::plain, Face::body, true,
                      {"Paint out the guess",
                       "Skin takes its place, and lumps come down to the skull. The file stays "
                       "as it is. What is wrong can be put right with the brush."})) {
        takeHairGuess(session, true);
        session.check.brush.isOn = true;  // to see what was taken, and to put it right
    }
}

void brushRows(HairBrush& brush, Column& column) {
    column.y += px(6);
    Box row = column.take(px(kRowHeight));
    text(row.cutLeft(px(kLabel)), "Brush", Face::body, colours().text2);
    int mode = !brush.isOn ? 0 : brush.erases ? 2 : 1;
    if (segmented("check.hair.brush", row, {"Off", "Paint out", "Give back"}, mode)) {
        brush.isOn = mode > 0;
        brush.erases = mode == 2;
    }
    if (!brush.isOn) return;
    Box size = column.take(px(kRowHeight));
    text(size.cutLeft(px(kLabel)), "Radius", Face::body, colours().text2);
    text(size.cutRight(px(52)), formatFixed(double(brush.radiusMm), 0) + " mm", Face::body, colours().text,
         Align::right);
    size.cutRight(px(kSpace2));
    double radius = double(brush.radiusMm);
    constexpr SliderRange kRange{double(kLeastBrushMm), 40, 1, 12};
    const SliderResult moved = slider("check.hair.radius", size, radius, kRange);
    if (moved.reset) radius = kRange.usual;
    brush.radiusMm = float(std::clamp(radius, kRange.min, kRange.max));
    note(column, "The left button paints, the right one turns the head, Esc ends.");
}

}  // namespace

void hairPart(Session& session, Column& column) {
    const PaintOut& paint = session.document.project().head.paintOut;
    text(column.take(px(24)), "Hair in the scan", Face::strong, colours().text2);
    const std::string words = guessWords(siteGroundOf(*session.facts.head).hair);
    probeText("check.hair", words);
    probeText("check.hair.strokes", std::to_string(paint.strokes.size()));
    note(column, words);
    guessRow(session, column);
    brushRows(session.check.brush, column);
    if (paint.empty()) return;
    column.y += px(4);
    if (button("check.hair.clear", column.take(px(kControlHeight)), "Give all hair back", ButtonStyle::plain,
               Face::body))
        clearPaint(session);
}

}  // namespace stipple::ui
