// A head's path, and what the person knows about the file where the guesses are wrong.
#include <array>
#include <cstdlib>
#include <optional>

#include "app/ui/icons.h"
#include "app/ui/sheets.h"
#include "app/ui/widgets.h"
#include "engine/base/error.h"
#include "engine/base/text.h"

namespace stipple::ui {
namespace {

const std::vector<std::string> kAxes{"Guess", "+X", "-X", "+Y", "-Y", "+Z", "-Z"};
const std::vector<std::string> kUnits{"Guess", "mm", "cm", "dm", "m", "inch"};

std::string trimmed(std::string words) {
    const char* blanks = " \t\r\n\"'";
    words.erase(0, words.find_first_not_of(blanks));
    const size_t last = words.find_last_not_of(blanks);
    if (last != std::string::npos) words.erase(last + 1);
    return words;
}

std::string withHome(const std::string& path) {
    const char* home = std::getenv("HOME");
    return path.starts_with("~/") && home ? home + path.substr(1) : path;
}

// Throws UsageError where a hint cannot be.
HeadSource sourceOf(const OpenHeadForm& form) {
    HeadSource source;
    source.file = withHome(trimmed(form.path));
    if (form.up > 0) source.hints.up = parseAxis(kAxes[size_t(form.up)], "Up");
    if (form.forward > 0) source.hints.forward = parseAxis(kAxes[size_t(form.forward)], "Forward");
    if (form.unit > 0) source.hints.unit = kUnits[size_t(form.unit)];
    const std::string scale = trimmed(form.scale);
    if (!scale.empty()) {
        const std::optional<double> number = parseNumber(scale);
        if (!number || *number <= 0) throw UsageError("Scale is a number of millimetres, as in 25.4.");
        source.hints.scaleToMm = *number;
    }
    return source;
}

void tryToOpen(Session& session) {
    OpenHeadForm& form = session.openHead;
    try {
        form.problem.clear();
        if (trimmed(form.path).empty())
            throw UsageError("Type the path of a head file, or drop the file on the window.");
        session.headWish = sourceOf(form);
        session.sheet = Sheet::none;
    } catch (const UsageError& error) {
        form.problem = error.what();
    }
}

Box labelled(Box& column, const std::string& label, float height = 30) {
    Box row = column.cutTop(px(height));
    column.cutTop(px(kSpace2));
    text(row.cutLeft(px(88)), label, Face::body, colours().text2);
    return row;
}

}  // namespace

void openHeadSheet(Session& session, Box screen) {
    const Palette& p = colours();
    OpenHeadForm& form = session.openHead;
    Box card = sheetCard(screen, px(560), px(388));
    Box head = card.cutTop(px(36));
    text(head, "Open a head", Face::heading, p.text);
    const Tip closeTip{"Close", "", "", "Esc"};
    if (iconButton("open.close", head.cutRight(px(32)).centred(px(32), px(32)), icon::kClose, closeTip))
        session.sheet = Sheet::none;
    const std::string intro =
        "OBJ, GLB, PLY, STL, FBX or DAE. A file dropped on the window opens too. Up, front and size are guessed; say "
        "them "
        "where the guess is wrong.";
    card.cutTop(wrappedText(card, intro, Face::body, p.text3) + px(kSpace3));
    Box buttons = card.cutBottom(px(34));

    const bool opened = ImGui::IsWindowAppearing();
    bool take = textField("open.path", labelled(card, "File"), form.path, "/path/to/head.obj", opened);
    Box axes = labelled(card, "Up");
    const float half = (axes.width() - px(88 + kSpace4)) * 0.5f;
    list("open.up", axes.cutLeft(half), kAxes, form.up);
    axes.cutLeft(px(kSpace4));
    text(axes.cutLeft(px(88)), "Forward", Face::body, p.text2);
    list("open.forward", axes, kAxes, form.forward);
    Box size = labelled(card, "Unit");
    list("open.unit", size.cutLeft(half), kUnits, form.unit);
    size.cutLeft(px(kSpace4));
    text(size.cutLeft(px(88)), "mm a unit", Face::body, p.text2);
    take = textField("open.scale", size, form.scale, "guess") || take;
    if (!form.problem.empty()) wrappedText(card, form.problem, Face::body, p.danger);
    take = button("open.take", buttons.cutRight(px(100)), "Open", ButtonStyle::primary) || take;
    buttons.cutRight(px(kSpace2));
    if (button("open.cancel", buttons.cutRight(px(90)), "Cancel")) session.sheet = Sheet::none;
    if (take) tryToOpen(session);
}

}  // namespace stipple::ui
