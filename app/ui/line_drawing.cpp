// The hairline over the picture: line, handles, the tape to its middle, the stroke of the pencil.
#include "app/ui/dot_brush.h"
#include "app/ui/skin_drawing.h"
#include "app/ui/tools.h"
#include "engine/base/text.h"
#include "engine/project/shown_project.h"

namespace stipple::ui {
namespace {

ImVec2 at(glm::vec2 pixel) { return {pixel.x, pixel.y}; }

void handles(const Session& session, const LinePicture& picture) {
    const LineTool& tool = session.line;
    for (size_t i = 0; i < tool.shown.handles.size(); ++i) {
        const auto pixel = picture.seenAt(tool.shown.spots[i]);
        if (!pixel) continue;
        const bool isLit = tool.pointed == i || tool.held == i;
        skinHandle(at(*pixel), tool.shown.handles[i].corner, isLit, tool.chosen == i);
    }
}

// From the glabella to the line, with its length.
void middleTape(const LinePicture& picture, const std::vector<glm::vec3>& tape, float mm) {
    drawOnSkin(picture, tape, kLineInk, 1.2f);
    for (const glm::vec3& end : {tape.front(), tape.back()})
        if (const auto pixel = picture.seenAt(end))
            drawList()->AddLine({pixel->x - px(6), pixel->y}, {pixel->x + px(6), pixel->y}, IM_COL32_WHITE, px(1.6f));
    const auto middle = picture.seenAt(tape[tape.size() / 2]);
    if (!middle) return;
    const std::string words = formatFixed(double(mm) / 10, 1) + " cm";
    const float width = textWidth(words, Face::strong) + px(14);
    const Box plate{{middle->x - width - px(8), middle->y - px(12)}, {middle->x - px(8), middle->y + px(12)}};
    fill(plate, colours().glass, px(kRadius));
    text(plate, words, Face::strong, colours().onGlass, Align::centre);
}

}  // namespace

void drawTool(Session& session) {
    if (showsPatch(session.document.project())) drawPatch(session);
    if (session.tool == Tool::orbit || session.presenting) return;
    if (session.tool == Tool::brush) {
        for (const LinePicture& picture : linePictures(session)) drawBrush(session, picture);
        return;
    }
    if (session.tool == Tool::scars) return drawScars(session);
    if (session.tool == Tool::zones) return drawZones(session);
    LineTool& tool = session.line;
    const HairlinePlan& line = session.document.project().plan.hairline;
    if (tool.shown.head != session.facts.head || !(tool.shown.line == line))
        tool.shown = lineOnSkin(session.facts.head, line);
    const bool isPencil = session.tool == Tool::pencil;
    const ImU32 ink = tool.pointsLine || tool.raises ? colours().accentHover : isPencil ? kFaintInk : kLineInk;
    for (const LinePicture& picture : linePictures(session)) {
        const glm::ivec2 max = picture.min + picture.size;
        drawList()->PushClipRect({float(picture.min.x), float(picture.min.y)}, {float(max.x), float(max.y)}, true);
        drawOnSkin(picture, tool.shown.path, ink, isPencil ? 1.2f : 1.6f);
        middleTape(picture, tool.shown.tape, line.heightMm);
        if (isPencil) {
            drawStroke(picture, tool.stroke.points, line.mirrored);
        } else {
            drawOnSkin(picture, tool.shown.tail, kFaintInk, 1.2f);
            handles(session, picture);
            drawTailHandles(session, picture);
        }
        drawList()->PopClipRect();
    }
}

}  // namespace stipple::ui
