// The hairline shapes as drawings of 40 pixels, from the points of the shapes themselves.
#include <algorithm>
#include <cmath>
#include <vector>

#include "app/ui/field_row.h"
#include "app/ui/paint.h"
#include "engine/base/units.h"
#include "engine/plan/hairline.h"
#include "engine/plan/line_points.h"

namespace stipple::ui {
namespace {

constexpr int kOutlineSteps = 40;

struct GlyphFrame {
    ImVec2 centre;
    float size, radiusX, radiusY;

    // A head seen from the front and a little above, good enough for a drawing of this size.
    ImVec2 at(ScalpCoordinate where) const {
        const float latitude = where.height * 0.82f * float(kPi / 2);
        const float x = radiusX * std::sin(radiansOf(where.azimuthDeg)) * std::cos(std::max(0.f, latitude));
        const float y = size * 0.06f - radiusY * std::sin(latitude) - std::min(0.f, where.height) * size * 0.2f;
        return {centre.x + x, centre.y + y};
    }
};

std::vector<ImVec2> outline(const GlyphFrame& glyph) {
    std::vector<ImVec2> points;
    for (int i = 0; i <= kOutlineSteps; ++i) {
        const float angle = float(2 * kPi) * float(i) / kOutlineSteps;
        const float down = std::max(0.f, std::sin(angle));  // the face narrows and is cut above the chin
        const float x = glyph.radiusX * std::cos(angle) * (1 - 0.1f * down);
        const float y = glyph.radiusY * std::sin(angle) * (down > 0 ? 0.62f : 1.f);
        points.push_back({glyph.centre.x + x, glyph.centre.y + y});
    }
    return points;
}

}  // namespace

void lineGlyph(Box box, const std::vector<ShapePoint>& points, ImU32 lineColour, ImU32 headColour) {
    const float size = std::min(box.width(), box.height());
    const ImVec2 centre{box.centre().x, box.centre().y + size * 0.14f};
    const GlyphFrame glyph{centre, size, size * 0.36f, size * 0.58f};
    const std::vector<ImVec2> head = outline(glyph);
    drawList()->AddPolyline(head.data(), int(head.size()), headColour, 0, px(1));
    std::vector<ImVec2> line;
    line.reserve(points.size());
    for (const ShapePoint& point : points)  // the picture's left is the subject's right
        line.push_back(glyph.at(point.at));
    drawList()->AddPolyline(line.data(), int(line.size()), lineColour, 0, px(1.8f));
}

void shapeGlyph(Box box, int shape, ImU32 lineColour, ImU32 headColour) {
    std::vector<ShapePoint> half;
    for (const ScalpCoordinate& point : shapePoints(HairlineShape(shape))) half.push_back({point});
    lineGlyph(box, mirroredFromLeft(half), lineColour, headColour);
}

}  // namespace stipple::ui
