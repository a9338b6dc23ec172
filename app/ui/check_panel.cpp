#include "app/ui/check_panel.h"

#include <algorithm>

#include "app/ui/inspector_extras.h"
#include "app/ui/widgets.h"
#include "engine/base/text.h"

namespace stipple::ui {
namespace {

constexpr size_t kMostFindings = 4;

void verdict(const Head& head, Column& column) {
    const Palette& p = colours();
    const CheckVerdict found = verdictOf(head);
    probeText("check.verdict", found.words);
    wrappedText(column.take(wrappedHeight(found.words, Face::title, column.width) + px(4)), found.words, Face::title,
                found.isDoubtful ? p.caution : p.text);
    std::string words;
    const std::vector<std::string> all = findingWords(head);
    for (size_t i = 0; i < std::min(all.size(), kMostFindings); ++i) words += (i > 0 ? " " : "") + all[i];
    wrappedText(column.take(wrappedHeight(words, Face::caption, column.width) + px(10)), words, Face::caption, p.text2);
}

void unitPart(Session& session, Column& column) {
    static const std::vector<std::string> kUnits{"mm", "cm", "dm", "m", "inch"};
    const Head& head = *session.facts.head;
    text(column.take(px(24)), "Unit of the file", Face::strong, colours().text2);
    int selected = int(std::find(kUnits.begin(), kUnits.end(), head.pose.unit) - kUnits.begin());
    if (selected == int(kUnits.size())) selected = -1;
    if (segmented("check.unit", column.take(px(32)), kUnits, selected) && selected >= 0)
        setUnit(session, kUnits[size_t(selected)]);
    text(column.take(px(22)), unitWords(head), Face::caption, colours().text3);
    column.y += px(6);
}

// A press on a measure lets it be typed.
void measureRow(Session& session, int index, Box row) {
    HeadCheck& check = session.check;
    const CheckMeasure& measure = checkMeasures()[size_t(index)];
    const Palette& p = colours();
    const std::string name = "check.measure." + std::to_string(index);
    text(row.cutRight(px(76)), measure.usual, Face::caption, p.text3, Align::right);
    Box value = row.cutRight(px(86));
    text(row, measure.title, Face::body, p.text2);
    if (check.typed != index) {
        const std::string words = formatFixed(session.facts.head->measures.*measure.measure, 0) + " mm";
        if (button(name, value.inset(0, px(1)), words, ButtonStyle::quiet, Face::strong, true,
                   {"Type the true measure", "The head is scaled to it, as in 57 cm, 570 or 22.4 in."})) {
            check.typed = index;
            check.typedWords.clear();
        }
        return;
    }
    if (textField(name, value.inset(0, px(1)), check.typedWords, "mm", check.typedWords.empty())) {
        check.typed = -1;
        setTrueMeasure(session, measure.measure, check.typedWords);
    }
}

void measuresPart(Session& session, Column& column) {
    Box head = column.take(px(24));
    text(head, "Tape measures", Face::strong, colours().text2);
    text(head, "usual, mm", Face::caption, colours().text3, Align::right);
    for (size_t i = 0; i < checkMeasures().size(); ++i) measureRow(session, int(i), column.take(px(26)));
    column.y += px(8);
}

void pointsPart(Session& session, Column& column) {
    text(column.take(px(24)), "Points", Face::strong, colours().text2);
    Box row = column.take(px(kRowHeight));
    text(row, "Both sides at once", Face::body, colours().text2);
    toggle("check.mirror", row.cutRight(px(40)), session.check.mirrors);
    const LandmarkFixes& fixes = session.document.project().head.landmarkFixes;
    for (size_t i = 0; i < kLandmarkCount; ++i) {
        if (!fixes.points[i]) continue;
        Box moved = column.take(px(kControlHeight));
        const std::string name = "check.reset." + std::string(landmarkName(Landmark(i)));
        if (button(name, moved.cutRight(px(84)), "As found", ButtonStyle::quiet, Face::body))
            resetPoint(session, Landmark(i));
        text(moved, pointWords(Landmark(i)).title, Face::body, colours().text2);
    }
    column.y += px(8);
}

void feet(Session& session, Box row) {
    const bool doubtful = verdictOf(*session.facts.head).isDoubtful;
    if (button("check.later", row.cutLeft(px(88)), "Later", ButtonStyle::plain, Face::strong, true,
               {"Look at it later", "The plan opens; this step is under Head.", "", "Esc"}))
        session.screen = Screen::workspace;
    row.cutLeft(px(kSpace2));
    if (button("check.right", row, doubtful ? "Use it all the same" : "Yes, this is right",
               doubtful ? ButtonStyle::plain : ButtonStyle::primary))
        confirmHead(session);
}

void panelBody(Session& session, Box box) {
    const Pane pane("check.panel", box, colours().panel, Pane::Kind::scrolling);
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const float bar = px(ImGui::GetScrollMaxY() > 0 ? 14 : 0);
    Column column{origin.x + px(kSpace4), box.width() - px(2 * kSpace4) - bar, origin.y + px(kSpace4)};
    verdict(*session.facts.head, column);
    if (!session.check.problem.empty()) {
        probeText("check.problem", session.check.problem);
        wrappedText(column.take(wrappedHeight(session.check.problem, Face::body, column.width) + px(8)),
                    session.check.problem, Face::body, colours().danger);
    }
    unitPart(session, column);
    measuresPart(session, column);
    hairPart(session, column);
    column.y += px(8);
    pointsPart(session, column);
    ImGui::SetCursorScreenPos({column.x, column.y});
    ImGui::Dummy({1, px(8)});
}

}  // namespace

void checkPanel(Session& session, Box box) {
    const Box foot = box.cutBottom(px(64));
    panelBody(session, box);
    const Pane pane("check.foot", foot, colours().panel);
    feet(session, foot.inset(px(kSpace4), px(14)));
}

}  // namespace stipple::ui
