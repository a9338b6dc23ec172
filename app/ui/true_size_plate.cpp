#include "app/ui/true_size_plate.h"

#include <algorithm>
#include <cmath>

#include "app/ui/widgets.h"
#include "engine/base/text.h"

namespace stipple::ui {
namespace {

constexpr float kListWidth = 132, kPlateWidth = 296;

// "30 cm", "3 m": no point, at which a line would be broken.
std::string lengthText(float mm) {
    const bool isWhole = std::fmod(mm, 1000.0f) == 0;
    return isWhole ? formatFixed(double(mm) / 1000, 0) + " m" : formatFixed(double(mm) / 10, 0) + " cm";
}

std::vector<std::string> listWords() {
    std::vector<std::string> words{"Usual size"};
    for (const float metres : kSeenFromMetres) words.push_back("From " + formatNumber(double(metres)) + " m");
    words.emplace_back("Set the screen");
    return words;
}

std::string plateWords(const Session& session, const TrueSize& trueSize) {
    const std::string words = "As large as a real head " + lengthText(trueSize.seenFromMm) + " away, for an eye " +
                              lengthText(trueSize.eyeToScreenMm) + " from this screen.";
    return isScreenMeasured(session) ? words : words + " The screen's size is a guess: hold a bank card to it.";
}

}  // namespace

void trueSizeList(Session& session, Box button) {
    const float right = button.min.x - px(kSpace2);
    const Box box{{right - px(kListWidth), button.min.y}, {right, button.max.y}};
    const std::vector<std::string> words = listWords();
    int chosen = session.trueSize.seenFrom;
    const bool isNew = list("true_size", box, words, chosen, true);
    if (session.trueSize.seenFrom > 0) frame(box, colours().accent, px(kRadius), px(1.5f));
    probeText("true_size", words[size_t(session.trueSize.seenFrom)]);
    if (!isNew) return;
    if (chosen + 1 == int(words.size()))
        openScreenSheet(session);
    else
        session.trueSize.seenFrom = chosen;
}

void trueSizePlate(Session& session, Box picture) {
    const std::optional<TrueSize> trueSize = trueSizeOf(session);
    if (!trueSize) return;
    const std::string words = plateWords(session, *trueSize);
    const float width = std::min(px(kPlateWidth), picture.width() - px(2 * kSpace3));
    const float inner = width - px(2 * kSpace3);
    const bool asksCard = !isScreenMeasured(session) && !session.presenting;
    const float height =
        wrappedHeight(words, Face::caption, inner) + px(2 * kSpace2) + (asksCard ? px(kSpace2 + kControlHeight) : 0);
    const float right = picture.max.x - px(kSpace3);
    const float top = picture.min.y + px(kSpace3 + 32 + kSpace2 + kControlHeight + kSpace2);
    const Box plate{{right - width, top}, {right, top + height}};
    fill(plate, colours().glass, px(kRadius));
    probe("true_size.plate", plate);
    probeText("true_size.plate", words);
    Box rest = plate.inset(px(kSpace3), px(kSpace2));
    if (asksCard && button("true_size.card", rest.cutBottom(px(kControlHeight)), "Set the screen with a card",
                           ButtonStyle::plain, Face::body))
        openScreenSheet(session);
    wrappedText(rest, words, Face::caption, colours().onGlass);
}

}  // namespace stipple::ui
