// Hands on drawn zones: points that are dragged, curves that are chosen, strokes that become new ones.
#include <algorithm>
#include <utility>

#include "app/ui/hands.h"
#include "app/ui/input.h"
#include "app/ui/inspector_extras.h"
#include "app/ui/line_on_skin.h"
#include "app/ui/notice.h"
#include "app/ui/tools.h"
#include "engine/project/zone_edits.h"

namespace stipple::ui {
namespace {

constexpr float kCurveGrabPx = 7;  // logical: half of what can be pressed

std::string nameOf(const Session& session, size_t index) {
    return drawnZoneName(index, session.document.project().plan.drawn[index]);
}

const ZoneOnSkin* chosenOf(Session& session) {
    for (const ZoneOnSkin& laid : zonesOnSkin(session))
        if (session.zoneTool.chosen == laid.index) return &laid;
    return nullptr;
}

void choose(Session& session, std::optional<size_t> index) {
    ZoneTool& tool = session.zoneTool;
    if (tool.chosen != index) tool.pressedLast.reset();
    tool.chosen = index;
}

// The one that an edit has put on the list.
void chooseNew(Session& session, const DrawnZones& after) {
    const DrawnZones& before = session.document.project().plan.drawn;
    for (size_t i = 0; i < after.size(); ++i)
        if (!(after[i] == before[i])) choose(session, i);
}

void pressPoint(Session& session, size_t point, glm::vec2 pixel) {
    ZoneTool& tool = session.zoneTool;
    tool.pressedLast = point;
    if (ImGui::GetIO().KeyAlt) return removeFromZone(session);
    tool.held = point;
    tool.hasMoved = false;
    tool.pressed = mousePixel();
    tool.grip = pixel - tool.pressed;
    tool.before = session.document.project().plan.drawn;
    session.document.beginEdit();
}

// Goes on until the button is let go, wherever the pointer is by then.
void dragOn(Session& session, const LinePicture& picture) {
    ZoneTool& tool = session.zoneTool;
    hitRow("zone.point." + std::to_string(*tool.held), boxAround(mousePixel(), px(kGrabPx)));
    tool.hasMoved = tool.hasMoved || glm::distance(mousePixel(), tool.pressed) >= px(kClickPx);
    const auto skin = picture.skinAt(mousePixel() + tool.grip);
    if (tool.hasMoved && skin && tool.chosen && session.document.isDragging()) {
        Project base = session.document.project();
        base.plan.drawn = tool.before;
        const ScalpCoordinate place = picture.head->chart.coordinateOf(*skin);
        Project after = withZonePoint(base, *picture.head, *tool.chosen, *tool.held, place);
        if (after.plan.drawn != tool.before)  // else it may not go there
            session.document.edit(nameOf(session, *tool.chosen) + "  point moved", std::move(after));
    }
    if (ImGui::IsMouseDown(0)) return;
    session.document.endDrag();
    tool.held.reset();
}

bool pointHands(Session& session, const LinePicture& picture) {
    ZoneTool& tool = session.zoneTool;
    const ZoneOnSkin* laid = chosenOf(session);
    if (!laid) return false;
    std::optional<std::pair<size_t, glm::vec2>> pressed;
    bool turns = false;
    for (size_t i = 0; i < laid->spots.size(); ++i) {
        const auto pixel = picture.seenAt(laid->spots[i]);
        if (!pixel) continue;
        const std::string name = "zone.point." + std::to_string(i);
        const Box box = boxAround(*pixel, px(kGrabPx));
        if (handsAreForCamera()) {
            probe(name, box);
            continue;
        }
        const Hit hit = hitRow(name, box);
        if (hit.hovered) tool.pointed = i;
        if (hit.began) {
            pressed = {i, *pixel};
            turns = hit.doubled;
        }
        tooltip(hit, {laid->points[i].corner ? "Corner point" : "Smooth point",
                      "Drag it along the skin. A double click makes it a corner or smooth.", "", "C \xC2\xB7 Del"});
    }
    if (pressed && turns) {
        tool.pressedLast = pressed->first;
        turnZoneCorner(session);
    } else if (pressed) {
        pressPoint(session, pressed->first, pressed->second);
    }
    return tool.pointed.has_value() || pressed.has_value();
}

bool curveHands(Session& session, const LinePicture& picture) {
    ZoneTool& tool = session.zoneTool;
    for (const ZoneOnSkin& laid : zonesOnSkin(session))
        if (pixelsToPath(picture, laid.curve, mousePixel()) <= px(kCurveGrabPx)) tool.pointsCurve = laid.index;
    if (!tool.pointsCurve) return false;
    const size_t index = *tool.pointsCurve;
    const Hit hit = hitRow("zone.curve." + std::to_string(index), boxAround(mousePixel(), px(kCurveGrabPx)));
    const auto skin = picture.skinAt(mousePixel());
    if (hit.began && hit.doubled && skin)
        session.document.apply(nameOf(session, index) + "  point added",
                               withZonePointAdded(session.document.project(), *picture.head, index,
                                                  picture.head->chart.coordinateOf(*skin)));
    if (hit.began) choose(session, index);
    tooltip(hit, {nameOf(session, index), "A click takes hold of its points. A double click adds one.", "", ""});
    return hit.hovered;
}

void endStroke(Session& session, const Head& head) {
    ZoneTool& tool = session.zoneTool;
    tool.draws = false;
    const Project& project = session.document.project();
    Project after = withZoneStroke(project, head, tool.stroke.points);
    const bool changes = after.plan.drawn != project.plan.drawn, wasStroke = tool.stroke.points.size() > 1;
    const bool isFull = std::none_of(project.plan.drawn.begin(), project.plan.drawn.end(),
                                     [](const DrawnZone& zone) { return zone.isFree(); });
    tool.stroke = {};
    if (changes) {
        chooseNew(session, after.plan.drawn);
        session.document.apply(nameOf(session, *tool.chosen) + "  drawn", std::move(after));
        showSection(session, "zones");
    } else if (wasStroke) {
        notice(session, isFull ? "The list of drawn zones is full: take one off it first."
                               : "This stroke makes no zone: it is too short or too flat, or crosses itself.");
    } else {
        choose(session, {});
    }
}

bool strokeHands(Session& session, const LinePicture& picture, bool isInside) {
    ZoneTool& tool = session.zoneTool;
    if (!tool.draws && (!isInside || handsAreForCamera() || !picture.skinAt(mousePixel()))) return false;
    const Hit hit = hitRow("zone.pencil", boxAround(mousePixel(), px(kGrabPx)));
    if (drawOn(hit, picture, tool.draws, tool.stroke)) endStroke(session, *picture.head);
    return hit.hovered || tool.draws;
}

}  // namespace

bool zoneHands(Session& session, const LinePicture& picture, bool isInside) {
    ZoneTool& tool = session.zoneTool;
    tool.pointed.reset();
    tool.pointsCurve.reset();
    if (tool.held) {
        dragOn(session, picture);
        return true;
    }
    if (tool.draws) return strokeHands(session, picture, isInside);
    if (pointHands(session, picture)) return true;
    if (isInside && !handsAreForCamera() && curveHands(session, picture)) return true;
    return strokeHands(session, picture, isInside);
}

void removeFromZone(Session& session) {
    ZoneTool& tool = session.zoneTool;
    if (!tool.chosen || session.document.isDragging()) return;
    const std::optional<size_t> point = tool.pointed ? tool.pointed : tool.pressedLast;
    if (!point) return removeZone(session, *tool.chosen);
    tool.pressedLast.reset();
    const Project& project = session.document.project();
    session.document.apply(nameOf(session, *tool.chosen) + "  point removed",
                           withoutZonePoint(project, *session.facts.head, *tool.chosen, *point));
}

void turnZoneCorner(Session& session) {
    const ZoneTool& tool = session.zoneTool;
    const std::optional<size_t> point = tool.pointed ? tool.pointed : tool.pressedLast;
    const ZoneOnSkin* laid = chosenOf(session);
    if (!laid || !point || *point >= laid->points.size() || session.document.isDragging()) return;
    const bool isCorner = !laid->points[*point].corner;
    session.document.apply(
        nameOf(session, laid->index) + (isCorner ? "  corner" : "  smooth"),
        withZoneCorner(session.document.project(), *session.facts.head, laid->index, *point, isCorner));
}

void removeZone(Session& session, size_t index) {
    if (session.document.isDragging()) return;
    choose(session, {});
    session.document.apply(nameOf(session, index) + "  removed", withoutDrawnZone(session.document.project(), index));
}

void addZone(Session& session) {
    Project after = withDrawnZone(session.document.project(), placeLookedAt(session).value_or(DrawnZone{}.at));
    chooseNew(session, after.plan.drawn);
    session.document.apply("Zone  added", std::move(after));
    if (session.tool != Tool::zones) chooseTool(session, Tool::zones);
}

}  // namespace stipple::ui
