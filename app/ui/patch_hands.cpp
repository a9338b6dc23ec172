// The patch test on the picture: borders and shades of its cells, dragged along the skin by the middle.
#include <algorithm>
#include <cmath>

#include "app/ui/hands.h"
#include "app/ui/input.h"
#include "app/ui/patch_tool.h"
#include "app/ui/skin_drawing.h"
#include "engine/plan/patch_map.h"
#include "engine/project/shown_project.h"

namespace stipple::ui {
namespace {

constexpr ImU32 kInk = IM_COL32(255, 255, 255, 200);
constexpr float kLabelWidth = 26, kLabelHeight = 18, kLabelGap = 4;
constexpr int kUsualSteps = 3;
constexpr float kLookFromMm = 330, kLookDownDeg = 12;

void layOnSkin(Session& session) {
    PatchTool& tool = session.patchTool;
    const PatchTest& patch = session.document.project().patch;
    if (tool.head == session.facts.head && tool.laid == patch) return;
    tool.head = session.facts.head;
    tool.laid = patch;
    tool.middle = skinOver(*tool.head, tool.head->chart.surfaceOf(patch.at));
    tool.borders.clear();
    for (int cell = 0; cell < patchCells(patch); ++cell) {
        std::vector<glm::vec3>& border = tool.borders.emplace_back(patchCellBorder(tool.head->chart, patch, cell));
        for (glm::vec3& point : border) point = skinOver(*tool.head, point);
        border.push_back(border.front());
    }
}

// Over the middle of the cell's upper side.
void shadeLabel(const LinePicture& picture, const std::vector<glm::vec3>& border, int shade) {
    const auto pixel = picture.seenAt(border[border.size() / 8]);
    if (!pixel) return;
    const ImVec2 corner{std::floor(pixel->x - px(kLabelWidth) / 2),
                        std::floor(pixel->y - px(kLabelHeight + kLabelGap))};
    const Box plate{corner, {corner.x + px(kLabelWidth), corner.y + px(kLabelHeight)}};
    const std::string words = "S" + std::to_string(shade);
    fill(plate, colours().glass, px(kRadiusSmall));
    text(plate, words, Face::caption, colours().onGlass, Align::centre);
    probe("patch.label." + std::to_string(shade), plate);
}

void dragOn(Session& session, const LinePicture& picture) {
    PatchTool& tool = session.patchTool;
    hitRow("patch.middle", boxAround(mousePixel(), px(kGrabPx)));
    tool.hasMoved = tool.hasMoved || glm::distance(mousePixel(), tool.pressed) >= px(kClickPx);
    const auto skin = picture.skinAt(mousePixel() + tool.grip);
    if (tool.hasMoved && skin && session.document.isDragging()) {
        Project moved = session.document.project();
        moved.patch.at = picture.head->chart.coordinateOf(*skin);
        session.document.edit("Patch test  moved", std::move(moved));
    }
    if (ImGui::IsMouseDown(0)) return;
    session.document.endDrag();
    tool.isHeld = false;
}

void lookAtPatch(Session& session) {
    if (!session.facts.head) return;
    const PatchTest& patch = session.document.project().patch;
    session.camera.azimuthDeg = patch.at.azimuthDeg;
    session.camera.elevationDeg = kLookDownDeg;
    session.camera.distanceMm = kLookFromMm;
    session.camera.targetMm = session.facts.head->chart.surfaceOf(patch.at);
    session.camera = keptOutside(session.camera, *session.facts.head);
}

}  // namespace

void drawPatch(Session& session) {
    layOnSkin(session);
    const PatchTool& tool = session.patchTool;
    for (const LinePicture& picture : linePictures(session)) {
        const glm::ivec2 max = picture.min + picture.size;
        drawList()->PushClipRect({float(picture.min.x), float(picture.min.y)}, {float(max.x), float(max.y)}, true);
        for (size_t cell = 0; cell < tool.borders.size(); ++cell) {
            drawOnSkin(picture, tool.borders[cell], kInk, 1);
            shadeLabel(picture, tool.borders[cell], patchShade(tool.laid, int(cell)));
        }
        if (const auto pixel = picture.seenAt(tool.middle); pixel && !session.presenting)
            skinHandle({pixel->x, pixel->y}, false, tool.isPointed || tool.isHeld, false);
        drawList()->PopClipRect();
    }
}

bool patchHands(Session& session, const LinePicture& picture) {
    PatchTool& tool = session.patchTool;
    tool.isPointed = false;
    if (tool.isHeld) {
        dragOn(session, picture);
        return true;
    }
    layOnSkin(session);
    const auto pixel = picture.seenAt(tool.middle);
    if (!pixel) return false;
    const Box box = boxAround(*pixel, px(kGrabPx));
    if (handsAreForCamera()) {
        probe("patch.middle", box);
        return false;
    }
    const Hit hit = hitRow("patch.middle", box);
    tool.isPointed = hit.hovered;
    tooltip(hit, {"Patch test", "Drag it along the skin.", "", ""});
    if (hit.began) {
        tool.isHeld = true;
        tool.hasMoved = false;
        tool.pressed = mousePixel();
        tool.grip = *pixel - tool.pressed;
        session.document.beginEdit();
    }
    return tool.isPointed || tool.isHeld;
}

void turnPatch(Session& session, bool on) {
    Project project = session.document.project();
    PatchTool& tool = session.patchTool;
    if (on) {
        tool.daysBefore = project.time.days;
        project.patch.steps = kUsualSteps;
        project.patch.firstShade = std::clamp(project.plan.dot.shade - 1, 1, kShadeCount + 1 - kUsualSteps);
        project.time.days = healedDay(shownProject(project).plan);
    } else {
        project.patch.steps = 0;
        project.time.days = tool.daysBefore.value_or(healedDay(project.plan));
        tool.daysBefore.reset();
        if (session.layout == Layout::healing) session.layout = Layout::single;
    }
    session.document.apply(on ? "Patch test  on" : "Patch test  off", std::move(project));
    if (on) lookAtPatch(session);
}

}  // namespace stipple::ui
