// Hands on the hairline: handles that are dragged, the line that is raised, the stroke of the pencil.
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "app/ui/dot_brush.h"
#include "app/ui/hands.h"
#include "app/ui/input.h"
#include "app/ui/line_on_skin.h"
#include "app/ui/notice.h"
#include "app/ui/tools.h"
#include "engine/base/text.h"
#include "engine/project/line_edits.h"
#include "engine/project/shown_project.h"

namespace stipple::ui {
namespace {

constexpr float kLineGrabPx = 7;  // logical: half of what can be pressed
constexpr float kTenthMm = 10;

bool movedEnough(LineTool& tool) {
    tool.hasMoved = tool.hasMoved || glm::distance(mousePixel(), tool.pressed) >= px(kClickPx);
    return tool.hasMoved;
}

std::string pointWords(const HairlinePlan& line, const Head& head, size_t index, ScalpCoordinate from) {
    if (index >= line.points.size()) return "Hairline point";
    const float mm = glm::distance(head.chart.surfaceOf(line.points[index].at), head.chart.surfaceOf(from));
    return "Hairline point  moved " + formatFixed(mm, 1) + " mm";
}

// ---- points

void pressHandle(Session& session, const LinePicture& picture, size_t index) {
    LineTool& tool = session.line;
    tool.chosen = index;
    if (ImGui::GetIO().KeyAlt) return removeHandle(session);
    tool.held = index;
    tool.from = tool.shown.handles[index].at;
    tool.hasMoved = false;
    tool.pressed = mousePixel();
    tool.grip = picture.pixelOf(tool.shown.spots[index]).value_or(tool.pressed) - tool.pressed;
    tool.before = session.document.project().plan.hairline;
    session.document.beginEdit();
}

void dragHandle(Session& session, const LinePicture& picture) {
    LineTool& tool = session.line;
    if (!movedEnough(tool)) return;
    const auto skin = picture.skinAt(mousePixel() + tool.grip);
    if (!skin) return;
    const Head& head = *picture.head;
    Project base = session.document.project();
    base.plan.hairline = tool.before;
    Project after = withLinePoint(base, head, *tool.held, head.chart.coordinateOf(*skin));
    if (after.plan.hairline == tool.before) return;  // it may not go there
    const std::string words = pointWords(after.plan.hairline, head, *tool.held, tool.from);
    session.document.edit(words, std::move(after));
}

float heightMm(const Chart& chart, glm::vec3 point) {
    const ScalpCoordinate at = chart.coordinateOf(point);
    return at.height * chart.meridianMm(at.azimuthDeg);
}

void pressLine(Session& session, const LinePicture& picture, bool isDouble) {
    LineTool& tool = session.line;
    const auto skin = picture.skinAt(mousePixel());
    if (!skin) return;
    if (isDouble) {
        const Project& project = session.document.project();
        session.document.apply("Hairline point  added",
                               withLinePointAdded(project, *picture.head, picture.head->chart.coordinateOf(*skin)));
        return;
    }
    tool.raises = true;
    tool.hasMoved = false;
    tool.pressed = mousePixel();
    tool.before = session.document.project().plan.hairline;
    tool.pressedMm = heightMm(picture.head->chart, *skin);
    session.document.beginDrag(fieldAt("plan.hairline.height_mm"));
}

void dragLine(Session& session, const LinePicture& picture) {
    LineTool& tool = session.line;
    if (!movedEnough(tool)) return;
    const auto skin = picture.skinAt(mousePixel());
    if (!skin) return;
    const Field& field = fieldAt("plan.hairline.height_mm");
    const float mm = tool.before.heightMm + heightMm(picture.head->chart, *skin) - tool.pressedMm;
    const double rounded = std::round(double(mm) * kTenthMm) / kTenthMm;
    session.document.drag(field, std::clamp(rounded, field.info.min, field.info.max));
}

// Goes on until the button is let go, wherever the pointer is by then.
void dragOn(Session& session, const LinePicture& picture) {
    LineTool& tool = session.line;
    hitRow(tool.held ? "handle." + std::to_string(*tool.held) : "line", boxAround(mousePixel(), px(kGrabPx)));
    if (session.document.isDragging()) tool.held ? dragHandle(session, picture) : dragLine(session, picture);
    if (ImGui::IsMouseDown(0)) return;
    session.document.endDrag();
    tool.held.reset();
    tool.raises = false;
}

bool handleHands(Session& session, const LinePicture& picture) {
    LineTool& tool = session.line;
    const bool dragOver = handsAreForCamera();
    for (size_t i = 0; i < tool.shown.spots.size(); ++i) {
        const auto pixel = picture.seenAt(tool.shown.spots[i]);
        const std::string name = "handle." + std::to_string(i);
        if (!pixel) continue;
        const Box box = boxAround(*pixel, px(kGrabPx));
        if (dragOver) {
            probe(name, box);
            continue;
        }
        const Hit hit = hitRow(name, box);
        if (hit.hovered) tool.pointed = i;
        if (hit.doubled && hit.began) {
            tool.chosen = i;
            turnCorner(session);
        } else if (hit.began) {
            pressHandle(session, picture, i);
        }
        tooltip(hit, {tool.shown.handles[i].corner ? "Corner point" : "Smooth point",
                      "Drag it along the skin. A double click makes it a corner or smooth.", "", "C \xC2\xB7 Del"});
    }
    return tool.pointed.has_value();
}

bool pointsHands(Session& session, const LinePicture& picture, bool isInside) {
    LineTool& tool = session.line;
    if (tool.held || tool.raises) {
        dragOn(session, picture);
        return true;
    }
    if (handleHands(session, picture) || tailHands(session, picture)) return true;
    if (!isInside || handsAreForCamera() || pixelsToPath(picture, tool.shown.path, mousePixel()) > px(kLineGrabPx))
        return false;
    const Hit hit = hitRow("line", boxAround(mousePixel(), px(kLineGrabPx)));
    tool.pointsLine = hit.hovered;
    if (hit.began) pressLine(session, picture, hit.doubled);
    tooltip(hit, {"Hairline", "Drag it to raise or lower the whole line. A double click adds a point.", "", ""});
    return hit.hovered;
}

// ---- pencil

void endStroke(Session& session, const Head& head) {
    LineTool& tool = session.line;
    tool.draws = false;
    const Project& project = session.document.project();
    Project after = withLineStroke(project, head, tool.stroke.points);
    const bool changes = !(after.plan.hairline == project.plan.hairline);
    if (tool.stroke.points.size() > 1 && !changes)
        notice(session, "This stroke makes no line: it is too short, crosses the line or itself, or leaves the scalp.");
    tool.stroke = {};
    if (changes) session.document.apply("Hairline  drawn", std::move(after));
}

bool pencilHands(Session& session, const LinePicture& picture) {
    LineTool& tool = session.line;
    if (!tool.draws && (handsAreForCamera() || !picture.skinAt(mousePixel()))) return false;
    const Hit hit = hitRow("pencil", boxAround(mousePixel(), px(kGrabPx)));
    if (drawOn(hit, picture, tool.draws, tool.stroke)) endStroke(session, *picture.head);
    return hit.hovered || tool.draws;
}

}  // namespace

bool toolHands(Session& session, Box box) {
    LineTool& tool = session.line;
    tool.pointed.reset();
    tool.pointedTail.reset();
    tool.pointsLine = false;
    session.brush.over.reset();
    const bool hasPatch = showsPatch(session.document.project());
    if ((session.tool == Tool::orbit && !hasPatch) || session.presenting) return false;
    auto picture = linePictureAt(session, mousePixel());
    const std::vector<LinePicture> all = linePictures(session);
    const bool goesOn = tool.held || tool.heldTail || tool.raises || tool.draws || session.brush.stroke ||
                        session.scarTool.held || session.zoneTool.held || session.zoneTool.draws ||
                        session.patchTool.isHeld;
    if (!picture && goesOn && !all.empty()) picture = all.front();  // the pointer has strayed onto another picture
    if (!picture) return false;
    if (hasPatch && patchHands(session, *picture)) return true;
    if (session.tool == Tool::orbit) return false;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool isInside = mouse.x >= box.min.x && mouse.x < box.max.x && mouse.y >= box.min.y && mouse.y < box.max.y;
    if (session.tool == Tool::brush) return (isInside || goesOn) && brushHands(session, *picture);
    if (session.tool == Tool::scars) return scarHands(session, *picture);
    if (session.tool == Tool::zones) return zoneHands(session, *picture, isInside);
    if (session.tool == Tool::points) return pointsHands(session, *picture, isInside);
    return (isInside || goesOn) && pencilHands(session, *picture);
}

void removeHandle(Session& session) {
    if (session.tool == Tool::scars) return removeScar(session);
    if (session.tool == Tool::zones) return removeFromZone(session);
    const LineTool& tool = session.line;
    const std::optional<size_t> index = tool.pointed ? tool.pointed : tool.chosen;
    if (!index || session.document.isDragging()) return;
    session.document.apply("Hairline point  removed",
                           withoutLinePoint(session.document.project(), *session.facts.head, *index));
    session.line.chosen.reset();
}

void turnCorner(Session& session) {
    if (session.tool == Tool::zones) return turnZoneCorner(session);
    const LineTool& tool = session.line;
    const std::optional<size_t> index = tool.pointed ? tool.pointed : tool.chosen;
    if (!index || *index >= tool.shown.handles.size() || session.document.isDragging()) return;
    const bool isCorner = !tool.shown.handles[*index].corner;
    session.document.apply(isCorner ? "Hairline point  corner" : "Hairline point  smooth",
                           withLineCorner(session.document.project(), *session.facts.head, *index, isCorner));
}

void toggleMirror(Session& session) {
    const Project& project = session.document.project();
    const bool isOn = !project.plan.hairline.mirrored;
    session.document.apply(isOn ? "Mirror  on" : "Mirror  off",
                           withLineMirrored(project, isOn, session.camera.direction().x));
}

}  // namespace stipple::ui
