// Handles at the feet of the sideburns and in the middle of the nape, which go up and down.
#include <algorithm>
#include <cmath>

#include "app/ui/hands.h"
#include "app/ui/input.h"
#include "app/ui/skin_drawing.h"
#include "app/ui/tools.h"

namespace stipple::ui {
namespace {

struct GripWords {
    const char* name;
    const char* field;
    double upwards;  // by what the field changes when the handle goes up 1 mm
    Tip tip;
};

const GripWords& wordsOf(TailGrip grip) {
    static const GripWords kFootR{"tail.foot_R",
                                  "plan.hairline.sideburn_mm",
                                  -1,
                                  {"Sideburn", "Drag it up or down: both sideburns end where it is."}};
    static const GripWords kFootL{"tail.foot_L", kFootR.field, kFootR.upwards, kFootR.tip};
    static const GripWords kNape{
        "tail.nape", "plan.hairline.nape_mm", 1, {"Nape", "Drag it up or down: the edge at the nape goes with it."}};
    return grip == TailGrip::nape ? kNape : grip == TailGrip::footL ? kFootL : kFootR;
}

void press(Session& session, const LinePicture& picture, TailGrip grip, glm::vec2 pixel) {
    LineTool& tool = session.line;
    tool.heldTail = grip;
    tool.pressed = mousePixel();
    tool.grip = pixel - tool.pressed;
    const auto skin = picture.skinAt(pixel);
    tool.pressedMm = skin ? skin->y : tool.shown.ends[size_t(grip)].y;
    const Field& field = fieldAt(wordsOf(grip).field);
    tool.tailBefore = field.get(session.document.project());
    session.document.beginDrag(field);
}

void drag(Session& session, const LinePicture& picture, TailGrip grip) {
    LineTool& tool = session.line;
    const auto skin = picture.skinAt(mousePixel() + tool.grip);
    if (!skin) return;
    const Field& field = fieldAt(wordsOf(grip).field);
    constexpr double kTenthMm = 10;
    const double mm = tool.tailBefore + wordsOf(grip).upwards * double(skin->y - tool.pressedMm);
    session.document.drag(field, std::clamp(std::round(mm * kTenthMm) / kTenthMm, field.info.min, field.info.max));
}

// Goes on until the button is let go, wherever the pointer is by then.
void dragOn(Session& session, const LinePicture& picture, TailGrip grip) {
    hitRow(wordsOf(grip).name, boxAround(mousePixel(), px(kGrabPx)));
    if (session.document.isDragging()) drag(session, picture, grip);
    if (ImGui::IsMouseDown(0)) return;
    session.document.endDrag();
    session.line.heldTail.reset();
}

}  // namespace

void drawTailHandles(const Session& session, const LinePicture& picture) {
    const LineTool& tool = session.line;
    for (int i = 0; i < kTailGripCount; ++i) {
        const auto pixel = picture.seenAt(tool.shown.ends[size_t(i)]);
        if (!pixel) continue;
        const bool isLit = tool.pointedTail == TailGrip(i) || tool.heldTail == TailGrip(i);
        skinHandle({pixel->x, pixel->y}, false, isLit, false);
    }
}

bool tailHands(Session& session, const LinePicture& picture) {
    LineTool& tool = session.line;
    if (tool.heldTail) {
        dragOn(session, picture, *tool.heldTail);
        return true;
    }
    for (int i = 0; i < kTailGripCount; ++i) {
        const TailGrip grip = TailGrip(i);
        const auto pixel = picture.seenAt(tool.shown.ends[size_t(i)]);
        if (!pixel) continue;
        const Box box = boxAround(*pixel, px(kGrabPx));
        if (handsAreForCamera()) {
            probe(wordsOf(grip).name, box);
            continue;
        }
        const Hit hit = hitRow(wordsOf(grip).name, box);
        if (hit.hovered) tool.pointedTail = grip;
        if (hit.began) press(session, picture, grip, *pixel);
        tooltip(hit, wordsOf(grip).tip);
    }
    return tool.pointedTail.has_value();
}

}  // namespace stipple::ui
