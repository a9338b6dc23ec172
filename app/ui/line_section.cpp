// What is read off the hairline, in the inspector.
#include "app/ui/inspector_extras.h"
#include "app/ui/widgets.h"
#include "engine/base/text.h"

namespace stipple::ui {
namespace {

std::string cm(double mm) { return formatFixed(mm / 10, 1) + " cm"; }

std::string leftAndRight(double leftMm, double rightMm) {
    return formatFixed(leftMm / 10, 1) + " \xC2\xB7 " + cm(rightMm);
}

std::string thirds(const LineMeasures& line) {
    const double face = line.upperThird + line.middleThird + line.lowerThird;
    const auto share = [&](double part) { return formatFixed(face > 0 ? 100 * part / face : 0, 0); };
    return share(line.upperThird) + " \xC2\xB7 " + share(line.middleThird) + " \xC2\xB7 " + share(line.lowerThird) +
           " %";
}

void row(Column& column, const char* name, const std::string& words, const std::string& value, const Tip& tip) {
    Box box = column.take(px(24));
    const Hit hit = hitRow(std::string("measure.") + name, box);
    text(box, value, Face::body, colours().text, Align::right);
    text(box, words, Face::body, colours().text2);
    tooltip(hit, tip);
    probeText(std::string("measure.") + name, value);
}

}  // namespace

void lineSection(Session& session, Column& column) {
    expertFold(
        session, column, "line.expert", session.lineExpertOpen,
        {"plan.hairline.sideburn_mm", "plan.hairline.nape_mm", "plan.hairline.blend_shape", "plan.hairline.blend",
         "plan.hairline.macro", "plan.hairline.micro", "plan.hairline.left_right_mm", "plan.hairline.strays"});
    ownLineCards(session, column);
    const LineMeasures& line = session.facts.line;
    column.y += px(8);
    const Box head = column.take(px(24));
    text(head, "Tape along the skin", Face::caption, colours().text2);
    text(head, "left \xC2\xB7 right", Face::caption, colours().text3, Align::right);
    row(column, "front", "Glabella to line", cm(line.glabellaToFront),
        {"Glabella to line", "From between the brows to where the line crosses the middle."});
    row(column, "canthus", "Eye corner to temple", leftAndRight(line.canthusToTempleL, line.canthusToTempleR),
        {"Eye corner to temple",
         "From the outer corner of the eye, whose place is estimated, to the highest point of the line at the "
         "temple."});
    row(column, "tragion", "Ear to temple", leftAndRight(line.tragionToTempleL, line.tragionToTempleR),
        {"Ear to temple", "From the tragion to the highest point of the line at the temple."});
    row(column, "thirds", "Thirds of the face", thirds(line),
        {"Thirds of the face",
         "Heights from the line to the glabella, from there to under the nose, and on to the chin, of their sum. The "
         "point under the nose is estimated."});
}

}  // namespace stipple::ui
