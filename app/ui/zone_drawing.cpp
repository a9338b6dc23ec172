// Drawn zones over the picture: their curves dashed, the edges of their feathers, the points of the chosen one.
#include <algorithm>

#include "app/ui/skin_drawing.h"
#include "app/ui/tools.h"
#include "engine/plan/drawn_curve.h"

namespace stipple::ui {
namespace {

constexpr size_t kPathStep = 2, kDash = 3, kGap = 2;  // points of the curve a point of the drawing; of a dash, a gap

std::vector<glm::vec3> onSkin(const Head& head, const std::vector<glm::vec3>& closed) {
    std::vector<glm::vec3> laid;
    for (size_t i = 0; i < closed.size(); i += kPathStep) laid.push_back(skinOver(head, closed[i]));
    if (!laid.empty()) laid.push_back(laid.front());
    return laid;
}

ZoneOnSkin onSkin(const Head& head, const DrawnZone& zone, size_t index) {
    const Chart& chart = head.chart;
    ZoneOnSkin laid{index, drawnPoints(chart, zone), {}, {}, {}, {}};
    for (const ShapePoint& point : laid.points) laid.spots.push_back(skinOver(head, chart.surfaceOf(point.at)));
    const std::vector<glm::vec3> curve = drawnCurve(chart, laid.points).points;
    laid.curve = onSkin(head, curve);
    if (zone.mirrored) laid.other = onSkin(head, drawnCurve(chart, onOtherSide(laid.points)).points);
    if (zone.featherMm > 0)
        for (const float side : {0.5f, -0.5f})
            laid.feather.push_back(onSkin(head, besideCurve(chart, curve, side * zone.featherMm)));
    return laid;
}

void dashed(const LinePicture& picture, const std::vector<glm::vec3>& path, ImU32 ink, float width) {
    for (size_t i = 0; i + 1 < path.size(); i += kDash + kGap) {
        const size_t end = std::min(i + kDash + 1, path.size());
        drawOnSkin(picture, {path.begin() + long(i), path.begin() + long(end)}, ink, width);
    }
}

void zone(const Session& session, const LinePicture& picture, const ZoneOnSkin& laid) {
    const ZoneTool& tool = session.zoneTool;
    const bool isChosen = tool.chosen == laid.index, isLit = tool.pointsCurve == laid.index;
    for (const auto& edge : laid.feather) drawOnSkin(picture, edge, kFaintInk, 0.8f);
    dashed(picture, laid.other, kFaintInk, 1.2f);
    dashed(picture, laid.curve, isLit ? colours().accentHover : kLineInk, isChosen ? 2.0f : 1.4f);
    if (!isChosen) return;
    for (size_t i = 0; i < laid.spots.size(); ++i)
        if (const auto pixel = picture.seenAt(laid.spots[i]))
            skinHandle({pixel->x, pixel->y}, laid.points[i].corner, tool.pointed == i || tool.held == i,
                       tool.pressedLast == i);
}

}  // namespace

const std::vector<ZoneOnSkin>& zonesOnSkin(Session& session) {
    ZoneTool& tool = session.zoneTool;
    const DrawnZones& zones = session.document.project().plan.drawn;
    if (tool.head == session.facts.head && tool.zones == zones) return tool.shown;
    tool.head = session.facts.head;
    tool.zones = zones;
    tool.shown.clear();
    for (size_t i = 0; i < zones.size(); ++i)
        if (!zones[i].isFree()) tool.shown.push_back(onSkin(*tool.head, zones[i], i));
    return tool.shown;
}

void drawZones(Session& session) {
    const std::vector<ZoneOnSkin>& shown = zonesOnSkin(session);
    for (const LinePicture& picture : linePictures(session)) {
        const glm::ivec2 max = picture.min + picture.size;
        drawList()->PushClipRect({float(picture.min.x), float(picture.min.y)}, {float(max.x), float(max.y)}, true);
        for (const ZoneOnSkin& laid : shown) zone(session, picture, laid);
        drawStroke(picture, session.zoneTool.stroke.points, session.document.project().plan.hairline.mirrored);
        drawList()->PopClipRect();
    }
}

}  // namespace stipple::ui
