// What happened, and the ways on.
#include <algorithm>
#include <array>

#include "app/ui/icons.h"
#include "app/ui/sheets.h"
#include "app/ui/widgets.h"

namespace stipple::ui {
namespace {

struct WayWords {
    Way way;
    const char* name;  // of the item
    const char* words;
};
constexpr std::array<WayWords, 12> kWays{{
    {Way::close, "close", "Close"},
    {Way::openAnother, "open", "Open another"},
    {Way::save, "save", "Save"},
    {Way::saveElsewhere, "save_elsewhere", "Save elsewhere"},
    {Way::dontSave, "dont_save", "Don't save"},
    {Way::cancel, "cancel", "Cancel"},
    {Way::takeBack, "take_back", "Take it back"},
    {Way::openSaved, "open_saved", "Open the saved file"},
    {Way::letGo, "let_go", "Let it go"},
    {Way::findHead, "find_head", "Find it"},
    {Way::builtInHead, "built_in", "Use a built-in head"},
    {Way::headAsItIs, "as_it_is", "Use it as it is"},
}};

const WayWords& wordsOf(Way way) { return kWays[size_t(way)]; }

// Ways that lead to another sheet go there; the others are for the window.
void answer(Session& session, Way way) {
    session.sheet = Sheet::none;
    if (way == Way::openAnother) return openChooser(session, Chooser::Task::open);
    if (way == Way::findHead) return openChooser(session, Chooser::Task::findHead);
    if (way == Way::saveElsewhere) return openChooser(session, Chooser::Task::save);
    session.answer = way;
}

void wayButtons(Session& session, Box row, const std::vector<Way>& ways) {
    for (size_t i = 0; i < ways.size(); ++i) {
        const WayWords& way = wordsOf(ways[i]);
        const Box place = row.cutRight(std::max(px(80), textWidth(way.words, Face::strong) + px(32)));
        row.cutRight(px(kSpace2));
        const ButtonStyle style = i == 0 ? ButtonStyle::primary : ButtonStyle::plain;
        if (button(std::string("message.") + way.name, place, way.words, style)) answer(session, way.way);
    }
}

}  // namespace

void messageSheet(Session& session, Box screen) {
    const Palette& p = colours();
    const Message message = session.message;  // an answer may put another in its place
    const float width = std::min(px(540), screen.width() - px(40));
    const float bodyWidth = width - px(2 * kSpace5 + 44);
    const float bodyHeight = wrappedHeight(message.body, Face::body, bodyWidth, 1.45f);
    Box card = sheetCard(screen, width, px(40 + 34 + 24 + 34) + bodyHeight);
    Box buttons = card.cutBottom(px(34));
    Box sign = card.cutLeft(px(44));
    text(sign.cutTop(px(30)), message.isError ? icon::kAlert : icon::kInfo, Face::iconLarge,
         message.isError ? p.danger : p.accent);
    text(card.cutTop(px(32)), message.title, Face::title, p.text);
    wrappedText({card.min, {card.min.x + bodyWidth, card.max.y}}, message.body, Face::body, p.text2, 1.45f);
    probeText("message", message.body);
    probeText("message.title", message.title);
    wayButtons(session, {{card.min.x - px(44), buttons.min.y}, buttons.max}, message.ways);
    if (keyPressed(Key::enter) && focusedStop().empty()) answer(session, message.ways.front());
}

}  // namespace stipple::ui
