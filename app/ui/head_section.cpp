// The inspector's head: which one it is, what it measures, and for a built-in one what it shall measure.
#include <algorithm>
#include <cmath>

#include "app/ui/field_controls.h"
#include "app/ui/field_row.h"
#include "app/ui/head_cards.h"
#include "app/ui/inspector_extras.h"
#include "app/ui/widgets.h"
#include "engine/base/text.h"
#include "engine/project/field_words.h"

namespace stipple::ui {
namespace {

constexpr float kNameWidth = 118;
constexpr size_t kMostFindings = 4;

void factRow(Column& column, const std::string& name, const std::string& value) {
    Box row = column.take(px(22));
    text(row.cutLeft(px(kNameWidth)), name, Face::body, colours().text2);
    text(row, value, Face::body, colours().text, Align::right);
}

std::string millimetres(double mm) { return formatFixed(mm, 0) + " mm"; }

std::string findingText(const Finding& finding) {
    std::string words = finding.what;
    if (!finding.where.empty()) words += " (" + finding.where + ")";
    if (finding.count > 1) words += ": " + countText(size_t(finding.count));
    return words;
}

void note(Column& column, const std::string& words, ImU32 colour) {
    const Box row = column.take(wrappedHeight(words, Face::caption, column.width) + px(2));
    wrappedText(row, words, Face::caption, colour);
}

void findings(const Head& head, Column& column) {
    if (head.findings.empty()) return;
    column.y += px(4);
    text(column.take(px(20)), head.builtIn ? "Of these measures" : "Found in the file", Face::caption, colours().text3);
    const size_t shown = std::min(head.findings.size(), kMostFindings);
    for (size_t i = 0; i < shown; ++i) note(column, findingText(head.findings[i]), colours().text2);
    if (head.findings.size() > shown)
        text(column.take(px(20)), "and " + std::to_string(head.findings.size() - shown) + " more", Face::caption,
             colours().text3);
}

void headButtons(Session& session, Column& column) {
    column.y += px(6);
    Box buttons = column.take(px(kControlHeight));
    const float gap = px(kSpace2);
    if (button("head.open", buttons.cutLeft((buttons.width() - gap) * 0.5f), "Open a head", ButtonStyle::plain,
               Face::body))
        openChooser(session, Chooser::Task::openHead);
    buttons.cutLeft(gap);
    if (button("head.tape", buttons, "Three measures", ButtonStyle::plain, Face::body, true,
               {"No scan? Three tape measures", "A built-in head that measures as the person does.", "", "Ctrl+T"}))
        openTapeForm(session);
    column.y += px(8);
    if (session.document.project().head.file.empty()) return;
    if (button("head.check", column.take(px(kControlHeight)), "Is this right?", ButtonStyle::plain, Face::body, true,
               {"Look at the head again", "Its points, its size, and hair in the scan."}))
        openHeadCheck(session);
    column.y += px(8);
}

HeadSource builtInSource(const std::string& name) {
    HeadSource source;
    source.builtIn = name;
    return source;
}

// The built-in heads by picture; the one that is shown is lit.
void cards(Session& session, Column& column) {
    const HeadSource& shown = session.document.project().head;
    const Field& field = fieldAt("head.built_in");
    Box row = column.take(px(104));
    probe(field.info.path, row);
    probeText(field.info.path, shown.file.empty() ? shown.builtIn : "");
    const float gap = px(kSpace2), count = float(headCards().size());
    const float width = std::floor((row.width() - gap * (count - 1)) / count);
    for (size_t i = 0; i < headCards().size(); ++i) {
        const HeadCard& card = headCards()[i];
        const bool on = shown.file.empty() && shown.builtIn == card.head->name;
        const bool pressed = smallHeadCard(field.info.path + "." + std::to_string(i), row.cutLeft(width), card, on);
        row.cutLeft(gap);
        if (!pressed || on) continue;
        if (shown.file.empty())
            session.document.set(field, double(i));
        else
            session.document.setHead(builtInSource(card.head->name), "Head  " + card.head->title);
    }
    column.y += px(6);
}

void measureRows(Session& session, Column& column) {
    const HeadMeasures& found = session.facts.head->measures;
    for (const Tape tape : {Tape::length, Tape::circumference, Tape::breadth, Tape::arc}) {
        const TapeMeasure& measure = tapeMeasure(tape);
        const Field& field = fieldAt(measure.path);
        fieldRow(column.take(fieldHeight(field.info)), field, session.document, std::round(found.*measure.found));
    }
    for (const std::string& words : notReached(session.document.project().head, found))
        note(column, words, colours().caution);
}

void fileFacts(const Head& head, Column& column) {
    const HeadMeasures& m = head.measures;
    factRow(column, "Length, breadth", formatFixed(m.length, 0) + " \xC2\xB7 " + millimetres(m.breadth));
    factRow(column, "Around", millimetres(m.circumference));
    factRow(column, "Ear to ear", millimetres(m.arc));
}

}  // namespace

void headFacts(Session& session, Column& column) {
    const Head& head = *session.facts.head;
    const HeadSource& source = session.document.project().head;
    text(column.take(px(26)), fitted(headTitle(source), Face::strong, column.width), Face::strong, colours().text);
    cards(session, column);
    if (source.file.empty())
        measureRows(session, column);
    else
        fileFacts(head, column);
    factRow(column, "Between the ears", millimetres(head.measures.bitragion));
    factRow(column, "Upper head", formatFixed(head.upperHeadCm2, 0) + " cm\xC2\xB2");
    if (!head.builtIn) findings(head, column);
    headButtons(session, column);
}

}  // namespace stipple::ui
