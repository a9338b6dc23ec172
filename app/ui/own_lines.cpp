// Lines that the person keeps: chosen like a shape, from their own drawings.
#include <utility>

#include "app/ui/field_row.h"
#include "app/ui/icons.h"
#include "app/ui/inspector_extras.h"
#include "app/ui/widgets.h"
#include "engine/base/error.h"
#include "engine/base/log.h"

namespace stipple::ui {
namespace {

constexpr int kInRow = 4;
constexpr float kCardHeight = 66, kGap = 4, kNameHeight = 20;

void readLines(OwnLines& own) {
    if (std::exchange(own.isRead, true)) return;
    std::vector<std::string> notes;
    own.lines = ownLines(notes);
    for (const std::string& note : notes) logWarning(note);
}

void drawLine(Box box, const Preset& line, bool isLit) {
    const Palette& p = colours();
    Project project;
    applyPreset(project, line);
    const HairlinePlan& hairline = project.plan.hairline;
    const ImU32 ink = isLit ? p.accent : p.text;
    if (hairline.points.empty())
        shapeGlyph(box, int(hairline.shape), ink, p.text3);
    else
        lineGlyph(box, hairline.points, ink, p.text3);
}

// True when it was forgotten: there is no line of that number any more.
bool card(Session& session, Box box, size_t index) {
    const Palette& p = colours();
    OwnLines& own = session.ownLines;
    const Preset& line = own.lines[index];
    const std::string name = "own_line." + std::to_string(index);
    const bool isDoubted = own.doubted == index;
    const Box cross{{box.max.x - px(18), box.min.y}, {box.max.x, box.min.y + px(18)}};
    const Hit crossHit = hitRow(name + ".forget", cross);
    const Hit hit = hitItem(name, box);
    const bool isHovered = hit.hovered || crossHit.hovered;
    fill(box, isHovered ? p.hover : p.raised, px(kRadiusSmall));
    Box rest = box;
    const std::string words = isDoubted ? "Forget it?" : line.name;
    const Box caption = rest.cutBottom(px(kNameHeight)).inset(px(3), 0);
    text(caption, fitted(words, Face::caption, caption.width()), Face::caption, isDoubted ? p.danger : p.text2,
         Align::centre);
    drawLine(rest.inset(px(3)), line, hit.hovered);
    if (isHovered) text(cross, icon::kClose, Face::caption, crossHit.hovered ? p.text : p.text3, Align::centre);
    focusRing(box, hit);
    tooltip(hit, {line.name, "A line of your own. Its cross forgets it.", "", ""});
    if (!isHovered && isDoubted) own.doubted.reset();
    if (crossHit.pressed) own.doubted = index;
    if (!hit.pressed) return false;
    if (isDoubted) {
        forgetOwnLine(line.name);
        own = {};
        return true;
    }
    Project after = session.document.project();
    applyPreset(after, line);
    session.document.apply("Line  " + line.name, std::move(after));
    return false;
}

void cards(Session& session, Column& column) {
    const size_t count = session.ownLines.lines.size();
    for (size_t first = 0; first < count; first += kInRow) {
        Box row = column.take(px(kCardHeight));
        const float width = (row.width() - px(kGap) * (kInRow - 1)) / kInRow;
        for (size_t i = first; i < count && i < first + kInRow; ++i) {
            if (card(session, row.cutLeft(width), i)) return;
            row.cutLeft(px(kGap));
        }
        column.y += px(kGap);
    }
}

void keep(Session& session) {
    OwnLines& own = session.ownLines;
    try {
        keepOwnLine(session.document.project(), own.name);
        own = {};
    } catch (const InputError& error) {
        own.problem = error.what();
        own.hasField = false;  // it has the keyboard again
    }
}

void nameField(Session& session, Column& column) {
    OwnLines& own = session.ownLines;
    const bool appearing = !std::exchange(own.hasField, true);
    Box row = column.take(px(kControlHeight));
    const bool gaveUp = button("own_lines.cancel", row.cutRight(px(70)), "Cancel", ButtonStyle::quiet, Face::body);
    row.cutRight(px(kSpace2));
    if (textField("own_lines.name", row, own.name, "Name of this line", appearing)) return keep(session);
    if (gaveUp || keyPressed(Key::escape)) {
        own.isNaming = own.hasField = false;
        own.problem.clear();
        return;
    }
    if (own.problem.empty()) return;
    column.y += px(4);
    const float height = wrappedHeight(own.problem, Face::caption, column.width);
    wrappedText(column.take(height), own.problem, Face::caption, colours().danger);
}

}  // namespace

void ownLineCards(Session& session, Column& column) {
    OwnLines& own = session.ownLines;
    readLines(own);
    column.y += px(6);
    cards(session, column);
    if (own.isNaming) {
        nameField(session, column);
    } else if (button("own_lines.keep", column.take(px(kControlHeight)), "Save this line", ButtonStyle::plain,
                      Face::body, true,
                      {"Save this line", "Keeps it under a name, for any project and any head.", "", ""})) {
        own.isNaming = true;
        own.name.clear();
    }
}

}  // namespace stipple::ui
