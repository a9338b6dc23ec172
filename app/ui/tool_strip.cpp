// The tools at the left of the picture.
#include <array>
#include <string>

#include "app/ui/icons.h"
#include "app/ui/tools.h"
#include "app/ui/widgets.h"

namespace stipple::ui {
namespace {

struct ToolWords {
    const char *icon, *name, *title, *key, *help;
};
constexpr std::array<ToolWords, kToolCount> kTools{{
    {icon::kOrbit, "orbit", "Orbit", "O", "Turn the head. Beside the head every tool turns it, and arrow keys do."},
    {icon::kPencil, "pencil", "Line", "L",
     "Draw the hairline on the skin as with a pencil. It is smoothed when you let go, and takes the place of the part "
     "that it passes."},
    {icon::kPoints, "points", "Points", "P",
     "Drag points of the hairline along the skin, or the line itself up and down; the dots follow."},
    {icon::kBrush, "brush", "Brush", "B",
     "Add, remove, lighten or erase dots or own hair, place by place, or soften the line or the hair. The ring has the "
     "brush's true size, the dots in it their true spacing."},
    {icon::kNeedle, "scars", "Scars", "K",
     "Drag scars and marks along the skin, by their ends to turn and stretch them. The panel adds them."},
    {icon::kZone, "zones", "Zones", "Z",
     "Draw round a part of the scalp that is to be denser, sparser, darker or lighter; the curve closes itself. Drag "
     "its "
     "points along the skin."},
}};

void toolButton(Session& session, Box box, int index, bool small) {
    const Palette& p = colours();
    const ToolWords& words = kTools[size_t(index)];
    const Hit hit = hitItem(std::string("tool.") + words.name, box);
    const bool on = int(session.tool) == index;
    if (on)
        fill(box, p.accentSoft, px(kRadius));
    else if (hit.hovered)
        fill(box, hit.held ? p.active : p.hover, px(kRadius));
    const ImU32 ink = on ? p.accent : hit.hovered ? p.text : p.text2;
    if (small) {
        text(box, words.icon, Face::icon, ink, Align::centre);
    } else {
        Box rest = box;
        rest.cutTop(px(6));
        text(rest.cutTop(px(26)), words.icon, Face::icon, ink, Align::centre);
        text(rest.cutTop(px(18)), words.title, Face::caption, on ? p.text : ink, Align::centre);
    }
    focusRing(box, hit);
    tooltip(hit, {words.title, words.help, "", words.key});
    if (hit.pressed) chooseTool(session, Tool(index));
}

}  // namespace

void chooseTool(Session& session, Tool tool) {
    session.document.endDrag();
    session.line = {};
    session.brush.stroke.reset();
    session.scarTool.held.reset();
    session.zoneTool.held.reset();
    session.zoneTool.draws = false;
    session.zoneTool.stroke = {};
    session.measuring = {};
    session.tool = tool;
}

void toolStrip(Session& session, Box box, bool small) {
    const Pane pane("tools", box, colours().bar);
    fill({{box.max.x - px(1), box.min.y}, box.max}, colours().line);
    Box rest = box.inset(px(6), px(8));
    rest.max.x -= px(1);
    for (int i = 0; i < kToolCount; ++i) {
        toolButton(session, rest.cutTop(px(small ? 42 : 56)), i, small);
        rest.cutTop(px(4));
    }
    const bool isOn = session.document.project().plan.hairline.mirrored;
    const Tip tip{
        isOn ? "Mirror is on" : "Mirror is off",
        "What is done to the hairline or by brush is done on both sides at once, and a new zone lies on both.", "",
        "M"};
    const float size = px(40);
    if (iconButton("mirror", rest.cutBottom(size).centred(size, size), icon::kMirror, tip, isOn)) toggleMirror(session);
}

}  // namespace stipple::ui
