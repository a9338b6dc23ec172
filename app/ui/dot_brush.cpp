#include "app/ui/dot_brush.h"

#include <algorithm>
#include <utility>

#include "app/ui/input.h"
#include "app/ui/theme.h"
#include "engine/head/paint_strokes.h"
#include "engine/project/brush_edits.h"

namespace stipple::ui {
namespace {

constexpr float kStepShare = 0.3f;  // of the radius: a place nearer to the last adds nothing to the stroke
constexpr float kGrabPx = 4;        // of the pointer
constexpr float kRayStepPx = 3;     // between two rays of a fast stroke

glm::vec2 mousePixel() { return {ImGui::GetIO().MousePos.x, ImGui::GetIO().MousePos.y}; }

void addPlace(BrushStroke& stroke, const Chart& chart, glm::vec3 skin) {
    if (stroke.path.size() >= kMostStrokePoints) return;
    const bool isNear =
        !stroke.path.empty() && glm::distance(chart.surfaceOf(stroke.path.back()), skin) < kStepShare * stroke.radiusMm;
    if (!isNear) stroke.path.push_back(chart.coordinateOf(skin));
}

void begin(Session& session) {
    DotBrush& brush = session.brush;
    brush.stroke = brush.next;
    brush.stroke->mirrored = session.document.project().plan.hairline.mirrored;
    brush.before = session.document.project();
    brush.lastPixel = mousePixel();
    session.document.beginEdit();
}

// From where it was last: a hand is faster than frames.
void goOn(Session& session, const LinePicture& picture) {
    DotBrush& brush = session.brush;
    const glm::vec2 to = mousePixel(), from = std::exchange(brush.lastPixel, to);
    const size_t before = brush.stroke->path.size();
    const int steps = std::max(1, int(glm::distance(from, to) / px(kRayStepPx)));
    for (int i = 1; i <= steps; ++i)
        if (const auto skin = picture.skinAt(glm::mix(from, to, float(i) / float(steps))))
            addPlace(*brush.stroke, picture.head->chart, *skin);
    if (session.document.isDragging() && brush.stroke->path.size() > before)
        session.document.edit(strokeName(*brush.stroke), withBrushStroke(brush.before, *brush.stroke));
}

void end(Session& session) {
    session.document.endDrag();
    session.brush.stroke.reset();
}

}  // namespace

bool brushHands(Session& session, const LinePicture& picture) {
    DotBrush& brush = session.brush;
    const ImGuiIO& io = ImGui::GetIO();
    brush.over = picture.skinAt(mousePixel());
    const bool isForCamera = io.KeyShift || io.MouseDown[1] || io.MouseDown[2];
    if (!brush.stroke && (isForCamera || !brush.over)) return false;
    const glm::vec2 at = mousePixel();
    const Hit hit =
        hitRow("brush", {{at.x - px(kGrabPx), at.y - px(kGrabPx)}, {at.x + px(kGrabPx), at.y + px(kGrabPx)}});
    if (hit.began) begin(session);
    if (brush.stroke) goOn(session, picture);
    if (brush.stroke && !ImGui::IsMouseDown(0)) end(session);
    return hit.hovered || brush.stroke.has_value();
}

}  // namespace stipple::ui
