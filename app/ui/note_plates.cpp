#include "app/ui/note_plates.h"

#include <algorithm>

#include "app/ui/dot_brush.h"
#include "app/ui/icons.h"
#include "app/ui/session.h"
#include "app/ui/widgets.h"
#include "engine/project/field_words.h"

namespace stipple::ui {
namespace {

constexpr float kHeight = 36, kGap = 6, kIcon = 24;
// What stands above them: the names of the views, or the last project that is offered.
constexpr float kViewsHeight = 32 + kSpace2, kOfferHeight = 62 + kGap;

// Worked out again only when what they depend on has changed.
const std::vector<Note>& cachedNotes(const Project& project, const ShownDots& shown) {
    static Project of;
    static ShownDots shownOf;
    static std::vector<Note> notes;
    static bool isMade = false;
    const bool isSame = isMade && of.plan == project.plan && of.hair == project.hair && of.skin == project.skin &&
                        of.client.ageYears == project.client.ageYears && shownOf == shown;
    if (!isSame) {
        notes = notesOf(project, shown);
        of = project;
        shownOf = shown;
        isMade = true;
    }
    return notes;
}

// What was put away is shown again when it has been mended in between.
void forgetMended(std::vector<NoteKind>& closed, const std::vector<Note>& notes) {
    std::erase_if(closed, [&](NoteKind kind) {
        return std::none_of(notes.begin(), notes.end(), [&](const Note& note) { return note.kind == kind; });
    });
}

ImVec2 firstCorner(const Session& session, Box picture) {
    const float above = session.offersLast && !session.recents.empty() ? kOfferHeight : kViewsHeight;
    ImVec2 corner{picture.min.x + px(kSpace3), picture.min.y + px(kSpace3 + above)};
    if (session.tool == Tool::brush) corner.y = brushPlateBottom(picture) + px(kGap);
    return corner;
}

void plateOf(Session& session, const Note& note, ImVec2 corner) {
    const std::string name = "note." + noteName(note.kind), words = noteWords(note), mend = mendWords(note);
    const float wordsWidth = textWidth(words) + px(2), mendWidth = textWidth(mend) + px(20);
    const float width = px(kSpace2 + kIcon + kSpace3 + 28 + kSpace1) + wordsWidth + mendWidth + px(kSpace1);
    const Box plate{corner, {corner.x + width, corner.y + px(kHeight)}};
    fill(plate, colours().glass, px(kRadius));
    probe(name, plate);
    probeText(name, words);
    Box row = plate.inset(px(kSpace1), px(4));
    row.cutLeft(px(kSpace1));
    text(row.cutLeft(px(kIcon)), icon::kInfo, Face::body, colours().caution);
    text(row.cutLeft(wordsWidth), words, Face::body, colours().onGlass);
    row.cutLeft(px(kSpace3));
    const Tip mendTip{mend, "Just inside what is usual. Undo takes it back.", "Source: " + noteSource(note.kind) + "."};
    if (button(name + ".mend", row.cutLeft(mendWidth), mend, ButtonStyle::plain, Face::body, true, mendTip))
        session.document.apply("Note  " + mend, withNoteMended(session.document.project(), note));
    row.cutLeft(px(kSpace1));
    const Tip closeTip{"Put away", "It comes again when the plan has been inside in between. All notes: 'Client'."};
    if (iconButton(name + ".close", row.cutLeft(px(28)), icon::kClose, closeTip))
        session.closedNotes.push_back(note.kind);
}

}  // namespace

void notePlates(Session& session, Box picture) {
    const Project project = session.document.project();
    if (!project.practice.showsNotes) return;
    const std::vector<Note> notes = cachedNotes(project, session.facts.dots);
    forgetMended(session.closedNotes, notes);
    ImVec2 corner = firstCorner(session, picture);
    for (const Note& note : notes) {
        if (std::find(session.closedNotes.begin(), session.closedNotes.end(), note.kind) != session.closedNotes.end())
            continue;
        plateOf(session, note, corner);
        corner.y += px(kHeight + kGap);
    }
}

void whatIfPlate(Session& session, Box picture) {
    const std::string words = "What if: " + whatIfText(session.document.project()), back = "Back to the plan";
    const float wordsWidth = textWidth(words, Face::strong) + px(2), backWidth = textWidth(back) + px(20);
    const ImVec2 corner = firstCorner(session, picture);
    const float width = px(2 * kSpace1 + kIcon + kSpace3 + kSpace1) + wordsWidth + backWidth;
    const Box plate{corner, {corner.x + width, corner.y + px(kHeight)}};
    fill(plate, colours().glass, px(kRadius));
    probe("what_if.plate", plate);
    probeText("what_if.plate", words);
    Box row = plate.inset(px(kSpace1), px(4));
    row.cutLeft(px(kSpace1));
    text(row.cutLeft(px(kIcon)), icon::kInfo, Face::body, colours().caution);
    text(row.cutLeft(wordsWidth), words, Face::strong, colours().onGlass);
    row.cutLeft(px(kSpace3));
    if (button("what_if.off", row.cutLeft(backWidth), back, ButtonStyle::plain, Face::body, true,
               {back, "A mistake is shown; the plan is as it was.", "", ""}))
        session.document.set(fieldAt(kMistakePath), double(Mistake::none));
}

}  // namespace stipple::ui
