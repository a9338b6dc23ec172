#include "app/ui/inspector_extras.h"

#include <algorithm>
#include <cmath>

#include "app/ui/field_row.h"
#include "engine/project/field_words.h"
#include "app/ui/icons.h"
#include "app/ui/widgets.h"
#include "engine/base/text.h"

namespace stipple::ui {
namespace {

constexpr float kNameWidth = 118;
constexpr size_t kMostFindings = 4;
constexpr double kFullBarPerCm2 = 200;  // most in practice (FACTS §2)

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

void findings(const Head& head, Column& column) {
    if (head.findings.empty()) return;
    column.y += px(4);
    text(column.take(px(20)), "Found in the file", Face::caption, colours().text3);
    const size_t shown = std::min(head.findings.size(), kMostFindings);
    for (size_t i = 0; i < shown; ++i) {
        const std::string words = findingText(head.findings[i]);
        const Box row = column.take(wrappedHeight(words, Face::caption, column.width) + px(2));
        wrappedText(row, words, Face::caption, colours().text2);
    }
    if (head.findings.size() > shown)
        text(column.take(px(20)), "and " + std::to_string(head.findings.size() - shown) + " more", Face::caption,
             colours().text3);
}

std::string zoneTitle(Zone zone) {
    switch (zone) {
        case Zone::front:
            return "Front";
        case Zone::body:
            return "Body";
        case Zone::crown:
            return "Crown";
        case Zone::templeL:
            return "Left temple";
        case Zone::templeR:
            return "Right temple";
        case Zone::sideL:
            return "Left side";
        case Zone::sideR:
            return "Right side";
        case Zone::nape:
            return "Nape";
    }
    return "";
}

void zoneTable(const Session& session, Column& column) {
    const Palette& p = colours();
    column.y += px(8);
    const Box head = column.take(px(24));
    text(head, "By zone, dots per cm\xC2\xB2", Face::caption, p.text2);
    text(head, "asked \xC2\xB7 counted", Face::caption, p.text3, Align::right);
    for (const ZoneStatistics& zone : session.facts.zones) {
        if (zone.areaCm2 < 0.5) continue;  // too small a corner to have a density
        Box row = column.take(px(22));
        text(row.cutLeft(px(kNameWidth - 16)), zoneTitle(zone.zone), Face::body, p.text2);
        const std::string numbers = formatFixed(zone.askedPerCm2, 0) + " \xC2\xB7 " + formatFixed(zone.perCm2(), 0);
        text(row.cutRight(px(92)), numbers, Face::body, p.text, Align::right);
        const Box track = row.inset(px(2), px(9));
        fill(track, p.sunken, px(2));
        Box part = track;
        part.max.x = part.min.x + track.width() * float(std::min(1.0, zone.askedPerCm2 / kFullBarPerCm2));
        fill(part, p.fill, px(2));
    }
}

void expertFold(Session& session, Column& column) {
    column.y += px(6);
    const Box head = column.take(px(kRowHeight));
    const Hit hit = hitItem("expert", head);
    Box inner = head;
    const ImU32 words = hit.hovered ? colours().text : colours().text2;
    text(inner.cutLeft(px(20)), session.expertOpen ? icon::kDown : icon::kRight, Face::body, words);
    text(inner, "Expert", Face::strong, words);
    focusRing(head, hit, kRadiusSmall);
    if (hit.pressed) session.expertOpen = !session.expertOpen;
    if (!session.expertOpen) return;
    fieldRows(session, column,
              {"plan.field.gain", "plan.dot.crisp_share", "plan.dot.pair_share", "plan.dot.stroke_share",
               "plan.dot.spread", "plan.seed"});
}

}  // namespace

void fieldRows(Session& session, Column& column, const std::vector<const char*>& paths) {
    for (const char* path : paths) {
        const Field& field = fieldAt(path);
        fieldRow(column.take(fieldHeight(field.info)), field, session.document);
    }
}

void headFacts(Session& session, Column& column) {
    const Head& head = *session.facts.head;
    const HeadMeasures& m = head.measures;
    const Box title = column.take(px(26));
    text(title, headTitle(session.document.project().head), Face::strong, colours().text);
    factRow(column, "Length, breadth", formatFixed(m.length, 0) + " \xC2\xB7 " + millimetres(m.breadth));
    factRow(column, "Around", millimetres(m.circumference));
    factRow(column, "Between the ears", millimetres(m.bitragion));
    factRow(column, "Upper head", formatFixed(head.upperHeadCm2, 0) + " cm\xC2\xB2");
    findings(head, column);
    column.y += px(6);
    Box buttons = column.take(px(kControlHeight));
    const bool fromFile = !session.document.project().head.file.empty();
    const float gap = px(kSpace2), width = fromFile ? (buttons.width() - gap) * 0.5f : buttons.width();
    if (button("head.open", buttons.cutLeft(width), "Open a head", ButtonStyle::plain, Face::body))
        session.sheet = Sheet::openHead;
    buttons.cutLeft(gap);
    if (fromFile && button("head.built_in", buttons, "Built-in head", ButtonStyle::plain, Face::body))
        session.headWish = HeadSource{};
    column.y += px(8);
}

void dotsExtra(Session& session, Column& column) {
    expertFold(session, column);
    zoneTable(session, column);
}

void sessionTable(Session& session, Column& column) {
    const Palette& p = colours();
    const Plan& plan = session.document.project().plan;
    const auto row = [&](const std::string& name, const std::string& day, const std::string& dots, Face face,
                         ImU32 ink) {
        Box line = column.take(px(24));
        text(line.cutLeft(px(kNameWidth)), name, face, ink);
        text(line.cutRight(px(90)), dots, face, ink, Align::right);
        text(line, day, face, ink, Align::right);
    };
    column.y += px(8);
    row("", "day", "dots", Face::caption, p.text3);
    for (int i = 0; i < plan.sessions; ++i) {
        const double dots = double(session.facts.pigmentDots) * sessionShare(plan, i);
        row("Session " + std::to_string(i + 1), formatFixed(sessionDay(plan, i), 0),
            countText(size_t(std::lround(dots))), Face::body, p.text);
    }
    separatorAbove(column.take(px(4)));
    row("Together", "", countText(session.facts.pigmentDots), Face::strong, p.text);
    const std::string note =
        "Counts as healed six weeks after the last session, on day " + formatFixed(healedDay(plan), 0) + ".";
    wrappedText(column.take(px(36)), note, Face::caption, p.text3);
}

void timeNote(Session&, Column& column) {
    column.y += px(4);
    const std::string note = "Years are a design estimate: nobody has published controlled fading beyond six months.";
    wrappedText(column.take(wrappedHeight(note, Face::caption, column.width)), note, Face::caption, colours().text3);
}

}  // namespace stipple::ui
