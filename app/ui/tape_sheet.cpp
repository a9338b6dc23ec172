// 'No scan? Three tape measures': a head that measures so, to begin with or for the plan that is open.
#include <algorithm>
#include <cmath>

#include "app/ui/field_controls.h"
#include "app/ui/head_cards.h"
#include "app/ui/icons.h"
#include "app/ui/sheets.h"
#include "app/ui/tape_drawing.h"
#include "app/ui/widgets.h"
#include "engine/base/error.h"
#include "engine/base/text.h"
#include "engine/project/field_words.h"
#include "engine/project/head_source.h"

namespace stipple::ui {
namespace {

constexpr float kLabel = 96, kField = 118;
constexpr int kTones = 10;

Project projectOf(const Session& session) {
    const TapeForm& form = session.tape;
    const bool starts = session.screen == Screen::start;
    const Project fresh;
    Project project = starts ? withBuiltInHead(fresh, form.builtIn) : session.document.project();
    project.head = headOf(form);
    fieldAt("skin.tone").set(project, form.tone);
    fieldAt("hair.pattern").set(project, form.pattern);
    return project;
}

void makeHead(Session& session) {
    TapeForm& form = session.tape;
    try {
        const Project project = projectOf(session);
        form.problem.clear();
        session.sheet = Sheet::none;
        session.tellsReach = true;
        if (session.screen == Screen::start)
            session.fileWish = startWish(project);
        else
            session.document.apply("Head  three tape measures", project);
    } catch (const UsageError& error) {
        form.problem = error.what();
    }
}

// What the typed measure is understood as, or what is usual.
std::string saidOf(const TapeMeasure& measure, const std::string& typed) {
    const std::optional<double> mm = measureTyped(typed);
    const std::string usual =
        "usual " + formatFixed(measure.usualLowMm / 10, 1) + " to " + formatFixed(measure.usualHighMm / 10, 1) + " cm";
    return mm ? formatFixed(*mm, 0) + " mm, " + usual : usual;
}

bool measureRow(TapeForm& form, Tape tape, Box row) {
    const Palette& p = colours();
    const TapeMeasure& measure = tapeMeasure(tape);
    std::string& typed = form.typed[size_t(tape)];
    Box line = row.cutTop(px(28));
    text(line.cutLeft(px(kLabel)), measure.title, Face::body, form.shown == tape ? p.text : p.text2);
    const std::string name = std::string("tape.") + measure.title;
    const bool first = form.isFresh && tape == tapesAsked(form).front();
    const bool taken = textField(name, line.cutLeft(px(kField)), typed, "as the head", first);
    if (ImGui::IsItemActive()) form.shown = tape;
    line.cutLeft(px(kSpace3));
    text(line, saidOf(measure, typed), Face::caption, p.text3);
    row.cutLeft(px(kLabel));
    text(row.cutTop(px(20)), measure.how, Face::caption, form.shown == tape ? p.text2 : p.text3);
    return taken;
}

void toneRow(TapeForm& form, Box row) {
    text(row.cutLeft(px(kLabel)), "Skin", Face::body, colours().text2);
    const float width = std::floor((row.width() - px(3) * (kTones - 1)) / kTones);
    for (int tone = 1; tone <= kTones; ++tone) {
        const Box piece = row.cutLeft(width);
        row.cutLeft(px(3));
        const Hit hit = hitItem("tape.tone" + std::to_string(tone), piece);
        const bool on = tone == form.tone;
        fill(piece.inset(on ? px(3) : 0), monkColour(tone), px(3));
        if (on || hit.hovered) frame(piece, on ? colours().accent : colours().text, px(4), px(on ? 2 : 1));
        focusRing(piece, hit, 3);
        tooltip(hit, {"Monk " + std::to_string(tone), fieldAt("skin.tone").info.help});
        if (hit.pressed) form.tone = tone;
    }
}

void patternRow(TapeForm& form, Box row) {
    text(row.cutLeft(px(kLabel)), "Hair loss", Face::body, colours().text2);
    list("tape.pattern", row, choiceTexts(fieldAt("hair.pattern").info), form.pattern);
}

void startRow(TapeForm& form, Box row) {
    text(row.cutLeft(px(kLabel)), "Start from", Face::body, colours().text2);
    const float gap = px(kSpace2), count = float(headCards().size());
    const float width = std::min(px(104), std::floor((row.width() - gap * (count - 1)) / count));
    for (size_t i = 0; i < headCards().size(); ++i) {
        const HeadCard& card = headCards()[i];
        if (smallHeadCard("tape.head" + std::to_string(i), row.cutLeft(width), card, card.head->name == form.builtIn))
            form.builtIn = card.head->name;
        row.cutLeft(gap);
    }
}

HeadOutline ownOutline(const TapeForm& form) {
    for (const HeadCard& card : headCards())
        if (card.head->name == form.builtIn) return {card.lengthMm, card.breadthMm, card.arcMm};
    return {};
}

// The drawing keeps to the own outline until a measure is whole.
HeadOutline askedOutline(const TapeForm& form, HeadOutline outline) {
    const auto take = [&](Tape tape, double& into) {
        const TapeMeasure& measure = tapeMeasure(tape);
        const std::optional<double> mm = measureTyped(form.typed[size_t(tape)]);
        if (mm && *mm > measure.usualLowMm * 0.8 && *mm < measure.usualHighMm * 1.2) into = *mm;
    };
    if (!form.byCircumference) take(Tape::length, outline.length);
    take(Tape::breadth, outline.breadth);
    take(Tape::arc, outline.arc);
    return outline;
}

void drawingWithWords(const TapeForm& form, Box box) {
    const Palette& p = colours();
    const HeadOutline own = ownOutline(form);
    tapeDrawing(box, form.shown, own, askedOutline(form, own));
    Box words = box.inset(px(kSpace3), px(kSpace2));
    text(words.cutTop(px(20)), form.shown == Tape::arc ? "From the front" : "From above", Face::caption, p.text3);
    const char* how = tapeMeasure(form.shown).isStraight ? "Straight: hold a book against each side, measure between."
                                                         : "The tape lies on the skin, all the way.";
    const float height = wrappedHeight(how, Face::caption, words.width());
    wrappedText(words.cutBottom(height), how, Face::caption, p.text2);
}

bool measures(TapeForm& form, Box& column) {
    Box which = column.cutTop(px(30));
    text(which.cutLeft(px(kLabel)), "I measured", Face::body, colours().text2);
    int around = form.byCircumference ? 1 : 0;
    if (segmented("tape.around", which.cutLeft(px(216)).inset(0, px(1)), {"Length", "Circumference"}, around)) {
        form.byCircumference = around == 1;
        form.shown = tapesAsked(form).front();
    }
    bool taken = false;
    for (const Tape tape : tapesAsked(form)) {
        column.cutTop(px(7));
        taken = measureRow(form, tape, column.cutTop(px(48))) || taken;
    }
    column.cutTop(px(kSpace2));
    return taken;
}

}  // namespace

void tapeSheet(Session& session, Box screen) {
    TapeForm& form = session.tape;
    Box card = sheetCard(screen, px(860), px(548));
    Box head = card.cutTop(px(36));
    text(head, "No scan? Three tape measures", Face::heading, colours().text);
    if (iconButton("tape.close", head.cutRight(px(32)).centred(px(32), px(32)), icon::kClose, {"Close", "", "", "Esc"}))
        session.sheet = Sheet::none;
    card.cutTop(px(kSpace2));
    Box buttons = card.cutBottom(px(36));
    card.cutBottom(px(kSpace2));
    Box left = card.cutLeft(std::min(px(500), std::floor(card.width() * 0.64f)));
    card.cutLeft(px(kSpace5));
    const float rest = px(30 + 3 * 55 + 8 + 28 + 8 + 30 + 8);
    startRow(form, left.cutTop(std::clamp(left.height() - rest, px(70), px(116))));
    left.cutTop(px(kSpace2));
    bool take = measures(form, left);
    toneRow(form, left.cutTop(px(28)));
    left.cutTop(px(kSpace2));
    patternRow(form, left.cutTop(px(30)));
    drawingWithWords(form, card);

    take = button("tape.make", buttons.cutRight(px(140)), "Make this head", ButtonStyle::primary) || take;
    buttons.cutRight(px(kSpace2));
    if (button("tape.cancel", buttons.cutRight(px(90)), "Cancel")) session.sheet = Sheet::none;
    buttons.cutRight(px(kSpace4));
    const std::string said = form.problem.empty()
                                 ? "What is left empty stays as the head has it. Centimetres, millimetres or inches."
                                 : form.problem;
    const float height = wrappedHeight(said, Face::body, buttons.width());
    wrappedText(buttons.centred(buttons.width(), height), said, Face::body,
                form.problem.empty() ? colours().text3 : colours().danger);
    probeText("tape.says", said);
    form.isFresh = false;
    if (take) makeHead(session);
}

}  // namespace stipple::ui
