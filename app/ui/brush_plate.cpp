// What the brush does, over the picture.
#include <algorithm>
#include <string>
#include <vector>

#include "app/ui/dot_brush.h"
#include "app/ui/widgets.h"
#include "engine/base/text.h"
#include "engine/head/paint_strokes.h"
#include "engine/project/brush_edits.h"

namespace stipple::ui {
namespace {

constexpr float kMarginPx = 14, kWidthPx = 430, kHeightPx = 116;
constexpr float kTopPx = 54;  // under the names of the views, which reach over it in a narrow window

// Softening makes the line's ramp longer, or the hairs finer.
void actionRow(DotBrush& brush, Box row) {
    static const std::vector<std::string> kTargets{"Dots", "Hair"};
    static const std::vector<std::string> kActions{"Add", "Remove", "Lighten", "Soften", "Erase"};
    int target = int(brush.next.target), action = int(brush.next.action);
    if (segmented("brush.target", row.cutLeft(px(112)), kTargets, target, true))
        brush.next.target = BrushTarget(target);
    row.cutLeft(px(kSpace2));
    if (segmented("brush.action", row, kActions, action, true)) brush.next.action = BrushAction(action);
}

void sliderRow(const std::string& name, const std::string& label, Box row, double& value, const SliderRange& range,
               const std::string& words) {
    text(row.cutLeft(px(72)), label, Face::body, colours().onGlass);
    text(row.cutRight(px(64)), words, Face::body, colours().onGlass, Align::right);
    slider(name, row, value, range);
}

}  // namespace

float brushPlateBottom(Box picture) { return picture.min.y + px(kTopPx + kHeightPx); }

void brushPlate(Session& session, Box picture) {
    DotBrush& brush = session.brush;
    const float width = std::min(px(kWidthPx), picture.width() - px(2 * kMarginPx));
    const ImVec2 corner{picture.min.x + px(kMarginPx), picture.min.y + px(kTopPx)};
    const Box area{corner, {corner.x + width, brushPlateBottom(picture)}};
    fill(area, colours().glass, px(kRadius));
    Box inner = area.inset(px(kSpace3), px(10));
    actionRow(brush, inner.cutTop(px(30)));
    inner.cutTop(px(4));
    double radius = double(brush.next.radiusMm), strength = double(brush.next.strength);
    const double mostMm = double(kMostBrushMm) / 2;
    sliderRow("brush.radius", "Radius", inner.cutTop(px(30)), radius, {double(kLeastBrushMm), mostMm, 1, 8},
              formatFixed(radius, 0) + " mm");
    Box last = inner.cutTop(px(30));
    Box clear = last.cutRight(px(84));
    last.cutRight(px(kSpace2));
    sliderRow("brush.strength", "Strength", last, strength, {0.1, 1, 0.05, 0.5}, formatFixed(100 * strength, 0) + " %");
    brush.next.radiusMm = float(radius);
    brush.next.strength = float(strength);
    const bool isClean = session.document.project().plan.strokes.empty();
    if (button("brush.clear", clear, "Clear all", ButtonStyle::glass, Face::body, !isClean,
               {"Clear all", "Takes back all that brushes have done to dots and hair."}))
        session.document.apply("Brush  all cleared", withoutBrushStrokes(session.document.project()));
    hitRow("brush.plate", area);  // after its controls, which go first: nothing under it is brushed
}

}  // namespace stipple::ui
