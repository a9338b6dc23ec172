#include "app/ui/skin_drawing.h"

namespace stipple::ui {
namespace {

constexpr float kHandlePx = 5, kHandleBigPx = 7, kCornerScale = 1.4f;
constexpr ImU32 kDark = IM_COL32(20, 20, 20, 255), kDarkSoft = IM_COL32(20, 20, 20, 150);

ImVec2 at(glm::vec2 pixel) { return {pixel.x, pixel.y}; }

void diamond(ImVec2 c, float r, ImU32 ink) {
    drawList()->AddQuadFilled({c.x, c.y - r}, {c.x + r, c.y}, {c.x, c.y + r}, {c.x - r, c.y}, ink);
}

}  // namespace

void drawOnSkin(const LinePicture& picture, const std::vector<glm::vec3>& points, ImU32 ink, float width) {
    std::vector<ImVec2> piece;
    const auto draw = [&] {
        drawList()->AddPolyline(piece.data(), int(piece.size()), kDarkSoft, 0, px(width + 2.4f));
        drawList()->AddPolyline(piece.data(), int(piece.size()), ink, 0, px(width));
        piece.clear();
    };
    for (const glm::vec3& point : points) {
        if (const auto pixel = picture.seenAt(point))
            piece.push_back(at(*pixel));
        else
            draw();
    }
    draw();
}

void drawStroke(const LinePicture& picture, const std::vector<glm::vec3>& stroke, bool isMirrored) {
    if (stroke.size() < 2) return;
    if (isMirrored) {
        std::vector<glm::vec3> other;
        for (const glm::vec3& point : stroke) {
            const ScalpCoordinate where = picture.head->chart.coordinateOf(point);
            const ScalpCoordinate mirrored{-where.azimuthDeg, where.height};
            other.push_back(skinOver(*picture.head, picture.head->chart.surfaceOf(mirrored)));
        }
        drawOnSkin(picture, other, kFaintInk, 1.6f);
    }
    drawOnSkin(picture, stroke, IM_COL32_WHITE, 2.6f);
}

void skinHandle(ImVec2 c, bool isCorner, bool isLit, bool isChosen) {
    const Palette& p = colours();
    const float r = px(isLit ? kHandleBigPx : kHandlePx);
    if (isCorner) {
        diamond(c, (r + px(1.5f)) * kCornerScale, kDark);
        diamond(c, r * kCornerScale, isLit || isChosen ? IM_COL32_WHITE : p.accent);
        if (isLit || isChosen) diamond(c, (r - px(2)) * kCornerScale, p.accent);
        return;
    }
    drawList()->AddCircleFilled(c, r + px(1.5f), kDark);
    drawList()->AddCircleFilled(c, r, isLit ? p.accentHover : IM_COL32_WHITE);
    drawList()->AddCircleFilled(c, r - px(2), isLit ? IM_COL32_WHITE : p.accent);
    if (isChosen) drawList()->AddCircle(c, r + px(4), p.accent, 0, px(1.6f));
}

}  // namespace stipple::ui
