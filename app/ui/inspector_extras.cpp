#include "app/ui/inspector_extras.h"

#include <algorithm>
#include <cmath>

#include "app/ui/field_row.h"
#include "app/ui/icons.h"
#include "app/ui/widgets.h"
#include "engine/base/text.h"
#include "engine/project/field_words.h"

namespace stipple::ui {
namespace {

constexpr float kNameWidth = 118;
constexpr double kFullBarPerCm2 = 200;  // most in practice (FACTS §2)

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
    for (const ZoneStatistics& zone : session.facts.figures.zones) {
        if (zone.areaCm2 < 0.5) continue;  // too small a corner to have a density
        Box row = column.take(px(22));
        const std::string title = zone.scar < 0 ? zoneTitle(zone.zone) : choiceText(zone.name);
        text(row.cutLeft(px(kNameWidth - 16)), title, Face::body, p.text2);
        const std::string numbers = formatFixed(zone.askedPerCm2, 0) + " \xC2\xB7 " + formatFixed(zone.perCm2(), 0);
        text(row.cutRight(px(92)), numbers, Face::body, p.text, Align::right);
        const Box track = row.inset(px(2), px(9));
        fill(track, p.sunken, px(2));
        Box part = track;
        part.max.x = part.min.x + track.width() * float(std::min(1.0, zone.askedPerCm2 / kFullBarPerCm2));
        fill(part, p.fill, px(2));
    }
}

}  // namespace

void fieldRows(Session& session, Column& column, const std::vector<const char*>& paths) {
    for (const char* path : paths) {
        const Field& field = fieldAt(path);
        fieldRow(column.take(fieldHeight(field.info)), field, session.document);
    }
}

void say(Column& column, const std::string& words, ImU32 ink) {
    wrappedText(column.take(wrappedHeight(words, Face::caption, column.width)), words, Face::caption, ink);
}

bool fold(Column& column, const std::string& name, const std::string& title, bool& isOpen) {
    column.y += px(6);
    const Box head = column.take(px(kRowHeight));
    const Hit hit = hitItem(name, head);
    Box inner = head;
    const ImU32 words = hit.hovered ? colours().text : colours().text2;
    text(inner.cutLeft(px(20)), isOpen ? icon::kDown : icon::kRight, Face::body, words);
    text(inner, title, Face::strong, words);
    focusRing(head, hit, kRadiusSmall);
    if (hit.pressed) isOpen = !isOpen;
    return isOpen;
}

ListHead listHead(Column& column, const std::string& name, const std::string& title, const std::string& words,
                  bool isChosen) {
    const Palette& p = colours();
    Box row = column.take(px(kRowHeight));
    const Box cross = row.cutRight(px(24));
    const Hit hit = hitItem(name + ".row", row);
    Box inner = row;
    text(inner.cutLeft(px(20)), isChosen ? icon::kDown : icon::kRight, Face::body, p.text2);
    text(inner, words, Face::caption, p.text3, Align::right);
    inner.max.x -= textWidth(words, Face::caption) + px(6);
    text(inner, title, Face::strong, hit.hovered ? p.accentHover : p.text);
    focusRing(row, hit, kRadiusSmall);
    return {hit.pressed, iconButton(name + ".remove", cross, icon::kClose, {"Take it off the list", "", "", ""})};
}

namespace {

// A zone without a density of its own shows the body's.
void zoneFold(Session& session, Column& column) {
    if (!fold(column, "zones", "Density by zone", session.zonesOpen)) return;
    for (const char* zone : {"front", "crown", "temples", "sides", "nape"}) {
        const Field& field = fieldAt(std::string("plan.zone.") + zone + ".density");
        const double body = double(session.document.project().plan.densityPerCm2);
        fieldRow(column.take(fieldHeight(field.info)), field, session.document, body);
    }
}

}  // namespace

void expertFold(Session& session, Column& column, const std::string& name, bool& isOpen,
                const std::vector<const char*>& paths) {
    if (fold(column, name, "Expert", isOpen)) fieldRows(session, column, paths);
}

void dotsExtra(Session& session, Column& column) {
    const ShownDots& dots = session.facts.dots;
    if (dots.missing > 0) {
        const std::string words = "There is room for " + countText(dots.pigment) + " dots; " +
                                  countText(dots.pigment + dots.missing) + " are asked.";
        say(column, words, colours().caution);
    }
    zoneFold(session, column);
    if (fold(column, "ladder", "Own dilutions", session.ladderOpen))
        fieldRows(session, column,
                  {"plan.ladder.s1", "plan.ladder.s2", "plan.ladder.s3", "plan.ladder.s4", "plan.ladder.s5",
                   "plan.ladder.s6"});
    expertFold(session, column, "expert", session.expertOpen,
               {"plan.dot.needle", "plan.dot.spread", "plan.dot.depth_spread", "plan.dot.diameter_spread",
                "plan.dot.shade_spread", "plan.field.gain", "plan.dot.crisp_share", "plan.dot.pair_share",
                "plan.dot.stroke_share", "plan.dot.blown_share", "plan.seed"});
    zoneTable(session, column);
}

void timeNote(Session&, Column& column) {
    column.y += px(4);
    const std::string note = "Years are a design estimate: nobody has published controlled fading beyond six months.";
    say(column, note, colours().text3);
}

}  // namespace stipple::ui
