// The brush at the pointer, in the skin's own millimetres.
#include <cmath>

#include "app/ui/dot_brush.h"
#include "app/ui/paint.h"
#include "engine/base/text.h"
#include "engine/base/units.h"
#include "engine/plan/skin_distance.h"
#include "engine/plan/zone_density.h"

namespace stipple::ui {
namespace {

constexpr int kRingSteps = 48;
constexpr ImU32 kRingInk = IM_COL32(255, 255, 255, 235), kDotInk = IM_COL32(20, 20, 20, 255);

// Two unit vectors along the skin under the pointer.
struct Tangents {
    glm::vec3 right, up;
    Tangents(const Head& head, glm::vec3 place) {
        const glm::vec3 out = glm::normalize(place - head.chart.centre());
        right = glm::normalize(glm::cross(std::abs(out.y) < 0.9f ? glm::vec3(0, 1, 0) : glm::vec3(0, 0, 1), out));
        up = glm::cross(out, right);
    }
};

// Dots per cm2 that zone and brush ask for in the middle of the brush, well behind the line.
float densityUnder(const Session& session, glm::vec3 place) {
    const Plan& plan = session.document.project().plan;
    const BrushStroke& brush = session.brush.next;
    ScalpSample inside;
    inside.lineMm = kFarMm;
    const float share = densityShareAt(session.facts.head->chart.coordinateOf(place), inside, plan);
    const float asked = share * densestPerCm2(plan);
    if (brush.target == BrushTarget::hair) return asked;
    if (brush.action == BrushAction::add) return asked * (1 + brush.strength);
    if (brush.action == BrushAction::remove) return asked * (1 - brush.strength);
    return brush.action == BrushAction::erase ? 0 : asked;
}

// A hexagon of dots about the middle: as far apart and as wide as they will be.
void spacingDots(const LinePicture& picture, const Tangents& along, glm::vec3 place, float spacingMm, float dotMm) {
    const auto middle = picture.pixelOf(place), side = picture.pixelOf(place + 0.5f * dotMm * along.right);
    if (!middle || !side) return;
    const float radius = std::max(0.6f, glm::distance(*middle, *side));
    drawList()->AddCircleFilled({middle->x, middle->y}, radius, kDotInk);
    for (int i = 0; i < 6; ++i) {
        const float turn = radiansOf(60.0f * float(i));
        const auto at = picture.pixelOf(place + spacingMm * (std::cos(turn) * along.right + std::sin(turn) * along.up));
        if (at) drawList()->AddCircleFilled({at->x, at->y}, radius, kDotInk);
    }
}

void words(ImVec2 at, const std::string& said) {
    const float width = textWidth(said, Face::caption) + px(14);
    const Box plate{{at.x, at.y}, {at.x + width, at.y + px(22)}};
    fill(plate, colours().glass, px(kRadius));
    text(plate, said, Face::caption, colours().onGlass, Align::centre);
}

}  // namespace

void drawBrush(const Session& session, const LinePicture& picture) {
    const DotBrush& brush = session.brush;
    if (!brush.over) return;
    const Tangents along(*picture.head, *brush.over);
    std::vector<glm::vec3> ring;
    for (int i = 0; i <= kRingSteps; ++i) {
        const float turn = radiansOf(360.0f * float(i) / kRingSteps);
        const glm::vec3 offset = std::cos(turn) * along.right + std::sin(turn) * along.up;
        ring.push_back(skinOver(*picture.head, *brush.over + brush.next.radiusMm * offset));
    }
    drawOnSkin(picture, ring, kRingInk, 1.6f);
    const float perCm2 = densityUnder(session, *brush.over);
    std::string said = formatFixed(double(2 * brush.next.radiusMm), 0) + " mm wide";
    if (perCm2 > 1) {
        const float spacingMm = 10 / std::sqrt(perCm2);
        spacingDots(picture, along, *brush.over, spacingMm, session.document.project().plan.dot.diameterMm);
        said += " \xC2\xB7 dots " + formatFixed(double(spacingMm), 2) + " mm apart";
    }
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    words({mouse.x + px(18), mouse.y + px(18)}, said);
}

}  // namespace stipple::ui
